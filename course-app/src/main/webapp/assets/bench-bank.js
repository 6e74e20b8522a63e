/* The comment bank: words that were used before, found as one types and put where one was writing. It
   opens by its button, by Ctrl and a full stop in a field, or by // at the beginning of a line. */
(() => {
  'use strict';
  const { el, announce } = window.fieldbook;
  const { by, say, ask, reasonsOf } = window.fieldbook.asking;
  const desk = by('desk');
  const dialog = by('bank');
  if (!desk || !dialog) { return; }

  const WORDS = {
    offline: 'We could not reach Fieldbook. Nothing was changed; your words are still here.',
    signedOut: 'You are signed out. Sign in again in another window; your words are still here.',
    failed: 'Nothing was changed.'
  };
  const FIELDS = '.feedback, #summary, #note-words';
  const api = '/api/marking/scripts/' + desk.dataset.id + '/bank';
  const search = by('bank-search');
  const items = by('bank-list');
  let comments = null;
  let loading = null;
  let shown = [];
  let active = 0;
  let field = null;
  let place = { from: 0, to: 0 };
  let changing = null;

  document.addEventListener('focusin', (e) => { if (e.target.matches?.(FIELDS)) { field = e.target; } });

  const titleOf = (id) => desk.querySelector('[data-criterion="' + CSS.escape(id) + '"]')?.dataset.title ?? '';
  const criterionOf = () => field?.closest('.criterion')?.dataset.criterion ?? '';
  const nameOf = () => {
    const label = field && document.querySelector('label[for="' + field.id + '"]');
    return field?.id === 'note-words' ? by('note-h').textContent : label ? label.textContent : '';
  };
  const told = (words) => { by('bank-said').textContent = words; };

  /* The list ----------------------------------------------------------------------- */

  /** The student's given name in its place; without one, what stands before it goes too. */
  function filled(words) {
    const { given } = desk.dataset;
    return given ? words.replaceAll('{name}', given) : words.replace(/(,\s*)?\{name\}/g, '').replace(/^[\s,]+/, '');
  }

  const origin = (c) => (c.course ? 'From the course' : c.own ? (c.shared ? 'Yours, shared' : 'Yours') : 'Shared by ' + (c.by ?? 'a colleague'));

  function filter() {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const here = criterionOf();
    shown = (comments ?? []).filter((c) => !c.removed && wanted.every((w) => (c.words + ' ' + (c.course ? origin(c) : c.by ?? '')).toLowerCase().includes(w)))
      .sort((a, b) => (b.criterion === here) - (a.criterion === here)).slice(0, 100);
    active = Math.min(active, Math.max(0, shown.length - 1));
    items.replaceChildren(...shown.map((c, i) => el('li', { role: 'option', id: 'bank-' + c.id, 'aria-selected': i === active ? 'true' : 'false', dir: 'auto',
      onclick: () => { active = i; mark(); }, ondblclick: insert }, c.words,
    el('small', {}, [origin(c), titleOf(c.criterion)].filter(Boolean).join('. ')))));
    items.hidden = shown.length === 0;
    by('bank-none').hidden = shown.length > 0;
    by('bank-none').textContent = comments === null ? 'Loading…'
      : comments.some((c) => !c.removed) ? 'No comment has these words.' : 'Your bank is empty. “Keep what I wrote” puts the words of a field into it.';
    mark();
  }

  function mark() {
    [...items.children].forEach((li, i) => li.setAttribute('aria-selected', i === active ? 'true' : 'false'));
    const c = shown[active];
    const li = items.children[active];
    if (li) { search.setAttribute('aria-activedescendant', li.id); li.scrollIntoView({ block: 'nearest' }); } else { search.removeAttribute('aria-activedescendant'); }
    by('bank-insert').disabled = !c || !field;
    ['bank-change', 'bank-share', 'bank-remove'].forEach((id) => { by(id).hidden = !c?.own; });
    by('bank-share').textContent = c?.shared ? 'Do not share it any more' : 'Share it';
  }

  async function load() {
    const answer = await ask('GET', api);
    if (!answer.ok) { say(by('bank-problems'), 'The bank could not be loaded', reasonsOf(answer, WORDS)); return; }
    ({ comments } = answer.json);
    filter();
  }

  /* Open, insert, close -------------------------------------------------------------- */

  function open(slashes) {
    if (field && !field.isConnected) { field = null; }
    place = field ? { from: field.selectionStart - (slashes ? 2 : 0), to: field.selectionEnd } : { from: 0, to: 0 };
    search.value = '';
    active = 0;
    changing = null;
    by('bank-changing').hidden = true;
    by('bank-problems').hidden = true;
    told('');
    by('bank-for').textContent = field ? 'For: ' + nameOf() : 'Choose a field for words first to insert a comment there.';
    dialog.showModal();
    search.focus();
    filter();
    loading = load();
  }

  function insert() {
    const c = shown[active];
    if (!c || !field) { return; }
    const words = filled(c.words);
    const into = field;
    const before = into.value.slice(0, place.from);
    const gap = before && !/\s$/.test(before) ? ' ' : '';
    into.setRangeText(gap + words, place.from, place.to, 'end');
    dialog.close();
    into.focus();
    into.dispatchEvent(new Event('input', { bubbles: true }));
    announce('Inserted.');
  }

  // Told of its closing a moment late: whoever has gone on to another field by then stays there.
  dialog.addEventListener('close', () => { if ([document.body, by('bank-open')].includes(document.activeElement)) { field?.focus(); } });
  by('bank-open').addEventListener('click', () => open(false));
  by('bank-close').addEventListener('click', () => dialog.close());
  by('bank-insert').addEventListener('click', insert);
  search.addEventListener('input', () => { active = 0; filter(); });
  search.addEventListener('keydown', (e) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[e.key];
    if (step) {
      e.preventDefault();
      active = Math.min(shown.length - 1, Math.max(0, active + step));
      mark();
    } else if (e.key === 'Enter') {
      e.preventDefault();
      insert();
    }
  });
  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey && !e.altKey && e.key === '.' && e.target.matches?.(FIELDS)) { e.preventDefault(); open(false); }
  });
  document.addEventListener('input', (e) => {
    const f = e.target;
    if (!f.matches?.(FIELDS) || e.inputType !== 'insertText' || e.data !== '/') { return; }
    if (/(^|\n)\/\/$/.test(f.value.slice(0, f.selectionStart))) { field = f; open(true); }
  });

  /* Keep, change, share, remove --------------------------------------------------------- */

  function write(comment, words) {
    changing = comment;
    by('bank-words').value = words;
    by('bank-words-label').textContent = comment.id ? 'Words of the comment' : 'Words to keep';
    by('bank-changing').hidden = false;
    by('bank-words').focus();
  }

  by('bank-keep').addEventListener('click', () => {
    const chosen = field ? field.value.slice(place.from, place.to).trim() || field.value.trim() : '';
    write({}, chosen || search.value.trim());
  });
  by('bank-change').addEventListener('click', () => write(shown[active], shown[active].words));
  by('bank-cancel').addEventListener('click', () => { by('bank-changing').hidden = true; search.focus(); });

  async function change(comment, next, done) {
    by('bank-problems').hidden = true;
    const body = { words: comment.words, shared: comment.shared, removed: comment.removed, ...next };
    const answer = comment.id
      ? await ask('PUT', api + '/' + comment.id, body, { 'If-Match': '"' + comment.number + '"' })
      : await ask('POST', api, { words: body.words, criterion: criterionOf() });
    if (!answer.ok) {
      if (answer.status === 412) { Object.assign(comment, { number: answer.json.number }); }
      say(by('bank-problems'), 'Not saved', reasonsOf(answer, WORDS));
      return false;
    }
    // Somebody may be faster than the list, which would come without what they have just saved.
    await loading;
    comments ??= [];
    const known = comments.find((c) => c.id === answer.json.id);
    if (known) { Object.assign(known, answer.json); } else { comments.unshift(answer.json); }
    filter();
    active = Math.max(0, shown.findIndex((c) => c.id === answer.json.id));
    mark();
    told(done);
    return true;
  }

  by('bank-save').addEventListener('click', async () => {
    if (await change(changing, { words: by('bank-words').value }, 'Saved in your bank.')) {
      by('bank-changing').hidden = true;
      search.focus();
    }
  });
  by('bank-share').addEventListener('click', () => {
    const c = shown[active];
    change(c, { shared: !c.shared }, c.shared ? 'It is yours alone again.' : 'Tutors of this course see it now.');
  });
  by('bank-remove').addEventListener('click', async () => {
    const c = shown[active];
    if (!await change(c, { removed: true }, '')) { return; }
    by('bank-said').replaceChildren('Removed. ', el('button', { type: 'button', class: 'button button-plain button-small', onclick: async () => {
      await change(c, { removed: false }, 'It is back.');
      search.focus();
    } }, 'Put it back'));
    by('bank-said').querySelector('button').focus();
  });

  window.fieldbook.bank = { open: () => open(false) };
})();
