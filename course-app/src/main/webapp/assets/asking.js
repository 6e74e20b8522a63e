/* What pages with forms share: a request, and what went wrong with it said in place. */
(() => {
  'use strict';
  const { send, token, renewToken } = window.fieldbook;

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

  /**
   * Sends a file, and tells how much of it has gone.
   *
   * Gives the answer to come, as of ask, and a way to stop: then the answer is stopped.
   */
  function upload(url, file, headers, gone, method = 'PUT') {
    let request = null;
    let stopped = false;
    const once = () => new Promise((done) => {
      request = new XMLHttpRequest();
      request.open(method, url);
      Object.entries({ 'Content-Type': 'application/octet-stream', 'X-Fieldbook-Token': token(), ...headers })
        .forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.onprogress = (e) => { if (e.lengthComputable) { gone(e.loaded, e.total); } };
      request.onload = () => done(answered(request));
      request.onerror = () => done(none());
      request.ontimeout = request.onerror;
      request.onabort = request.onerror;
      request.send(file);
    });
    const whole = async () => {
      let answer = await once();
      if (answer.status === 403 && !stopped) {
        const renewed = await renewToken().catch(() => 0);
        answer = renewed === 200 ? await once() : { ...none(), status: renewed };
      }
      return { ...answer, stopped };
    };
    return { answer: whole(), stop: () => { stopped = true; request.abort(); } };
  }

  const none = () => ({ status: 0, ok: false, json: {} });

  /** The API answers in JSON or not at all. */
  function answered(request) {
    const { status } = request;
    if (status === 204) { return { status, ok: true, json: {} }; }
    if (!/json/.test(request.getResponseHeader('Content-Type'))) { return none(); }
    return { status, ok: status >= 200 && status < 300, json: JSON.parse(request.responseText) };
  }

  /** Why it was not done: what the server says, or else the page's own words: offline, signedOut, failed. */
  function reasonsOf(answer, words) {
    if (answer.status === 0) { return [words.offline]; }
    if (answer.status === 401) { return [words.signedOut]; }
    const { reasons } = answer.json;
    if (answer.status === 409 && !reasons) { return ['Somebody else is signed in here now.']; }
    return Array.isArray(reasons) && reasons.length
      ? reasons
      : ['Something went wrong here, not with you (' + answer.status + '). ' + words.failed];
  }

  /**
   * Saves what a page has, one save at a time: whoever asks meanwhile waits, and what was typed meanwhile is saved
   * after it. `dirty` says whether something is not saved, `held` whether nothing can be, `send` answers whether it was.
   */
  function saver({ dirty, held, send }) {
    let saving = null;
    async function save() {
      if (saving) {
        await saving;
        return dirty() ? save() : true;
      }
      if (held()) { return false; }
      if (!dirty()) { return true; }
      saving = send();
      const ok = await saving;
      saving = null;
      return ok && dirty() ? save() : ok;
    }
    return { save, busy: () => saving !== null };
  }

  window.fieldbook.asking = { by, say, ask, upload, reasonsOf, saver };
})();
