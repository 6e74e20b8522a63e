/* Where annotations go on the pages: words that are selected or found, a place, a drawing. Beside
   bench-notes.js, which keeps them. */
(() => {
  'use strict';
  const { announce } = window.fieldbook;
  const { by } = window.fieldbook.asking;
  const { pdf, notes } = window.fieldbook;
  const desk = by('desk');
  if (!desk || !notes) { return; }

  const fixed = desk.dataset.fixed === 'true';
  let chosen = null;

  /* Words that are selected or found ------------------------------------------------ */

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
  function highlight(said) {
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
    const point = (x, y) => page.viewport.convertToPdfPoint(x - origin.left, y - origin.top).map(notes.round);
    const quads = lines(parts).map((l) => [...point(l.left, l.top), ...point(l.right, l.top), ...point(l.left, l.bottom), ...point(l.right, l.bottom)]);
    const quote = parts.map((p) => p.words).join(' ').replace(/\s+/g, ' ').trim();
    document.getSelection().removeAllRanges();
    chosen = null;
    found(null);
    by('pdf-said').textContent = '';
    return notes.add('highlight', page.number, quads, quote, said);
  }

  /** A comment on the chosen words, or else on a place in what one sees of the page. */
  async function comment(said) {
    const there = chosen && highlight(said);
    if (there) { return there; }
    const page = await pdf.go(pdf.current());
    const box = page.box.getBoundingClientRect();
    const frame = document.querySelector('.bench-script').getBoundingClientRect();
    const low = Math.min(box.bottom, frame.bottom, window.innerHeight);
    const y = (Math.max(box.top, frame.top, 0) + low) / 2 - box.top;
    return notes.add('note', page.number, [page.viewport.convertToPdfPoint(page.viewport.width - 40, y).map(notes.round)], '', said);
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
    const svg = notes.shape('svg', { class: 'pdf-marks', viewBox: '0 0 ' + page.viewport.width + ' ' + page.viewport.height });
    const line = notes.shape('polyline', { class: 'pdf-ink' });
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
      const stroke = kept.flatMap((p) => page.viewport.convertToPdfPoint(...p).map(notes.round));
      notes.stroke(page.number, stroke);
    };
    page.box.addEventListener('pointermove', move);
    page.box.addEventListener('pointerup', up);
    page.box.addEventListener('pointercancel', up);
  });

  if (!fixed) {
    // The selection must outlive the press of the button.
    by('pdf-highlight').addEventListener('mousedown', (e) => e.preventDefault());
    by('pdf-note').addEventListener('mousedown', (e) => e.preventDefault());
    by('pdf-highlight').addEventListener('click', () => highlight());
    by('pdf-note').addEventListener('click', () => comment());
    by('pdf-draw').addEventListener('click', () => drawing(by('pdf-draw').getAttribute('aria-pressed') !== 'true'));
  }
  by('pdf-finding').addEventListener('submit', (e) => { e.preventDefault(); find(); });

  Object.assign(notes, { highlight, comment, draw: () => by('pdf-draw').click() });
})();
