/* Submitting an assignment: upload with progress, confirm, extensions, printing a receipt. */
(function () {
  'use strict';
  const { by, say, ask, reasonsOf } = window.fieldbook.asking;
  const token = document.querySelector('meta[name="fieldbook-token"]').content;
  const WORDS = {
    offline: 'We could not reach Fieldbook. Your file is still on your device. Check your connection, then try again.',
    signedOut: 'You are signed out. Sign in again in another window, then try once more here: nothing is lost.',
    failed: 'Try again in a moment.'
  };

  /** Says what went wrong where the reader is looking. */
  function tell(box, title, reasons) {
    say(box, title, reasons);
    box.scrollIntoView({ block: 'nearest' });
  }

  /** Sends a small request; answers what came back, or says what went wrong and answers nothing. */
  async function send(method, url, content, box, title, button) {
    box.hidden = true;
    if (button) { button.disabled = true; }
    const answer = await ask(method, url, content);
    if (answer.ok) { return answer.json; }
    tell(box, title, reasonsOf(answer, WORDS));
    if (button) { button.disabled = false; }
    return null;
  }

  /** Loads the page anew and goes to a place in it. */
  function again(place) {
    sessionStorage.setItem('fieldbook-go', place);
    location.reload();
  }
  const go = sessionStorage.getItem('fieldbook-go');
  if (go) {
    sessionStorage.removeItem('fieldbook-go');
    const place = by(go);
    if (place) {
      if (!place.hasAttribute('tabindex')) { place.tabIndex = -1; }
      place.focus();
      place.scrollIntoView({ block: 'center' });
    }
  }
  if (by('said')) { by('said').focus(); }

  /* Upload ------------------------------------------------------------------ */

  const script = by('script');
  const chooser = by('file');
  if (script && chooser) {
    const zone = by('dropzone');
    const box = by('upload-problems');
    const bar = by('progress');
    const said = by('progress-said');
    const retry = by('try-again');
    let request = null;
    let last = null;

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

    /** An answer's JSON; none when it is not our own. */
    const parsed = (text) => {
      try { return JSON.parse(text); } catch { return {}; }
    };

    const broken = (reasons) => {
      request = null;
      by('uploading').hidden = true;
      retry.hidden = false;
      tell(box, 'The file was not uploaded', reasons);
      retry.querySelector('button').focus();
    };

    const upload = (file) => {
      if (request) { request.abort(); }
      last = file;
      box.hidden = true;
      retry.hidden = true;
      const problem = problemWith(file);
      if (problem) {
        tell(box, file.name + ' was not uploaded', [problem]);
        return;
      }
      by('uploading').hidden = false;
      bar.value = 0;
      said.textContent = 'Uploading ' + file.name;
      request = new XMLHttpRequest();
      const mine = request;
      mine.open('PUT', script.dataset.api + '/upload');
      mine.setRequestHeader('Content-Type', 'application/octet-stream');
      mine.setRequestHeader('X-Fieldbook-Token', token);
      mine.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
      mine.upload.onprogress = (e) => {
        if (!e.lengthComputable) { return; }
        bar.value = Math.round(100 * e.loaded / e.total);
        if (e.loaded === e.total) { said.textContent = 'All of it has arrived. We are checking it.'; }
      };
      mine.onload = () => {
        if (mine.status >= 200 && mine.status < 300) {
          again('waiting');
        } else {
          broken(reasonsOf({ status: mine.status, json: parsed(mine.responseText) }, WORDS));
        }
      };
      mine.onerror = () => broken([WORDS.offline]);
      mine.ontimeout = mine.onerror;
      mine.onabort = () => {
        if (request === mine) { broken(['You stopped it. Nothing was kept.']); }
      };
      mine.send(file);
    };

    chooser.addEventListener('change', () => { if (chooser.files.length) { upload(chooser.files[0]); } });
    by('stop-upload').addEventListener('click', () => { if (request) { request.abort(); } });
    retry.querySelector('button').addEventListener('click', () => { if (last) { upload(last); } });
    ['dragenter', 'dragover'].forEach((type) => zone.addEventListener(type, (e) => {
      e.preventDefault();
      zone.classList.add('is-over');
    }));
    ['dragleave', 'drop'].forEach((type) => zone.addEventListener(type, (e) => {
      e.preventDefault();
      zone.classList.remove('is-over');
    }));
    zone.addEventListener('drop', (e) => {
      if (e.dataTransfer.files.length > 1) {
        tell(box, 'Nothing was uploaded', ['Drop one file only. Put everything into that one.']);
      } else if (e.dataTransfer.files.length) {
        upload(e.dataTransfer.files[0]);
      }
    });
    window.addEventListener('beforeunload', (e) => { if (request && request.readyState !== 4) { e.preventDefault(); } });
  }

  const discard = by('discard');
  if (discard) {
    discard.addEventListener('click', async () => {
      const done = await send('DELETE', '/api/tma/uploads/' + encodeURIComponent(discard.dataset.id), null,
        by('upload-problems'), 'The file was not removed', discard);
      if (done) { again('up'); }
    });
  }

  /* Confirm ----------------------------------------------------------------- */

  const confirm = by('confirm');
  if (confirm) {
    confirm.addEventListener('submit', async (e) => {
      e.preventDefault();
      const box = by('confirm-problems');
      if (!by('own-work').checked) {
        tell(box, 'Not submitted yet', ['Tick that this is your own work, then submit. Your file waits here.']);
        by('own-work').focus();
        return;
      }
      const done = await send('POST', '/api/tma/submissions',
        { upload: confirm.dataset.upload, ownWork: true }, box, 'It was not submitted', confirm.querySelector('[type=submit]'));
      if (done) { location.assign('/tma/receipt?new=1&code=' + encodeURIComponent(done.receipt)); }
    });
  }

  /* Extensions -------------------------------------------------------------- */

  const extension = by('extension');
  const request = by('ask-extension');
  if (request) {
    request.addEventListener('submit', async (e) => {
      e.preventDefault();
      const done = await send('POST', extension.dataset.api + '/extension',
        { days: Number(request.elements.days.value), reason: request.elements.reason.value, words: request.elements.words.value },
        by('extension-problems'), 'You have not asked yet', request.querySelector('[type=submit]'));
      if (done) { again('extension'); }
    });
  }
  const withdraw = by('withdraw-extension');
  if (withdraw) {
    withdraw.addEventListener('click', async () => {
      const done = await send('DELETE', '/api/tma/extensions/' + withdraw.dataset.id, null,
        by('extension-problems'), 'The request was not taken back', withdraw);
      if (done) { again('extension'); }
    });
  }

  const print = by('print');
  if (print) { print.addEventListener('click', () => window.print()); }
}());
