/* Highlights, notes and drawings on the pages of a script, beside bench-pdf.js. Each is saved by itself
   as it is typed, first in this browser and then by the server, with a version of its own. */
(() => {
  'use strict';
  const { el, icon, uuid, announce } = window.fieldbook;
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
  const api = '/api/marking/scripts/' + desk.dataset.id + '/annotations';
  const shelf = 'fieldbook-notes-' + desk.dataset.marker + '-' + desk.dataset.id;
  const fixed = desk.dataset.returned === 'true';
  const notes = new Map();
  let submission = Number(desk.dataset.submission);
  let earlier = [];
  let open = null;
  let chosen = null;

  /* What is kept in this browser until it is saved ------------------------------ */

  function keep() {
    const waiting = [...notes.values()].filter((n) => n.dirty).map(({ name, number, content }) => ({ name, number, content }));
    try {
      if (waiting.length) { localStorage.setItem(shelf, JSON.stringify({ submission, waiting })); } else { localStorage.removeItem(shelf); }
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
    const body = { submission: String(note.submission), ...note.content };
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
    const done = await Promise.all([...notes.values()].filter((n) => n.dirty || n.saving).map(save));
    const stuck = [...notes.values()].find((n) => n.dirty);
    if (stuck) { edit(stuck); }
    return done.every(Boolean);
  }

  window.addEventListener('online', saveAll);
  window.addEventListener('beforeunload', (e) => { if ([...notes.values()].some((n) => n.dirty || n.saving)) { e.preventDefault(); } });

  /* The list, and the numbers on the pages --------------------------------------- */

  const top = (n) => Math.max(...n.content.shapes.flatMap((s) => s.filter((_, i) => i % 2)));
  const standing = () => [...notes.values()].filter((n) => !n.content.removed)
    .sort((a, b) => a.content.page - b.content.page || top(b) - top(a));
  const short = (words, most) => (words.length > most ? words.slice(0, most - 1) + '…' : words);
  const label = (n, i) => (KINDS[n.content.kind] + ', page ' + n.content.page) + (n.content.words ? ': ' + short(n.content.words, 120) : ', no comment yet')
    + (i === undefined ? '' : ', comment ' + (i + 1));

  function list() {
    const all = standing();
    const focused = document.activeElement?.closest?.('#notes button')?.dataset.name;
    by('notes').replaceChildren(...all.map((n, i) => el('li', {},
      el('button', { type: 'button', class: 'note-line', 'data-name': n.name, 'aria-current': open === n ? 'true' : null, onclick: () => { edit(n); visit(n); } },
        el('b', {}, String(i + 1)), el('span', {}, el('span', { class: 'meta' }, 'Page ' + n.content.page + (n.content.kind === 'ink' ? ', drawing' : '') + '. '),
          n.content.quote ? el('q', { dir: 'auto' }, short(n.content.quote, 90)) : null, n.content.quote ? ' ' : null,
          el('span', { dir: 'auto' }, n.content.words || (n.content.kind === 'ink' ? 'No words to it yet: say what it shows.' : 'No comment yet.')),
          n.dirty ? el('span', { class: 'meta' }, ' Not saved yet.') : null)))));
    if (focused) { by('notes').querySelector('[data-name="' + focused + '"]')?.focus(); }
    by('notes-count').textContent = all.length ? String(all.length) : '';
    by('notes-none').hidden = all.length > 0;
    pdf.pages.forEach(mark);
  }

  function listEarlier() {
    by('notes-earlier').hidden = earlier.length === 0;
    by('notes-earlier-list').replaceChildren(...earlier.map((n) => el('li', {}, el('span', { class: 'meta' }, 'Page ' + n.page + '. '),
      n.quote ? el('q', { dir: 'auto' }, n.quote) : null, ' ', el('span', { dir: 'auto' }, n.words))));
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
    const focused = page.box.contains(document.activeElement) ? document.activeElement.dataset.name : null;
    page.box.querySelectorAll('.pdf-marks, .pdf-pins').forEach((e) => e.remove());
    const { width, height } = page.viewport;
    const svg = shape('svg', { class: 'pdf-marks', viewBox: '0 0 ' + width + ' ' + height, 'aria-hidden': 'true' });
    const pins = el('div', { class: 'pdf-pins' });
    const at = (x, y) => page.viewport.convertToViewportPoint(x, y);
    const taken = standing().filter((n) => n.content.page === page.number && n.content.kind === 'note').map((n) => at(...n.content.shapes[0]));
    standing().forEach((n, i) => {
      if (n.content.page !== page.number) { return; }
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
      const pin = el('button', { type: 'button', class: 'pdf-pin pdf-pin-' + n.content.kind + current, 'data-name': n.name, 'aria-label': label(n, i), onclick: () => edit(n) }, String(i + 1));
      if (n.content.kind !== 'note') { spot = inMargin(spot, taken, width); }
      pin.style.left = Math.min(Math.max(spot[0], 0), width - 24) + 'px';
      pin.style.top = Math.min(Math.max(spot[1], 0), height - 24) + 'px';
      if (n.content.kind === 'note' && !fixed) { movable(pin, n, page); }
      pins.append(pin);
    });
    page.box.append(svg, pins);
    if (focused) { pins.querySelector('[data-name="' + focused + '"]')?.focus({ preventScroll: true }); }
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
    by('note-h').textContent = (i < 0 ? 'A comment' : 'Comment ' + (i + 1)) + ', page ' + note.content.page;
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
    const page = note && pdf.pages[note.content.page - 1];
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

  function add(kind, page, shapes, quote) {
    const note = { name: uuid(), number: 0, submission, status: '', content: { kind, page, shapes, quote: quote || '', words: '', removed: false } };
    notes.set(note.name, note);
    changed(note, true);
    edit(note);
    return note;
  }

  /* Words that are selected or found ------------------------------------------------ */

  const round = (x) => Math.round(x * 100) / 100;

  /** The pieces of text in a range on one page, each with its box in the window. */
  function pieces(range, text) {
    const found = [];
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!range.intersectsNode(node) || !node.data) { continue; }
      const part = document.createRange();
      part.setStart(node, node === range.startContainer ? range.startOffset : 0);
      part.setEnd(node, node === range.endContainer ? range.endOffset : node.data.length);
      if (!part.toString().trim()) { continue; }
      const box = part.getBoundingClientRect();
      if (box.width > 0.5 && box.height > 0.5) { found.push({ words: part.toString(), box }); }
    }
    return found;
  }

  /** Stretches of lines: boxes that stand beside one another become one. */
  function lines(found) {
    const all = [];
    found.forEach(({ box }) => {
      const last = all[all.length - 1];
      const beside = last && Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) > 0.5 * Math.min(last.bottom - last.top, box.height)
        && box.left - last.right < 2 * box.height && box.left >= last.left - 1;
      if (beside) {
        last.right = Math.max(last.right, box.right);
        last.top = Math.min(last.top, box.top);
        last.bottom = Math.max(last.bottom, box.bottom);
      } else {
        all.push({ left: box.left, right: box.right, top: box.top, bottom: box.bottom });
      }
    });
    return all;
  }

  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const start = range && (range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement);
    if (range && !range.collapsed && start?.closest('.pdf-text')) { chosen = range.cloneRange(); found(null); }
    else if (range && start?.closest('#pdf')) { chosen = null; }
  });

  /** Puts a highlight on the chosen words; says so when none are chosen. */
  function highlight() {
    const start = chosen && (chosen.startContainer.nodeType === 1 ? chosen.startContainer : chosen.startContainer.parentElement);
    const page = start?.isConnected && start.closest('.pdf-page')?.page;
    if (!page || !page.text) {
      announce('Choose words first: select them on the page, or find them.');
      by('pdf-said').textContent = 'Choose words first: select them on the page, or find them.';
      return false;
    }
    const parts = pieces(chosen, page.text);
    if (!parts.length) { return false; }
    const origin = page.box.getBoundingClientRect();
    const point = (x, y) => page.viewport.convertToPdfPoint(x - origin.left, y - origin.top).map(round);
    const quads = lines(parts).map((l) => [...point(l.left, l.top), ...point(l.right, l.top), ...point(l.left, l.bottom), ...point(l.right, l.bottom)]);
    const quote = parts.map((p) => p.words).join(' ').replace(/\s+/g, ' ').trim();
    document.getSelection().removeAllRanges();
    chosen = null;
    found(null);
    by('pdf-said').textContent = '';
    add('highlight', page.number, quads, quote);
    return true;
  }

  /** A comment on the chosen words, or else on a place in what one sees of the page. */
  async function comment() {
    if (chosen && highlight()) { return; }
    const page = await pdf.go(pdf.current());
    const box = page.box.getBoundingClientRect();
    const frame = document.querySelector('.bench-script').getBoundingClientRect();
    const low = Math.min(box.bottom, frame.bottom, window.innerHeight);
    const y = (Math.max(box.top, frame.top, 0) + low) / 2 - box.top;
    add('note', page.number, [page.viewport.convertToPdfPoint(page.viewport.width - 40, y).map(round)]);
  }

  /* Find: the page by its words, then the words in the page's text -------------------- */

  const bare = (s) => s.toLowerCase().replace(/\s+/g, '');
  let next = { words: '', page: 0, from: 0 };

  function found(range) {
    if (!window.CSS?.highlights || !window.Highlight) { return; }
    if (range) { CSS.highlights.set('pdf-found', new Highlight(range)); } else { CSS.highlights.delete('pdf-found'); }
  }

  async function wordsOf(page) {
    if (page.bare === undefined) {
      page.proxy = page.proxy || await pdf.document().getPage(page.number);
      page.bare = bare((await page.proxy.getTextContent()).items.map((i) => i.str || '').join(''));
    }
    return page.bare;
  }

  /** The range of some characters of a page, blanks not counted. */
  function rangeOf(text, from, length) {
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let i = 0; i < node.data.length; i++) {
        if (/\s/.test(node.data[i])) { continue; }
        if (at === from) { range.setStart(node, i); }
        at++;
        if (at === from + length) { range.setEnd(node, i + 1); return range; }
      }
    }
    return null;
  }

  async function find() {
    const words = bare(by('pdf-find').value);
    if (!words || !pdf.document()) { return; }
    if (words !== next.words) { next = { words, page: pdf.current() - 1, from: 0 }; }
    for (let tried = 0; tried <= pdf.pages.length; tried++) {
      const page = pdf.pages[next.page % pdf.pages.length];
      const at = (await wordsOf(page)).indexOf(words, next.from);
      if (at >= 0) {
        next.from = at + words.length;
        await pdf.go(page.number);
        const range = page.text && rangeOf(page.text, at, words.length);
        if (range) {
          found(range);
          chosen = range;
          range.startContainer.parentElement.scrollIntoView({ block: 'center' });
          by('pdf-said').textContent = 'Found on page ' + page.number + '. Enter goes to the next place; Highlight marks it.';
          return;
        }
      }
      next.page = (next.page + 1) % pdf.pages.length;
      next.from = 0;
    }
    chosen = null;
    found(null);
    by('pdf-said').textContent = 'These words are not in the script.';
  }

  /* Drawing ------------------------------------------------------------------------- */

  function drawing(on) {
    by('pdf-draw').setAttribute('aria-pressed', on ? 'true' : 'false');
    by('pdf').classList.toggle('is-drawing', on);
  }

  by('pdf').addEventListener('pointerdown', (down) => {
    const page = down.target.closest?.('.pdf-page')?.page;
    if (!by('pdf').classList.contains('is-drawing') || !page?.viewport || down.button !== 0 || down.target.closest('.pdf-pin')) { return; }
    down.preventDefault();
    const origin = page.box.getBoundingClientRect();
    const points = [[down.clientX - origin.left, down.clientY - origin.top]];
    const svg = shape('svg', { class: 'pdf-marks', viewBox: '0 0 ' + page.viewport.width + ' ' + page.viewport.height });
    const line = shape('polyline', { class: 'pdf-ink' });
    svg.append(line);
    page.box.append(svg);
    page.box.setPointerCapture(down.pointerId);
    const move = (e) => {
      (e.getCoalescedEvents?.() ?? [e]).forEach((c) => points.push([c.clientX - origin.left, c.clientY - origin.top]));
      line.setAttribute('points', points.map((p) => p.join(',')).join(' '));
    };
    const up = () => {
      page.box.removeEventListener('pointermove', move);
      page.box.removeEventListener('pointerup', up);
      page.box.removeEventListener('pointercancel', up);
      svg.remove();
      const every = Math.max(1, Math.ceil(points.length / 2000));
      const kept = points.filter((_, i) => i % every === 0);
      if (kept.length < 2) { return; }
      const stroke = kept.flatMap((p) => page.viewport.convertToPdfPoint(...p).map(round));
      // Strokes that follow one another are one drawing until its words are written.
      if (open && open.content.kind === 'ink' && open.content.page === page.number && !open.content.words && open.content.shapes.length < 100) {
        open.content.shapes.push(stroke);
        changed(open);
      } else {
        add('ink', page.number, [stroke]);
      }
    };
    page.box.addEventListener('pointermove', move);
    page.box.addEventListener('pointerup', up);
    page.box.addEventListener('pointercancel', up);
  });

  if (!fixed) {
    // The selection must outlive the press of the button.
    by('pdf-highlight').addEventListener('mousedown', (e) => e.preventDefault());
    by('pdf-note').addEventListener('mousedown', (e) => e.preventDefault());
    by('pdf-highlight').addEventListener('click', highlight);
    by('pdf-note').addEventListener('click', comment);
    by('pdf-draw').addEventListener('click', () => drawing(by('pdf-draw').getAttribute('aria-pressed') !== 'true'));
  }
  by('pdf-finding').addEventListener('submit', (e) => { e.preventDefault(); find(); });
  by('pdf-preview').addEventListener('click', (e) => {
    if (standing().length === 0) { e.preventDefault(); by('pdf-said').textContent = 'There is no comment on the pages yet.'; }
  });
  pdf.onDrawn(mark);

  /* What the server has, and what an earlier visit could not save --------------------- */

  async function begin() {
    const answer = await ask('GET', api);
    if (!answer.ok) {
      by('notes-none').textContent = 'Your comments could not be loaded. ' + reasonsOf(answer, WORDS)[0] + ' Load the page again.';
      return;
    }
    submission = answer.json.submission;
    earlier = answer.json.earlier;
    answer.json.here.forEach(({ name, number, savedAt, ...content }) => notes.set(name, { name, number, submission, status: '', content }));
    try {
      const left = JSON.parse(localStorage.getItem(shelf));
      (left?.waiting ?? []).forEach((w) => {
        const known = notes.get(w.name);
        const note = known ?? { name: w.name, submission: left.submission, status: '' };
        Object.assign(note, { number: w.number, content: w.content });
        notes.set(w.name, note);
        if (!fixed) { changed(note, true); }
      });
    } catch { /* nothing that could be read was left */ }
    list();
    listEarlier();
  }
  begin();

  if (window.fieldbook.desk) { window.fieldbook.desk.others.push(saveAll); }
  window.fieldbook.notes = { highlight, comment, find, draw: () => by('pdf-draw').click(), field, isOpen: () => open !== null, close };
})();
