/* Submitting an assignment: upload with progress, confirm, extensions, printing a receipt. */
(function () {
  'use strict';
  const { by, say, ask, upload, reasonsOf } = window.fieldbook.asking;
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
    let running = null;
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

    const broken = (reasons) => {
      by('uploading').hidden = true;
      retry.hidden = false;
      tell(box, 'The file was not uploaded', reasons);
      retry.querySelector('button').focus();
    };

    const take = async (file) => {
      if (running) { running.stop(); }
      running = null;
      last = file;
      box.hidden = true;
      retry.hidden = true;
      const problem = problemWith(file);
      if (problem) {
        by('uploading').hidden = true;
        tell(box, file.name + ' was not uploaded', [problem]);
        return;
      }
      by('uploading').hidden = false;
      bar.value = 0;
      said.textContent = 'Uploading ' + file.name;
      const mine = upload(script.dataset.api + '/upload', file, { 'X-File-Name': encodeURIComponent(file.name) }, (loaded, total) => {
        bar.value = Math.round(100 * loaded / total);
        if (loaded === total) { said.textContent = 'All of it has arrived. We are checking it.'; }
      });
      running = mine;
      const answer = await mine.answer;
      if (running !== mine) { return; }
      running = null;
      if (answer.ok) {
        again('waiting');
      } else {
        broken(answer.stopped ? ['You stopped it. Nothing was kept.'] : reasonsOf(answer, WORDS));
      }
    };

    chooser.addEventListener('change', () => { if (chooser.files.length) { take(chooser.files[0]); } });
    by('stop-upload').addEventListener('click', () => { if (running) { running.stop(); } });
    retry.querySelector('button').addEventListener('click', () => { if (last) { take(last); } });
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
        take(e.dataTransfer.files[0]);
      }
    });
    window.addEventListener('beforeunload', (e) => { if (running) { e.preventDefault(); } });
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

  /** The same upload submitted again answers with the same receipt, so that asking again is safe. */
  async function submit(what, box) {
    box.hidden = true;
    let answer = await ask('POST', '/api/tma/submissions', what);
    for (const seconds of [2, 4, 8, 16]) {
      if (answer.status !== 0) { break; }
      tell(box, 'Fieldbook does not answer', ['We ask again in ' + seconds + ' seconds. The same file is never submitted twice.']);
      await new Promise((over) => { setTimeout(over, seconds * 1000); });
      answer = await ask('POST', '/api/tma/submissions', what);
    }
    return answer;
  }

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
      const press = confirm.querySelector('[type=submit]');
      press.disabled = true;
      const answer = await submit({ upload: confirm.dataset.upload, ownWork: true }, box);
      if (answer.ok) {
        location.assign('/tma/receipt?new=1&code=' + encodeURIComponent(answer.json.receipt));
        return;
      }
      press.disabled = false;
      if (answer.status === 0) {
        tell(box, 'We do not know whether it was submitted', ['Fieldbook did not answer.',
          'Press Submit again as soon as you have a connection. The same file is never submitted twice, and you get the one receipt.']);
      } else {
        tell(box, 'It was not submitted', reasonsOf(answer, WORDS));
      }
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
