/* What pages with forms share: a request, and what went wrong with it said in place. */
(() => {
  'use strict';
  const { send } = window.fieldbook;

  const by = (id) => document.getElementById(id);

  /** Says what went wrong, a sentence a line, in a box that screen readers announce. */
  function say(box, title, reasons) {
    const text = box.querySelector('div');
    text.replaceChildren();
    [title].concat(reasons).forEach((words, i) => {
      const p = document.createElement('p');
      p.textContent = words;
      if (i === 0) { p.className = 'message-title'; }
      text.append(p);
    });
    box.hidden = false;
  }

  /** Asks the API, with an object or a file to send; status 0 when it could not be reached. */
  async function ask(method, url, content, headers) {
    const body = !content || content instanceof Blob ? content : JSON.stringify(content);
    const answer = await send(method, url, body, headers);
    return { ...answer, ok: answer.status >= 200 && answer.status < 300 };
  }

  /** Why it was not done: what the server says, or else the page's own words: offline, signedOut, failed. */
  function reasonsOf(answer, words) {
    if (answer.status === 0) { return [words.offline]; }
    if (answer.status === 401) { return [words.signedOut]; }
    if (answer.status === 409) { return ['Somebody else is signed in here now.']; }
    const { reasons } = answer.json;
    return Array.isArray(reasons) && reasons.length
      ? reasons
      : ['Something went wrong here, not with you (' + answer.status + '). ' + words.failed];
  }

  window.fieldbook.asking = { by, say, ask, reasonsOf };
})();
