/* What a monitor says of the marking of a script: saved as typed, both versions of a conflict shown. */
(function () {
  'use strict';
  const { by, say, ask, reasonsOf, saver } = window.fieldbook.asking;
  const WORDS = {
    offline: 'We could not reach Fieldbook. What you typed is kept in this browser, and is sent when you type on.',
    signedOut: 'You are signed out. Sign in again in another window: what you typed is kept in this browser.',
    failed: 'What you typed is kept in this browser.'
  };
  const TEXTS = ['why', 'strengths', 'next'];

  const holding = by('holding');
  if (holding) {
    const button = by('hold') || by('hold-lift');
    button.addEventListener('click', async () => {
      const path = '/api/monitoring/scripts/' + holding.dataset.id + '/hold' + (button.id === 'hold' ? '' : '/lift');
      button.disabled = true;
      const answer = await ask('POST', path, { why: by('hold-why').value });
      if (answer.ok) {
        location.reload();
        return;
      }
      button.disabled = false;
      say(by('hold-problems'), 'Nothing was changed', reasonsOf(answer, { ...WORDS, offline: 'We could not reach Fieldbook. Try again in a moment.', failed: 'Nothing was changed.' }));
    });
  }

  const form = by('report');
  if (!form) { return; }
  const api = '/api/monitoring/scripts/' + form.dataset.id;
  const kept = 'fieldbook-report-' + form.dataset.monitor + '-' + form.dataset.id;
  const parts = Array.from(form.querySelectorAll('.part'));
  const radios = (name) => Array.from(form.querySelectorAll('input[name="' + name + '"]'));
  let number = Number(form.dataset.number);
  let dirty = false;
  const saving = saver({ dirty: () => dirty, held: () => conflicting, send });
  let timer = 0;
  let conflicting = null;

  const markOf = (input) => {
    const text = input.value.trim();
    return /^[0-9]{1,4}$/.test(text) && Number(text) <= Number(input.max) ? Number(text) : null;
  };
  const isWrong = (input) => input.validity.badInput || (input.value.trim() !== '' && markOf(input) === null);
  const taken = new Map([by('would'), ...parts].map((i) => [i.id, markOf(i)]));

  function sheet() {
    const read = { parts: {} };
    ['mark', 'feedback'].forEach((name) => { read[name] = (radios(name).find((r) => r.checked) || { value: '' }).value; });
    TEXTS.forEach((id) => { read[id] = by(id).value; });
    // A slip in a number must not cost the one before it: that stays until a right one is there.
    const number = (input) => (isWrong(input) ? taken.get(input.id) : markOf(input));
    read.would = number(by('would'));
    parts.forEach((p) => { if (number(p) !== null) { read.parts[p.dataset.criterion] = number(p); } });
    return read;
  }

  function show(values) {
    ['mark', 'feedback'].forEach((name) => radios(name).forEach((r) => { r.checked = r.value === (values[name] || ''); }));
    TEXTS.forEach((id) => { by(id).value = values[id] || ''; });
    by('would').value = values.would ?? '';
    parts.forEach((p) => { p.value = (values.parts || {})[p.dataset.criterion] ?? ''; });
  }

  const alike = (a, b) => flat(a).every((row, i) => row.value === flat(b)[i].value);
  const label = (name, value) => {
    const radio = radios(name).find((r) => r.value === value);
    return radio ? radio.nextElementSibling.textContent : '';
  };

  /** Everything that can differ, with what it is called. */
  function flat(s) {
    return [
      { name: 'mark', title: 'The mark is', value: s.mark || '', shown: label('mark', s.mark) },
      { name: 'would', title: by('would').dataset.title, value: String(s.would ?? ''), shown: String(s.would ?? '') },
      ...parts.map((p) => {
        const value = String((s.parts || {})[p.dataset.criterion] ?? '');
        return { name: p.id, title: p.dataset.title, value, shown: value };
      }),
      { name: 'feedback', title: 'The feedback is', value: s.feedback || '', shown: label('feedback', s.feedback) },
      ...TEXTS.map((id) => ({ name: id, title: by(id).dataset.title, value: s[id] || '', shown: s[id] || '' }))
    ];
  }

  const status = (words) => { by('saved').textContent = words; };
  const keep = () => {
    try {
      localStorage.setItem(kept, JSON.stringify({ number, sheet: sheet() }));
    } catch { /* a full or forbidden store: the page itself still holds the words */ }
  };

  function changed() {
    dirty = true;
    keep();
    [by('would'), ...parts].forEach((i) => i.setAttribute('aria-invalid', isWrong(i) ? 'true' : 'false'));
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
    const answer = await ask('PUT', api + '/report', sent, { 'If-Match': '"' + number + '"' });
    if (answer.ok) {
      number = answer.json.number;
      [by('would'), ...parts].filter((i) => !isWrong(i)).forEach((i) => taken.set(i.id, markOf(i)));
      if (!dirty) { localStorage.removeItem(kept); } else { keep(); }
      status('Saved ' + new Date(answer.json.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
      const slips = [by('would'), ...parts].filter(isWrong).map((i) => i.dataset.title + ': give a whole number from 0 to ' + i.max + '.');
      const problems = answer.json.problems.concat(slips);
      if (problems.length) {
        say(by('report-problems'), 'Not everything was taken', problems);
      } else {
        by('report-problems').hidden = true;
      }
      return true;
    }
    dirty = true;
    status('Not saved');
    if (answer.status === 412 && alike(sent, answer.json.theirs)) {
      // What was saved meanwhile are our own words: the answer was lost on the way.
      number = answer.json.number;
      timer = setTimeout(save, 0);
    } else if (answer.status === 412) {
      conflict(answer.json);
    } else {
      say(by('report-problems'), 'Not saved', reasonsOf(answer, WORDS));
      if (answer.status === 0 || answer.status >= 500) { timer = setTimeout(save, 10000); }
    }
    return false;
  }

  form.addEventListener('input', (e) => { if (!e.target.closest('#conflict, dialog')) { changed(); } });
  window.addEventListener('online', () => { if (dirty) { save(); } });
  window.addEventListener('beforeunload', (e) => { if (dirty || saving.busy()) { e.preventDefault(); } });

  function conflict(found) {
    conflicting = found;
    const rows = by('conflict-rows');
    rows.replaceChildren();
    const theirs = flat(found.theirs);
    flat(sheet()).forEach((mine, i) => { if (mine.value !== theirs[i].value) { rows.append(choice(mine, theirs[i])); } });
    by('conflict').hidden = false;
    by('conflict').focus();
  }

  function choice(mine, theirs) {
    const set = document.createElement('fieldset');
    set.className = 'two-versions';
    const legend = document.createElement('legend');
    legend.textContent = mine.title;
    set.append(legend);
    [['mine', 'Here', mine], ['theirs', 'In the other window', theirs]].forEach(([value, where, row], i) => {
      const label = document.createElement('label');
      label.className = 'check';
      const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'choose-' + row.name, value, checked: i === 0 });
      const text = document.createElement('span');
      const head = document.createElement('b');
      head.textContent = where + ': ';
      text.append(head, row.shown || '(empty)');
      label.append(radio, text);
      set.append(label);
    });
    return set;
  }

  by('conflict-save').addEventListener('click', async () => {
    const mine = sheet();
    const { theirs } = conflicting;
    const from = (name) => {
      const radio = document.querySelector('input[name="choose-' + name + '"]:checked');
      return radio && radio.value === 'theirs' ? theirs : mine;
    };
    const merged = { parts: {} };
    ['mark', 'would', 'feedback', ...TEXTS].forEach((name) => { merged[name] = from(name)[name]; });
    parts.forEach((p) => {
      const mark = (from(p.id).parts || {})[p.dataset.criterion];
      if (mark !== undefined) { merged.parts[p.dataset.criterion] = mark; }
    });
    number = conflicting.number;
    conflicting = null;
    by('conflict').hidden = true;
    show(merged);
    dirty = true;
    keep();
    await save();
  });

  const dialog = by('finish-ask');
  by('finish').addEventListener('click', async () => {
    by('finish-problems').hidden = true;
    if (await save()) { dialog.showModal(); }
  });
  by('finish-not').addEventListener('click', () => dialog.close());
  by('finish-now').addEventListener('click', async () => {
    const answer = await ask('POST', api + '/finish', null, { 'If-Match': '"' + number + '"' });
    if (answer.ok) {
      location.reload();
    } else {
      say(by('finish-problems'), 'It is not finished', reasonsOf(answer, WORDS));
    }
  });

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
}());
