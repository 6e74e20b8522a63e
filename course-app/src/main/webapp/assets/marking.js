/* Marking: saves marks and feedback as they are typed, and shows both versions of a conflict. */
(function () {
  'use strict';
  const { by, say, ask, reasonsOf, saver } = window.fieldbook.asking;
  const WORDS = {
    offline: 'We could not reach Fieldbook. What you typed is kept in this browser, and is sent when you type on.',
    signedOut: 'You are signed out. Sign in again in another window: what you typed is kept in this browser.',
    failed: 'What you typed is kept in this browser.'
  };

  const desk = by('desk');
  if (!desk || desk.dataset.fixed === 'true') { return; }
  const api = desk.dataset.api || '/api/marking/scripts/' + desk.dataset.id;
  const kept = 'fieldbook-marking-' + desk.dataset.marker + '-' + desk.dataset.id;
  const criteria = Array.from(document.querySelectorAll('.criterion'));
  let number = Number(desk.dataset.number);
  let dirty = false;
  const saving = saver({ dirty: () => dirty, held: () => conflicting, send });
  let timer = 0;
  let conflicting = null;
  let unanswered = null;

  /** The whole number in a mark's field; null when there is none that its criterion allows. */
  function markOf(input) {
    const text = input.value.trim();
    return /^[0-9]{1,4}$/.test(text) && Number(text) <= Number(input.max) ? Number(text) : null;
  }

  function isWrong(input) {
    return input.validity.badInput || (input.value.trim() !== '' && markOf(input) === null);
  }

  /* A slip in a number must not cost the mark before it: that stays until a right one is there. */
  const taken = {};
  function remember(parts) {
    criteria.forEach((c) => { taken[c.dataset.criterion] = (parts[c.dataset.criterion] || {}).mark ?? null; });
  }

  function sheet() {
    const parts = {};
    criteria.forEach((c) => {
      const input = c.querySelector('.mark');
      const mark = isWrong(input) ? taken[c.dataset.criterion] : markOf(input);
      const feedback = c.querySelector('.feedback').value;
      if (mark !== null || feedback) { parts[c.dataset.criterion] = { mark: mark, feedback: feedback }; }
    });
    return { parts: parts, summary: by('summary').value };
  }

  function alike(one, other) {
    const part = (s, id) => s.parts[id] || {};
    return (one.summary || '') === (other.summary || '') && criteria.every((c) => {
      const [a, b] = [part(one, c.dataset.criterion), part(other, c.dataset.criterion)];
      return (a.mark ?? null) === (b.mark ?? null) && (a.feedback || '') === (b.feedback || '');
    });
  }

  function show(values) {
    criteria.forEach((c) => {
      const part = values.parts[c.dataset.criterion] || { mark: null, feedback: '' };
      c.querySelector('.mark').value = part.mark === null || part.mark === undefined ? '' : part.mark;
      c.querySelector('.feedback').value = part.feedback || '';
    });
    by('summary').value = values.summary || '';
    redraw();
  }

  function redraw() {
    let total = 0;
    criteria.forEach((c) => {
      const input = c.querySelector('.mark');
      const mark = markOf(input);
      const wrong = isWrong(input);
      input.setAttribute('aria-invalid', wrong ? 'true' : 'false');
      const at = (wrong ? taken[c.dataset.criterion] : mark) ?? 0;
      c.querySelector('.ruler').style.setProperty('--at', at);
      total += at;
    });
    by('total').textContent = total;
  }

  /** A sentence for each mark that is none. */
  function slips() {
    return criteria.filter((c) => isWrong(c.querySelector('.mark'))).map((c) => {
      const before = taken[c.dataset.criterion];
      return c.dataset.title + ': give a whole number from 0 to ' + c.querySelector('.mark').max + '. '
        + (before === null ? 'It has no mark until then.' : 'The mark is ' + before + ' until then.');
    });
  }

  function keep() {
    try {
      localStorage.setItem(kept, JSON.stringify({ number: number, sheet: sheet() }));
    } catch { /* a full or forbidden store: the page itself still holds the words */ }
  }

  function status(words) { by('saved').textContent = words; }

  function changed() {
    dirty = true;
    redraw();
    keep();
    status('Not saved yet');
    clearTimeout(timer);
    timer = setTimeout(save, 800);
  }

  /** Saves what is there now; one save at a time. Answers whether everything is saved. */
  function save() {
    clearTimeout(timer);
    return saving.save();
  }

  async function send() {
    dirty = false;
    status('Saving…');
    const sent = sheet();
    const answer = await ask('PUT', api + '/sheet', sent, { 'If-Match': '"' + number + '"' });
    if (answer.ok) {
      number = answer.json.number;
      remember(sent.parts);
      if (!dirty) { localStorage.removeItem(kept); } else { keep(); }
      status('Saved ' + new Date(answer.json.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
      const problems = answer.json.problems.concat(slips());
      if (problems.length) {
        say(by('save-problems'), problems.length === 1 ? 'One mark was not taken' : problems.length + ' marks were not taken', problems);
      } else {
        by('save-problems').hidden = true;
      }
      return true;
    }
    dirty = true;
    status('Not saved');
    if (answer.status === 412 && [unanswered, sent].some((s) => s && alike(s, answer.json.theirs))) {
      // What was saved meanwhile are our own words: the answer was lost on the way.
      number = answer.json.number;
      timer = setTimeout(save, 0);
    } else if (answer.status === 412) {
      conflict(answer.json);
    } else {
      unanswered = sent;
      say(by('save-problems'), 'Not saved', reasonsOf(answer, WORDS));
      if (answer.status === 0 || answer.status >= 500) { timer = setTimeout(save, 10000); }
    }
    return false;
  }

  desk.addEventListener('input', (e) => {
    if (e.target.matches('.mark, .feedback, #summary')) { changed(); }
  });
  window.addEventListener('online', () => { if (dirty) { save(); } });
  window.addEventListener('beforeunload', (e) => { if (dirty || saving.busy()) { e.preventDefault(); } });

  /* Two versions side by side ------------------------------------------------ */

  function conflict(found) {
    conflicting = found;
    const rows = by('conflict-rows');
    rows.replaceChildren();
    const mine = sheet();
    const part = (s, id) => s.parts[id] || { mark: null, feedback: '' };
    criteria.forEach((c) => {
      const id = c.dataset.criterion;
      choose(rows, 'mark-' + id, c.dataset.title + ', mark', part(mine, id).mark, part(found.theirs, id).mark);
      choose(rows, 'feedback-' + id, c.dataset.title + ', feedback', part(mine, id).feedback, part(found.theirs, id).feedback);
    });
    choose(rows, 'summary', 'Summary', mine.summary, found.theirs.summary);
    by('conflict').hidden = false;
    by('conflict').focus();
  }

  function choose(rows, name, title, mine, theirs) {
    const words = (v) => (v === null || v === undefined || v === '' ? '(empty)' : String(v));
    if (words(mine) === words(theirs)) { return; }
    const set = document.createElement('fieldset');
    set.className = 'two-versions';
    const legend = document.createElement('legend');
    legend.textContent = title;
    set.append(legend);
    [['mine', 'Here', mine], ['theirs', 'In the other window', theirs]].forEach((v, i) => {
      const label = document.createElement('label');
      label.className = 'check';
      const radio = document.createElement('input');
      radio.type = 'radio';
      radio.name = 'choose-' + name;
      radio.value = v[0];
      radio.checked = i === 0;
      const text = document.createElement('span');
      const head = document.createElement('b');
      head.textContent = v[1] + ': ';
      text.append(head, words(v[2]));
      label.append(radio, text);
      set.append(label);
    });
    rows.append(set);
  }

  by('conflict-save').addEventListener('click', async () => {
    const mine = sheet();
    const theirs = conflicting.theirs;
    const theirsChosen = (name) => {
      const radio = document.querySelector('input[name="choose-' + name + '"]:checked');
      return radio && radio.value === 'theirs';
    };
    const part = (s, id) => s.parts[id] || { mark: null, feedback: '' };
    const merged = { parts: {}, summary: theirsChosen('summary') ? theirs.summary : mine.summary };
    criteria.forEach((c) => {
      const id = c.dataset.criterion;
      merged.parts[id] = {
        mark: part(theirsChosen('mark-' + id) ? theirs : mine, id).mark,
        feedback: part(theirsChosen('feedback-' + id) ? theirs : mine, id).feedback
      };
    });
    number = conflicting.number;
    remember(theirs.parts);
    conflicting = null;
    by('conflict').hidden = true;
    show(merged);
    dirty = true;
    keep();
    if (await save()) { by('saved').scrollIntoView({ block: 'nearest' }); }
  });

  remember(sheet().parts);

  /* Words that an earlier visit could not save -------------------------------- */

  try {
    const left = JSON.parse(localStorage.getItem(kept));
    if (left && left.sheet) {
      if (JSON.stringify(left.sheet) === JSON.stringify(sheet())) {
        localStorage.removeItem(kept);
      } else {
        number = left.number;
        show(left.sheet);
        dirty = true;
        status('Words from before, not saved yet');
        save();
      }
    }
  } catch { /* nothing that could be read was left */ }

  /* For marking-return.js, and for what else is saved before the script leaves the desk. */
  const others = [];
  const saveAll = async () => (await Promise.all([save(), ...others.map((f) => f())])).every(Boolean);
  window.fieldbook.desk = { api, criteria, sheet, slips, save: saveAll, others, reasonsOf: (answer) => reasonsOf(answer, WORDS), number: () => number };
}());
