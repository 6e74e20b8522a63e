/* Uploading an assignment in pieces: what broke off goes on by itself, and goes on where it stopped when the same file is chosen
   again. Each piece brings its hash. Where a browser cannot make one (a page without https), the file goes in one piece. */
(() => {
  'use strict';
  const { by, say, ask, upload, reasonsOf } = window.fieldbook.asking;
  const { announce } = window.fieldbook;
  const script = by('script');
  const chooser = by('file');
  if (!script) { return; }

  const LEAST = 64 * 1024;
  const FIRST = 512 * 1024;
  const WAITS = [1, 2, 4, 8, 15];
  const WORDS = {
    offline: 'We could not reach Fieldbook. Your file is still on your device, and what has arrived is kept. Check your connection, then go on.',
    signedOut: 'You are signed out. Sign in again in another window, then go on here: nothing is lost.',
    failed: 'Go on in a moment: what has arrived is kept.'
  };
  const box = by('upload-problems');

  const tell = (title, reasons) => {
    say(box, title, reasons);
    box.scrollIntoView({ block: 'nearest' });
  };
  const again = (place) => {
    sessionStorage.setItem('fieldbook-go', place);
    location.reload();
  };
  const megabytes = (n) => (n < 1048576 ? Math.round(n / 1024) + ' KB' : (n / 1048576).toFixed(1) + ' MB');
  const pathOf = (id) => '/api/tma/incoming/' + encodeURIComponent(id);

  const hashOf = async (blob) => {
    const hash = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
    return [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, '0')).join('');
  };

  for (const button of document.querySelectorAll('.forget')) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      const answer = await ask('DELETE', pathOf(button.dataset.id));
      if (answer.ok || answer.status === 404) { again('up'); return; }
      button.disabled = false;
      tell('It was not removed', reasonsOf(answer, WORDS));
    });
  }
  if (!chooser) { return; }

  const zone = by('dropzone');
  const bar = by('progress');
  const bytes = by('progress-bytes');
  const said = by('progress-said');
  const retry = by('try-again');
  const pause = by('pause-upload');
  let running = null;
  let left = [];
  let taken = 0;

  const problemWith = (file) => {
    const name = file.name.toLowerCase();
    if (!script.dataset.accept.split(',').some((end) => name.endsWith(end))) {
      return 'A file of this kind cannot be taken. This assignment takes ' + script.dataset.accept.split(',').join(', ') + '.';
    }
    if (file.size === 0) { return 'The file is empty. If you have it open, save and close it first.'; }
    if (file.size > Number(script.dataset.max)) {
      return 'The file is larger than ' + Math.floor(script.dataset.max / 1048576) + ' MB. Make its pictures smaller and save it again.';
    }
    return '';
  };

  /** One file on its way. It ends as {ok}, or with reasons, or stopped. */
  class Sending {
    constructor(file) {
      this.file = file;
      this.piece = FIRST;
      this.largest = FIRST;
      this.tries = 0;
      this.paused = false;
      this.stopped = false;
      this.now = null;
      this.wake = () => {};
    }

    /** Until somebody goes on, or so many seconds are over, or the device says that it is online. */
    wait(seconds) {
      return new Promise((over) => {
        this.wake = over;
        if (seconds) { setTimeout(over, seconds * 1000); }
      });
    }

    show(arrived) {
      bar.value = Math.round(1000 * arrived / this.file.size);
      bytes.textContent = megabytes(arrived) + ' of ' + megabytes(this.file.size);
    }

    async brokenOff() {
      const seconds = WAITS[Math.min(this.tries, WAITS.length - 1)];
      this.tries += 1;
      this.piece = Math.max(LEAST, Math.floor(this.piece / 2));
      said.textContent = 'The connection broke off. It goes on by itself; nothing that has arrived is lost.';
      await this.wait(seconds);
    }

    /** Asks until there is an answer. */
    async patiently(request) {
      for (;;) {
        if (this.paused) { await this.wait(0); }
        if (this.stopped) { return { ok: false, stopped: true }; }
        const answer = await request();
        if (answer.status !== 0 && answer.status !== 502 && answer.status !== 503) { return answer; }
        await this.brokenOff();
      }
    }

    begin() {
      return this.patiently(() => ask('POST', script.dataset.api + '/incoming',
        { name: this.file.name, size: this.file.size, changed: Math.trunc(this.file.lastModified || 0) }));
    }

    /** Where to go on, after a piece of which nobody knows whether it has arrived. */
    async place() {
      const answer = await this.patiently(async () => {
        try {
          const head = await fetch(pathOf(this.id), { method: 'HEAD', cache: 'no-store' });
          return { status: head.status, ok: head.ok && head.headers.has('Upload-Offset'), json: { offset: Number(head.headers.get('Upload-Offset')) } };
        } catch {
          return { status: 0, ok: false, json: {} };
        }
      });
      return answer;
    }

    /** Whether what is there came from this very file: its name, size and date may be another's, too. */
    async isOfThisFile(id) {
      const answer = await this.patiently(() => ask('GET', pathOf(id) + '/pieces'));
      for (const piece of answer.ok ? answer.json.pieces : []) {
        // A file that cannot be read is told of when its next piece is to be sent; what is kept stays.
        const hash = await hashOf(this.file.slice(piece.offset, piece.offset + piece.size)).catch(() => piece.sha256);
        if (hash !== piece.sha256) { return false; }
      }
      return true;
    }

    async run() {
      let begun = await this.begin();
      if (begun.ok && begun.json.offset && !await this.isOfThisFile(begun.json.id)) {
        await this.patiently(() => ask('DELETE', pathOf(begun.json.id)));
        begun = await this.begin();
        announce('Another file of that name had been begun. This one is sent from its beginning.');
      }
      if (!begun.ok) { return begun; }
      this.id = begun.json.id;
      this.largest = Math.min(begun.json.largestPiece, 4 * 1024 * 1024);
      let offset = begun.json.offset;
      said.textContent = offset ? 'Going on where it stopped: ' + this.file.name : 'Uploading ' + this.file.name;
      while (offset < this.file.size) {
        if (this.paused) { said.textContent = 'Paused.'; await this.wait(0); said.textContent = 'Going on.'; }
        if (this.stopped) { return { ok: false, stopped: true }; }
        const answer = await this.send(offset);
        if (answer.unreadable) { return answer; }
        if (answer.ok || (answer.status === 409 && 'offset' in (answer.json || {}))) {
          offset = answer.json.offset;
          if (this.tries) { said.textContent = 'The connection is back.'; }
          this.tries = 0;
          if (answer.ok) { this.piece = Math.min(this.largest, this.piece * 2); }
        } else if ([0, 400, 409, 422, 502, 503].includes(answer.status)) {
          if (answer.status === 422 && this.tries > 2) { return answer; }
          if (!this.paused && !this.stopped && answer.status !== 409) { await this.brokenOff(); }
          const place = await this.place();
          if (place.stopped) { return place; }
          if (!place.ok) { return place; }
          offset = place.json.offset;
        } else {
          return answer;
        }
        this.show(offset);
      }
      said.textContent = 'All of it has arrived. We are checking it.';
      return this.patiently(() => ask('POST', pathOf(this.id) + '/finish'));
    }

    async send(offset) {
      const piece = this.file.slice(offset, offset + this.piece);
      let hash;
      try {
        hash = await hashOf(piece);
      } catch {
        return { ok: false, unreadable: true, status: 422, json: { reasons: ['This file can no longer be read on your device. If it was changed or moved, choose it again.'] } };
      }
      this.now = upload(pathOf(this.id), piece, { 'Upload-Offset': offset, 'Piece-SHA256': hash },
        (loaded) => this.show(offset + loaded), 'PATCH');
      return this.now.answer;
    }

    setPaused(paused) {
      this.paused = paused;
      if (paused && this.now) { this.now.stop(); }
      this.wake();
    }

    stop() {
      this.stopped = true;
      if (this.now) { this.now.stop(); }
      this.wake();
      if (this.id) { ask('DELETE', pathOf(this.id)); }
    }
  }

  /** In one piece, where pieces have no hash. */
  class AtOnce extends Sending {
    run() {
      said.textContent = 'Uploading ' + this.file.name;
      pause.hidden = true;
      this.now = upload(script.dataset.api + '/upload', this.file, { 'X-File-Name': encodeURIComponent(this.file.name) },
        (loaded, total) => {
          this.show(loaded);
          if (loaded === total) { said.textContent = 'All of it has arrived. We are checking it.'; }
        });
      return this.now.answer;
    }
  }

  const over = () => {
    running = null;
    by('uploading').hidden = true;
  };

  const take = async (file) => {
    if (running) { running.stop(); }
    box.hidden = true;
    retry.hidden = true;
    const problem = problemWith(file);
    if (problem) {
      over();
      tell(file.name + ' was not uploaded', [problem]);
      return;
    }
    by('uploading').hidden = false;
    pause.textContent = 'Pause';
    const mine = window.crypto && crypto.subtle ? new Sending(file) : new AtOnce(file);
    running = mine;
    mine.show(0);
    const answer = await mine.run();
    if (running !== mine) { return; }
    if (answer.ok) {
      taken += 1;
      left.shift();
      if (left.length) { take(left[0]); return; }
      running = null;
      again('waiting');
    } else {
      over();
      left = [file];
      retry.hidden = Boolean(answer.stopped);
      tell('The file was not uploaded', answer.stopped ? ['You stopped it. Nothing of it was kept.'] : reasonsOf(answer, WORDS));
      if (answer.status === 422) { retry.hidden = true; }
      if (!retry.hidden) { retry.querySelector('button').focus(); }
      if (taken) { announce('Files that were uploaded before it are kept.'); }
    }
  };

  const chosen = (files) => {
    const room = Number(script.dataset.room);
    if (files.length > room) {
      tell('Nothing was uploaded', [room === 1 ? 'Choose one file only. Put everything into that one.' : 'There is room for ' + room + ' more files. Choose fewer.']);
      return;
    }
    left = [...files];
    if (left.length) { take(left[0]); }
  };

  chooser.addEventListener('change', () => chosen(chooser.files));
  zone.addEventListener('submit', (e) => { e.preventDefault(); chosen(chooser.files); });
  pause.addEventListener('click', () => {
    if (!running) { return; }
    running.setPaused(!running.paused);
    pause.textContent = running.paused ? 'Go on' : 'Pause';
  });
  by('stop-upload').addEventListener('click', () => { if (running) { running.stop(); } });
  retry.querySelector('button').addEventListener('click', () => { if (left.length) { take(left[0]); } });
  window.addEventListener('online', () => { if (running && !running.paused) { running.wake(); } });
  ['dragenter', 'dragover'].forEach((type) => zone.addEventListener(type, (e) => {
    e.preventDefault();
    zone.classList.add('is-over');
  }));
  ['dragleave', 'drop'].forEach((type) => zone.addEventListener(type, (e) => {
    e.preventDefault();
    zone.classList.remove('is-over');
  }));
  zone.addEventListener('drop', (e) => chosen(e.dataTransfer.files));
  window.addEventListener('beforeunload', (e) => { if (running) { e.preventDefault(); } });
})();
