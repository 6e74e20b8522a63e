/* Highlights, notes and drawings on the pages of a script, beside bench-pdf.js. Each is saved by itself
   as it is typed, first in this browser and then by the server, with a version of its own. */
(() => {
  'use strict';
  const { el, uuid, announce } = window.fieldbook;
  const { by, ask, reasonsOf } = window.fieldbook.asking;
  const desk = by('desk');
  const pdf = window.fieldbook.pdf;
  if (!desk || !pdf) { return; }

  const WORDS = {
    offline: 'We could not reach Fieldbook. Your comment is kept in this browser and is sent again.',
    signedOut: 'You are signed out. Sign in again in another window: your comment is kept in this browser.',
    failed: 'Your comment is kept in this browser.'
  };
  const KINDS = { highlight: 'Words', note: 'Place', ink: 'Drawing' };
  const api = (desk.dataset.api ?? '/api/marking/scripts/' + desk.dataset.id) + '/annotations';
  const shelf = 'fieldbook-notes-' + desk.dataset.marker + '-' + desk.dataset.id;
  const fixed = desk.dataset.fixed === 'true';
  const notes = new Map();
  /* On files that the student has replaced since. */
  const earlier = new Map();
  const submission = Number(desk.dataset.submission);
  const everything = () => [...notes.values(), ...earlier.values()];
  let open = null;

  /* What is kept in this browser until it is saved ------------------------------ */

  function keep() {
    const waiting = everything().filter((n) => n.dirty).map(({ name, number, submission: on, file, content }) => ({ name, number, submission: on, file, content }));
    try {
      if (waiting.length) { localStorage.setItem(shelf, JSON.stringify({ waiting })); } else { localStorage.removeItem(shelf); }
    } catch { /* full or forbidden: the page still holds them */ }
  }

  /* Saving ---------------------------------------------------------------------- */

  function changed(note, soon) {
    note.dirty = true;
    keep();
    status(note, 'Not saved yet');
    clearTimeout(note.timer);
    note.timer = setTimeout(() => save(note), soon ? 0 : 700);
    list();
  }

  function status(note, words) {
    note.status = words;
    if (open === note) { by('note-saved').textContent = (note.content.removed ? 'Taken off. ' : '') + words; }
  }

  /** Saves one; answers whether it is saved as it stands here. */
  async function save(note) {
    clearTimeout(note.timer);
    if (note.saving) { await note.saving; return note.dirty ? save(note) : true; }
    if (note.theirs) { return false; }
    if (!note.dirty) { return true; }
    note.saving = send(note);
    const ok = await note.saving;
    note.saving = null;
    return ok && note.dirty ? save(note) : ok;
  }

  async function send(note) {
    note.dirty = false;
    status(note, 'Saving…');
    const body = { submission: String(note.submission), file: note.file, ...note.content };
    const answer = await ask('PUT', api + '/' + note.name, body, { 'If-Match': '"' + note.number + '"' });
    if (answer.ok) {
      note.number = answer.json.number;
      note.problem = '';
      status(note, 'Saved ' + new Date(answer.json.savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' }));
      keep();
      if (!note.dirty) { list(); }
      return true;
    }
    note.dirty = true;
    keep();
    if (answer.status === 412) {
      note.theirs = answer.json.theirs;
      note.theirNumber = answer.json.number;
      status(note, 'Changed in another window');
      edit(note);
    } else {
      note.problem = reasonsOf(answer, WORDS).join(' ');
      status(note, 'Not saved. ' + note.problem);
      if (answer.status === 0 || answer.status >= 500) { note.timer = setTimeout(() => save(note), 8000); }
    }
    list();
    return false;
  }

  /** Saves all that wait; answers whether everything is saved. */
  async function saveAll() {
    const done = await Promise.all(everything().filter((n) => n.dirty || n.saving).map(save));
    const stuck = everything().find((n) => n.dirty);
    if (stuck) { edit(stuck); }
    return done.every(Boolean);
  }

  window.addEventListener('online', saveAll);
  window.addEventListener('beforeunload', (e) => { if (everything().some((n) => n.dirty || n.saving)) { e.preventDefault(); } });

  /* The list, and the numbers on the pages --------------------------------------- */

  const top = (n) => Math.max(...n.content.shapes.flatMap((s) => s.filter((_, i) => i % 2)));
  const standing = () => [...notes.values()].filter((n) => !n.content.removed)
    .sort((a, b) => a.file - b.file || a.content.page - b.content.page || top(b) - top(a));
  const onOpen = (n) => n.file === pdf.file();
  const where = (n) => (pdf.names.length > 1 ? 'File ' + n.file + ', page ' : 'Page ') + n.content.page;
  const short = (words, most) => (words.length > most ? words.slice(0, most - 1) + '…' : words);
  const label = (n, i) => (KINDS[n.content.kind] + ', page ' + n.content.page) + (n.content.words ? ': ' + short(n.content.words, 120) : ', no comment yet')
    + (i === undefined ? '' : ', comment ' + (i + 1));

  function list() {
    const all = standing();
    const focused = document.activeElement?.closest?.('#notes button')?.dataset.name;
    by('notes').replaceChildren(...all.map((n, i) => el('li', {},
      el('button', { type: 'button', class: 'note-line', 'data-name': n.name, 'aria-current': open === n ? 'true' : null, onclick: () => { edit(n); visit(n); } },
        el('b', {}, String(i + 1)), el('span', {}, el('span', { class: 'meta' }, where(n) + (n.content.kind === 'ink' ? ', drawing' : '') + '. '),
          n.content.quote ? el('q', { dir: 'auto' }, short(n.content.quote, 90)) : null, n.content.quote ? ' ' : null,
          el('span', { dir: 'auto' }, n.content.words || (n.content.kind === 'ink' ? 'No words to it yet: say what it shows.' : 'No comment yet.')),
          n.dirty ? el('span', { class: 'meta' }, ' Not saved yet.') : null)))));
    if (focused) { by('notes').querySelector('[data-name="' + focused + '"]')?.focus(); }
    by('notes-count').textContent = all.length ? String(all.length) : '';
    by('notes-none').hidden = all.length > 0;
    pdf.pages.forEach(mark);
  }

  function listEarlier() {
    const press = (words, what) => el('button', { type: 'button', class: 'button button-quiet button-small', onclick: what }, words);
    by('notes-earlier').hidden = earlier.size === 0;
    by('notes-earlier-list').replaceChildren(...[...earlier.values()].map(({ content, ...n }) => el('li', { 'data-name': n.name }, el('span', { class: 'meta' }, where({ ...n, content }) + '. '),
      content.quote ? el('q', { dir: 'auto' }, content.quote) : null, ' ', el('span', { dir: 'auto' }, content.words),
      fixed ? null : el('span', { class: 'cluster' }, ...(content.removed
        ? [el('span', { class: 'meta' }, n.carried ? 'Put on the new file.' : 'Dropped.'), press(n.carried ? 'Show it here again' : 'Put it back', () => drop(n.name, false))]
        : [press('Put it on the new file', () => carry(n.name)), press('Drop it', () => drop(n.name, true))])))));
  }

  /** Takes one off the earlier file, or puts it back there; its versions stay in any case. */
  function drop(name, away, carried) {
    const note = earlier.get(name);
    note.content.removed = away;
    note.carried = carried;
    changed(note, true);
    listEarlier();
    by('notes-earlier-list').querySelector('[data-name="' + name + '"] button')?.focus();
  }

  /** Writes its words on the words that are chosen, or else on the page before the reader. */
  async function carry(name) {
    if (!pdf.isOpen()) {
      by('notes-earlier-said').textContent = 'Open the new file first and go to the page where it belongs. Words that you select there get it.';
      return;
    }
    by('notes-earlier-said').textContent = '';
    const made = await window.fieldbook.notes.comment(earlier.get(name).content.words);
    if (made && await save(made)) { drop(name, true, true); edit(made); }
  }

  const SVG = 'http://www.w3.org/2000/svg';
  function shape(name, attributes) {
    const s = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([k, v]) => s.setAttribute(k, v));
    return s;
  }

  /** Draws what is on a page over it: only pages that are drawn themselves have a measure. */
  function mark(page) {
    if (!page.viewport) { return; }
    page.box.querySelectorAll('.pdf-marks').forEach((e) => e.remove());
    const focused = page.box.contains(document.activeElement) ? document.activeElement : null;
    const { width, height } = page.viewport;
    const svg = shape('svg', { class: 'pdf-marks', viewBox: '0 0 ' + width + ' ' + height, 'aria-hidden': 'true' });
    const pins = page.box.querySelector('.pdf-pins') ?? el('div', { class: 'pdf-pins' });
    const old = new Map([...pins.children].map((pin) => [pin.dataset.name, pin]));
    let place = 0;
    const at = (x, y) => page.viewport.convertToViewportPoint(x, y);
    const taken = standing().filter((n) => onOpen(n) && n.content.page === page.number && n.content.kind === 'note').map((n) => at(...n.content.shapes[0]));
    standing().forEach((n, i) => {
      if (!onOpen(n) || n.content.page !== page.number) { return; }
      const current = open === n ? ' is-open' : '';
      let spot = null;
      n.content.shapes.forEach((s) => {
        if (n.content.kind === 'highlight') {
          const corner = [0, 2, 6, 4].map((k) => at(s[k], s[k + 1]));
          svg.append(shape('polygon', { class: 'pdf-highlight' + current, points: corner.map((c) => c.join(',')).join(' ') }));
          spot = corner[1];
        } else if (n.content.kind === 'ink') {
          const points = [];
          for (let k = 0; k < s.length; k += 2) { points.push(at(s[k], s[k + 1])); }
          svg.append(shape('polyline', { class: 'pdf-ink' + current, points: points.map((c) => c.join(',')).join(' ') }));
          spot = spot || points[0];
        } else {
          spot = at(s[0], s[1]);
        }
      });
      // A number that stands there stays the same element: it may have the focus.
      const pin = old.get(n.name) ?? pinOf(n, page);
      old.delete(n.name);
      pin.className = 'pdf-pin pdf-pin-' + n.content.kind + current;
      pin.textContent = String(i + 1);
      pin.setAttribute('aria-label', label(n, i));
      if (n.content.kind !== 'note') { spot = inMargin(spot, taken, width); }
      pin.style.left = Math.min(Math.max(spot[0], 0), width - 24) + 'px';
      pin.style.top = Math.min(Math.max(spot[1], 0), height - 24) + 'px';
      if (pins.children[place] !== pin) { pins.insertBefore(pin, pins.children[place] ?? null); }
      place++;
    });
    old.forEach((pin) => pin.remove());
    page.box.insertBefore(svg, pins.parentNode === page.box ? pins : null);
    if (pins.parentNode !== page.box) { page.box.append(pins); }
    if (focused && focused.isConnected && document.activeElement !== focused) { focused.focus({ preventScroll: true }); }
  }

  function pinOf(n, page) {
    const pin = el('button', { type: 'button', 'data-name': n.name, onclick: () => edit(n) });
    if (n.content.kind === 'note' && !fixed) { movable(pin, n, page); }
    return pin;
  }

  /** The number of words that are marked stands in the margin, where it covers none, and beside what stands there. */
  function inMargin(spot, taken, width) {
    const to = [width - 28, spot[1] - 4];
    while (to[0] > 28 && taken.some((t) => Math.abs(t[0] - to[0]) < 28 && Math.abs(t[1] - to[1]) < 24)) { to[0] -= 28; }
    taken.push(to);
    return to;
  }

  /** A note goes where the arrow keys, a finger or the pointer take it. */
  function movable(pin, note, page) {
    const by6 = { ArrowLeft: [-6, 0], ArrowRight: [6, 0], ArrowUp: [0, -6], ArrowDown: [0, 6] };
    const to = (x, y) => {
      const point = page.viewport.convertToPdfPoint(Math.min(Math.max(x, 0), page.viewport.width - 4), Math.min(Math.max(y, 0), page.viewport.height - 4));
      note.content.shapes = [point.map(round)];
      pin.focus({ preventScroll: true });
      changed(note);
    };
    pin.addEventListener('keydown', (e) => {
      if (!by6[e.key] || e.altKey || e.ctrlKey || e.metaKey) { return; }
      e.preventDefault();
      const [x, y] = page.viewport.convertToViewportPoint(...note.content.shapes[0]);
      to(x + by6[e.key][0], y + by6[e.key][1]);
    });
    pin.addEventListener('pointerdown', (down) => {
      let moved = null;
      pin.setPointerCapture(down.pointerId);
      pin.onpointermove = (e) => {
        if (!moved && Math.hypot(e.clientX - down.clientX, e.clientY - down.clientY) < 5) { return; }
        const box = page.box.getBoundingClientRect();
        moved = [e.clientX - box.left, e.clientY - box.top];
        pin.style.left = moved[0] + 'px';
        pin.style.top = moved[1] + 'px';
      };
      pin.onpointerup = () => { pin.onpointermove = null; if (moved) { to(...moved); } };
    });
  }

  /** Shows where an annotation is, if the script is open. */
  async function visit(note) {
    if (!pdf.isOpen()) { return; }
    if (!onOpen(note)) { await pdf.turn(note.file); }
    if (!pdf.isOpen() || !onOpen(note)) { return; }
    const page = await pdf.go(note.content.page);
    page.box.querySelector('[data-name="' + note.name + '"]')?.scrollIntoView({ block: 'center' });
  }

  /* One of them, to be written ---------------------------------------------------- */

  const field = by('note-words');

  function edit(note) {
    const last = open;
    open = note;
    by('note-edit').hidden = false;
    const i = standing().indexOf(note);
    by('note-h').textContent = (i < 0 ? 'A comment' : 'Comment ' + (i + 1)) + ', ' + where(note).toLowerCase();
    by('note-quote').hidden = !note.content.quote;
    by('note-quote').textContent = note.content.quote ? '“' + short(note.content.quote, 200) + '”' : '';
    if (last !== note || field.value !== note.content.words) { field.value = note.content.words; }
    field.readOnly = fixed;
    by('note-remove').hidden = fixed || note.content.removed;
    by('note-back').hidden = fixed || !note.content.removed;
    by('note-saved').textContent = note.content.removed ? 'Taken off.' : note.status || '';
    by('note-conflict').hidden = !note.theirs;
    by('note-theirs').textContent = note.theirs ? (note.theirs.removed ? '(taken off)' : note.theirs.words || '(empty)') : '';
    list();
    if (note.content.removed) { by('note-back').focus(); } else { field.focus(); }
  }

  function close() {
    const note = open;
    open = null;
    by('note-edit').hidden = true;
    if (note) { save(note); }
    list();
    const page = note && onOpen(note) && pdf.pages[note.content.page - 1];
    (page?.box.querySelector('[data-name="' + note.name + '"]') || by('notes').querySelector('button') || by('read-here')).focus({ preventScroll: true });
  }

  field.addEventListener('input', () => {
    if (open && !fixed) { open.content.words = field.value; changed(open); }
  });
  by('note-done').addEventListener('click', close);
  by('note-edit').addEventListener('keydown', (e) => {
    if (e.key === 'Escape' || (e.key === 'Enter' && e.ctrlKey)) { e.preventDefault(); e.stopPropagation(); close(); }
  });
  by('note-remove').addEventListener('click', () => {
    open.content.removed = true;
    changed(open, true);
    edit(open);
    announce('The comment is taken off. Put it back undoes that.');
  });
  by('note-back').addEventListener('click', () => {
    open.content.removed = false;
    changed(open, true);
    edit(open);
  });
  const settle = (mine) => {
    const note = open;
    note.number = note.theirNumber;
    if (!mine) { note.content = note.theirs; }
    note.theirs = null;
    if (mine) { changed(note, true); } else { note.dirty = false; keep(); status(note, 'Saved'); }
    edit(note);
  };
  by('note-mine').addEventListener('click', () => settle(true));
  by('note-other').addEventListener('click', () => settle(false));

  const round = (x) => Math.round(x * 100) / 100;

  /** Strokes that follow one another are one drawing until its words are written. */
  function stroke(page, points) {
    if (open && open.content.kind === 'ink' && onOpen(open) && open.content.page === page && !open.content.words && open.content.shapes.length < 100) {
      open.content.shapes.push(points);
      changed(open);
    } else {
      add('ink', page, [points]);
    }
  }

  function add(kind, page, shapes, quote, words) {
    const note = { name: uuid(), number: 0, submission, file: pdf.file(), status: '', content: { kind, page, shapes, quote: quote || '', words: words || '', removed: false } };
    notes.set(note.name, note);
    changed(note, true);
    edit(note);
    return note;
  }

  by('pdf-preview')?.addEventListener('click', (e) => {
    if (!standing().some(onOpen)) { e.preventDefault(); by('pdf-said').textContent = 'There is no comment on these pages yet.'; }
  });
  pdf.onDrawn(mark);

  /* What the server has, and what an earlier visit could not save --------------------- */

  async function begin() {
    const answer = await ask('GET', api);
    if (!answer.ok) {
      by('notes-none').textContent = 'Your comments could not be loaded. ' + reasonsOf(answer, WORDS)[0] + ' Load the page again.';
      return;
    }
    // By the file that this page shows, which the student may have replaced in this moment.
    const shelfOf = (on) => (on === submission ? notes : earlier);
    [...answer.json.here, ...answer.json.earlier].forEach(({ name, number, savedAt, submission: on, file, ...content }) => shelfOf(on).set(name, { name, number, submission: on, file, status: '', content }));
    try {
      const left = JSON.parse(localStorage.getItem(shelf));
      (left?.waiting ?? []).forEach((w) => {
        const known = notes.get(w.name) ?? earlier.get(w.name);
        const note = known ?? { name: w.name, submission: w.submission ?? left.submission, file: w.file ?? 1, status: '' };
        Object.assign(note, { number: w.number, content: w.content });
        shelfOf(note.submission).set(w.name, note);
        if (!fixed) { changed(note, true); }
      });
    } catch { /* nothing that could be read was left */ }
    list();
    listEarlier();
  }
  begin();

  if (window.fieldbook.desk) { window.fieldbook.desk.others.push(saveAll); }
  /* For bench-places.js and bench-keys.js. */
  window.fieldbook.notes = { add, stroke, shape, round };
})();
