/* The script in the page: a PDF drawn page by page by pdf.js, with its text over it to select and to
   hear. Of several files one is open at a time. Nothing is loaded before it is asked for. Others add to
   it: bench-notes.js. */
(() => {
  'use strict';
  const { $, el, announce } = window.fieldbook;
  const { by, say, ask, reasonsOf } = window.fieldbook.asking;
  const desk = by('desk');
  if (!desk) { return; }

  const MOST_PAGES = 1500;
  const MOST_PIXELS = 9_000_000;
  const KEPT_DRAWN = 14;
  const PATIENCE_MS = 60_000;
  const ZOOMS = [0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 3, 4];
  const WORDS = {
    offline: 'We could not reach Fieldbook. Try again in a moment, or download the script.',
    signedOut: 'You are signed out. Sign in again in another window, then try once more.',
    failed: 'Download the script to read it.'
  };
  const api = desk.dataset.api ?? '/api/marking/scripts/' + desk.dataset.id;
  const pdfs = desk.dataset.pdfs ?? '/marking/pdf?id=' + desk.dataset.id;
  const names = [...by('pdf-file')?.options ?? []].map((o) => o.textContent);
  const tools = by('pdf-tools');
  const holder = by('pdf');
  const scroller = $('.bench-script');
  const pages = [];
  const listeners = { drawn: [], opened: [] };
  let pdfjs = null;
  let doc = null;
  let file = 1;
  let zoom = 3;
  let current = 1;
  let watcher = null;
  let following = false;
  let drawn = [];

  const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
  const status = (words) => { by('pdf-opening').textContent = words; };

  function failed(title, reasons) {
    status('');
    by('read-here').disabled = false;
    say(by('pdf-problems'), title, reasons);
  }

  /* Opening ------------------------------------------------------------------- */

  /** Asks for the PDF of the script, and waits while one is made. Answers whether there is one. */
  async function ready() {
    const view = api + '/view?n=' + file;
    let answer = await ask('POST', view);
    const begun = Date.now();
    while (answer.ok && answer.json.state === 'MAKING') {
      // Said anew every ten seconds, and no oftener: it is read out.
      const tens = Math.floor((Date.now() - begun) / 10_000);
      status('LibreOffice makes a PDF of it' + (tens ? ', ' + tens * 10 + ' s so far' : '') + '. You can go on marking.');
      await wait(1500);
      answer = await ask('GET', view);
      if (answer.ok && answer.json.state === 'NOT_BEGUN') { answer = await ask('POST', view); }
    }
    if (!answer.ok) {
      failed('The script could not be opened here', reasonsOf(answer, WORDS));
    } else if (answer.json.state === 'FAILED') {
      failed('No PDF could be made of it', [answer.json.problem, 'Download the script to read it, or try once more.']);
    } else if (answer.json.state === 'NOT_OFFERED') {
      failed('This kind of file cannot be shown here', ['LibreOffice, which would make a PDF of it, is not installed. Download the script to read it.']);
    }
    return answer.ok && answer.json.state === 'READY';
  }

  async function bytes() {
    const response = await fetch(pdfs + '&n=' + file + '&s=' + desk.dataset.submission, { cache: 'no-store' });
    if (response.status === 404) { throw new Error('replaced'); }
    if (!response.ok || response.redirected) { throw new Error('answered ' + response.status); }
    const whole = Number(response.headers.get('Content-Length')) || 0;
    const reader = response.body.getReader();
    const parts = [];
    let size = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      size += part.value.length;
      if (whole > 1_000_000) { status('Loading, ' + Math.round(size / whole * 100) + '%'); }
    }
    const all = new Uint8Array(size);
    let at = 0;
    parts.forEach((p) => { all.set(p, at); at += p.length; });
    return all;
  }

  /** Scripts inside a PDF never run: the part of pdf.js that could is not even here. */
  async function load() {
    pdfjs = pdfjs || await import(desk.dataset.pdfjs);
    pdfjs.GlobalWorkerOptions.workerSrc = desk.dataset.worker;
    const task = pdfjs.getDocument({
      data: await bytes(), isEvalSupported: false, enableXfa: false, useWorkerFetch: false, verbosity: 0,
      maxImageSize: 60_000_000, canvasMaxAreaInBytes: MOST_PIXELS * 4,
      cMapUrl: '/assets/pdfjs/cmaps/', cMapPacked: true, standardFontDataUrl: '/assets/pdfjs/standard_fonts/'
    });
    const late = wait(PATIENCE_MS).then(() => { throw new Error('late'); });
    try {
      return await Promise.race([task.promise, late]);
    } catch (e) {
      task.destroy();
      throw e;
    }
  }

  async function open() {
    if (doc) { return show('pages'); }
    if (by('read-here').disabled) { return; }
    by('read-here').disabled = true;
    by('pdf-problems').hidden = true;
    status('Opening…');
    if (!await ready()) { return; }
    try {
      doc = await load();
    } catch (e) {
      return failed('The script cannot be shown here', [
        e.name === 'PasswordException' ? 'The PDF is protected by a password.'
          : e.message === 'replaced' ? 'The student has replaced the file since this page was loaded, or it cannot be given out. Load the page again.'
          : e.message === 'late' ? 'It takes more than a minute to open.'
            : e.name === 'InvalidPDFException' ? 'The PDF is damaged.' : 'It could not be loaded.',
        'Download it to read it in another program. You can mark it here all the same.']);
    }
    if (doc.numPages > MOST_PAGES) {
      const many = doc.numPages;
      doc.destroy();
      doc = null;
      return failed('The script is too long to be shown here', ['It has ' + many + ' pages. Download it to read it.']);
    }
    status('');
    await lay();
    show('pages');
    listeners.opened.forEach((f) => f());
    announce((names.length > 1 ? 'File ' + names[file - 1] : 'The script') + ' is open, ' + doc.numPages + (doc.numPages === 1 ? ' page.' : ' pages.'));
  }

  /** Puts the open file away; its comments stay with bench-notes.js. */
  function put() {
    watcher?.disconnect();
    pages.forEach(forget);
    pages.length = 0;
    drawn = [];
    current = 1;
    holder.replaceChildren();
    doc?.destroy();
    doc = null;
  }

  /** Opens another of the files; answers when it is before the reader, or could not be opened. */
  async function turn(to) {
    const next = Math.min(Math.max(1, names.length), Math.max(1, to));
    if (next === file && doc) { return show('pages'); }
    if (by('read-here').disabled) { return; }
    put();
    file = next;
    if (by('pdf-file')) { by('pdf-file').value = file; }
    const preview = by('pdf-preview');
    if (preview) { preview.href = preview.dataset.href + file; }
    show('sheet');
    await open();
  }

  /** The pages, or the sheet with the question and the files. */
  function show(what) {
    const on = what === 'pages';
    holder.hidden = !on;
    $('.script').hidden = on;
    tools.hidden = !doc;
    by('pdf-sheet').setAttribute('aria-pressed', on ? 'false' : 'true');
    by('read-here').disabled = false;
    if (on) { size(); (pages[current - 1] || pages[0]).box.focus({ preventScroll: true }); go(current); } else { scroller.scrollTop = 0; scroller.focus(); }
  }

  /* Pages --------------------------------------------------------------------- */

  async function lay() {
    const first = await doc.getPage(1);
    const plain = first.getViewport({ scale: 1 });
    for (let n = 1; n <= doc.numPages; n++) {
      const box = el('div', { class: 'pdf-page', id: 'page-' + n, role: 'group', tabindex: '-1', 'aria-label': 'Page ' + n + ' of ' + doc.numPages });
      const page = { number: n, box, width: plain.width, height: plain.height, viewport: null, text: null, drawing: null, proxy: n === 1 ? first : null };
      box.page = page;
      pages.push(page);
      holder.append(box);
    }
    by('pdf-pages').textContent = doc.numPages;
    by('pdf-page').max = doc.numPages;
    const inner = getComputedStyle(scroller).overflowY === 'auto';
    watcher = new IntersectionObserver((seen) => seen.forEach((s) => {
      s.target.page.near = s.isIntersecting;
      if (s.isIntersecting) { draw(s.target.page); }
    }), { root: inner ? scroller : null, rootMargin: '400px' });
    pages.forEach((p) => watcher.observe(p.box));
    if (!following) { (inner ? scroller : window).addEventListener('scroll', () => requestAnimationFrame(follow), { passive: true }); }
    following = true;
  }

  const scaleOf = (page) => Math.max(0.05, (holder.clientWidth - 2) / page.width * ZOOMS[zoom]);

  /** Gives every page its size again, after the window or the zoom has changed. */
  function size() {
    if (!doc || holder.hidden) { return; }
    pages.forEach((p) => {
      const scale = Math.min(scaleOf(p), 6);
      p.box.style.width = Math.floor(p.width * scale) + 'px';
      p.box.style.height = Math.floor(p.height * scale) + 'px';
      forget(p);
      if (p.near) { draw(p); }
    });
  }

  function forget(page) {
    if (page.task) { page.task.cancel(); }
    page.drawing = null;
    page.task = null;
    page.viewport = null;
    page.text = null;
    page.box.replaceChildren();
  }

  /** Draws a page and lays its text over it; once, until it is forgotten. */
  function draw(page) {
    if (!page.drawing) {
      page.drawing = drawNow(page).catch((e) => {
        if (e.name !== 'RenderingCancelledException') {
          page.box.replaceChildren(el('p', { class: 'message message-warn' }, 'This page cannot be shown. Download the script to read it.'));
        }
      });
    }
    return page.drawing;
  }

  async function drawNow(page) {
    page.proxy = page.proxy || await doc.getPage(page.number);
    const plain = page.proxy.getViewport({ scale: 1 });
    if (plain.width !== page.width || plain.height !== page.height) {
      page.width = plain.width;
      page.height = plain.height;
    }
    const scale = Math.min(scaleOf(page), 6);
    const viewport = page.proxy.getViewport({ scale });
    page.box.style.width = Math.floor(viewport.width) + 'px';
    page.box.style.height = Math.floor(viewport.height) + 'px';
    const area = viewport.width * viewport.height;
    const fine = Math.min(window.devicePixelRatio || 1, 2.5, Math.sqrt(MOST_PIXELS / area));
    const canvas = el('canvas', { 'aria-hidden': 'true' });
    canvas.width = Math.max(1, Math.floor(viewport.width * fine));
    canvas.height = Math.max(1, Math.floor(viewport.height * fine));
    const text = el('div', { class: 'pdf-text', dir: 'ltr' });
    text.style.setProperty('--scale-factor', scale);
    page.viewport = viewport;
    page.box.replaceChildren(canvas, text);
    page.task = page.proxy.render({ canvasContext: canvas.getContext('2d'), viewport, transform: fine === 1 ? null : [fine, 0, 0, fine, 0, 0] });
    const task = page.task;
    await task.promise;
    if (page.task !== task) { return; }
    await new pdfjs.TextLayer({ textContentSource: page.proxy.streamTextContent({ includeMarkedContent: true, disableNormalization: true }), container: text, viewport }).render();
    if (page.task !== task) { return; }
    page.text = text;
    page.box.setAttribute('aria-label', 'Page ' + page.number + ' of ' + doc.numPages + (text.textContent.trim() ? '' : ', without words that can be read out'));
    listeners.drawn.forEach((f) => f(page));
    drawn = drawn.filter((p) => p !== page).concat(page);
    drawn.filter((p) => !p.near && Math.abs(p.number - current) > 3).slice(0, Math.max(0, drawn.length - KEPT_DRAWN)).forEach((p) => {
      drawn.splice(drawn.indexOf(p), 1);
      forget(p);
    });
  }

  /** Which page is before the reader: the one that crosses the upper third. */
  function follow() {
    if (holder.hidden || !pages.length) { return; }
    const frame = scroller.getBoundingClientRect();
    const line = Math.max(0, frame.top) + Math.min(window.innerHeight, frame.height) / 3;
    const here = pages.find((p) => p.box.getBoundingClientRect().bottom > line) || pages[pages.length - 1];
    current = here.number;
    if (document.activeElement !== by('pdf-page')) { by('pdf-page').value = current; }
  }

  function go(number) {
    const page = pages[Math.min(pages.length, Math.max(1, number)) - 1];
    current = page.number;
    by('pdf-page').value = current;
    page.box.scrollIntoView({ block: 'start' });
    return draw(page).then(() => page);
  }

  function zoomBy(step) {
    const next = Math.min(ZOOMS.length - 1, Math.max(0, zoom + step));
    if (next === zoom) { return; }
    zoom = next;
    const at = current;
    size();
    pages[at - 1].box.scrollIntoView({ block: 'start' });
    announce(Math.round(ZOOMS[zoom] * 100) + '% of the width');
  }

  document.querySelectorAll('[data-read]').forEach((b) => b.addEventListener('click', () => turn(Number(b.dataset.read))));
  by('pdf-sheet').addEventListener('click', () => show(holder.hidden ? 'pages' : 'sheet'));
  by('pdf-file')?.addEventListener('change', () => turn(Number(by('pdf-file').value)));
  by('pdf-back').addEventListener('click', () => go(current - 1));
  by('pdf-on').addEventListener('click', () => go(current + 1));
  by('pdf-page').addEventListener('change', () => go(Number(by('pdf-page').value) || current));
  by('pdf-smaller').addEventListener('click', () => zoomBy(-1));
  by('pdf-larger').addEventListener('click', () => zoomBy(1));
  let resized = 0;
  let wide = window.innerWidth;
  window.addEventListener('resize', () => {
    if (window.innerWidth === wide) { return; }
    wide = window.innerWidth;
    clearTimeout(resized);
    resized = setTimeout(size, 250);
  });

  window.fieldbook.pdf = {
    pages, open, go, draw, show, turn, names,
    file: () => file,
    current: () => current,
    isOpen: () => Boolean(doc) && !holder.hidden,
    document: () => doc,
    onDrawn: (f) => listeners.drawn.push(f),
    onOpened: (f) => listeners.opened.push(f)
  };
})();
