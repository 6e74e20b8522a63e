/* Submitting an assignment: confirm, extensions, printing a receipt. tma-upload.js uploads. */
(function () {
  'use strict';
  const { by, say, ask, reasonsOf } = window.fieldbook.asking;
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
    // What was declared stays with this upload until it is submitted, also when the page is loaded anew.
    const shelf = 'fieldbook-declared/' + [...confirm.querySelectorAll('[name=upload]')].map((u) => u.value).join();
    const choices = [...confirm.querySelectorAll('[type=radio], [type=checkbox]')];
    const words = by('ai-words');
    const declared = JSON.parse(sessionStorage.getItem(shelf) || '{}');
    choices.forEach((c) => { if (declared[c.id]) { c.checked = true; } });
    if (declared.words) { words.value = declared.words; }
    const more = () => { by('ai-more').hidden = !by('ai-used').checked; };
    more();
    confirm.addEventListener('input', () => {
      more();
      sessionStorage.setItem(shelf, JSON.stringify({ ...Object.fromEntries(choices.map((c) => [c.id, c.checked])), words: words.value }));
    });
    const missing = () => {
      if (!by('own-work').checked) { return [by('own-work'), 'Tick that this is your own work, then submit. Your file waits here.']; }
      if (!by('ai-none').checked && !by('ai-used').checked) { return [by('ai-none'), 'Say whether you used a tool that writes or answers, then submit. Your file waits here.']; }
      if (by('ai-used').checked && !words.value.trim()) { return [words, 'Say in a few words which tool you used and for what, then submit. Your file waits here.']; }
      return null;
    };
    confirm.addEventListener('submit', async (e) => {
      e.preventDefault();
      const box = by('confirm-problems');
      const gap = missing();
      if (gap) {
        tell(box, 'Not submitted yet', [gap[1]]);
        gap[0].focus();
        return;
      }
      const press = confirm.querySelector('[type=submit]');
      press.disabled = true;
      const answer = await submit({
        uploads: [...confirm.querySelectorAll('[name=upload]')].map((u) => u.value),
        ownWork: true,
        ai: by('ai-used').checked ? 'used' : 'none',
        aiWords: words.value,
        cost: confirm.elements.cost.value
      }, box);
      if (answer.ok) {
        location.assign('/tma/receipt?new=1&code=' + encodeURIComponent(answer.json.receipt));
        return;
      }
      press.disabled = false;
      if (answer.status === 0) {
        tell(box, 'We do not know whether it was submitted', ['Fieldbook did not answer.',
          'Press Submit again as soon as you have a connection. The same file is never submitted twice, and you get the one receipt.']);
      } else if (answer.status === 409 && answer.json.reasons) {
        sessionStorage.setItem('fieldbook-changed', JSON.stringify(answer.json.reasons));
        again('confirm-problems');
      } else {
        tell(box, 'It was not submitted', reasonsOf(answer, WORDS));
      }
    });
    // The page was loaded anew because the cost has changed: it shows the new one, and why.
    const changed = sessionStorage.getItem('fieldbook-changed');
    if (changed) {
      sessionStorage.removeItem('fieldbook-changed');
      tell(by('confirm-problems'), 'Look at what it costs, then submit', JSON.parse(changed));
      by('confirm-problems').focus();
    }
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
