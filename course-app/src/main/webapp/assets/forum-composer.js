/* Writing in the forum: drafts saved as typed, words kept in the browser meanwhile, and posting. */
(() => {
  'use strict';
  const { el, icon } = window.fieldbook;
  const { send, problem, clear, go, shelf } = window.fieldbook.forum;

  const clock = (when) => when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

  function composer(form) {
    const words = form.elements.words;
    const title = form.elements.title;
    const forum = Number(form.dataset.forum);
    const thread = form.dataset.thread ? Number(form.dataset.thread) : null;
    const status = form.querySelector('[data-status="draft"]');
    const label = form.querySelector('[data-label]');
    const toAll = form.querySelector('[data-to-all]');
    const kept = shelf(`fieldbook-forum:${form.dataset.person}:${forum}:${thread || 'new'}`);
    let version = Number(form.dataset.version || 0);
    let answers = form.dataset.answers ? Number(form.dataset.answers) : null;
    let client = newId();
    let tried = '';
    let timer = 0;
    let saving = null;
    let posting = false;
    let conflicting = false;
    let pause = 5000;

    const content = () => ({ title: title ? title.value : '', words: words.value, answers });
    const text = () => JSON.stringify(content());
    let saved = text();
    let unanswered = '';

    function say(name, sentence) {
      status.replaceChildren(icon(name), sentence);
    }

    function showAnswers(name) {
      if (!toAll) {
        return;
      }
      toAll.hidden = answers === null;
      label.textContent = answers === null ? 'Your post to the thread' : `Your reply to ${name || 'a post'}`;
    }

    function later(milliseconds) {
      clearTimeout(timer);
      timer = setTimeout(save, milliseconds);
    }

    function changed() {
      if (posting) {
        return;
      }
      kept.put({ ...content(), version, at: new Date().toISOString() });
      if (!conflicting) {
        later(900);
      }
    }

    /** Saves what is there now; one request at a time, so that versions follow one another. */
    async function save() {
      clearTimeout(timer);
      while (saving) {
        await saving;
      }
      const now = text();
      if (now === saved || posting || conflicting) {
        return;
      }
      const request = send('PUT', '/api/forum/drafts', { forum, thread, version, ...content() });
      saving = request;
      const answer = await request;
      saving = null;
      if (answer.status === 200) {
        version = answer.json.version;
        saved = now;
        pause = 5000;
        if (text() === now) {
          kept.clear();
          say('check', `Draft saved ${clock(new Date(answer.json.savedAt))}. It will be here if you lose the signal.`);
        } else {
          later(300);
        }
      } else if (answer.status === 409 && answer.json.version !== undefined) {
        const { title: t = '', words: w = '' } = answer.json;
        if ([unanswered, now].filter(Boolean).map((s) => JSON.parse(s)).some((s) => s.title === t && s.words === w)) {
          // Our own words: the answer that they were saved was lost on the way.
          version = answer.json.version;
          later(0);
        } else {
          conflict(answer.json);
        }
      } else if (answer.status === 0) {
        unanswered = now;
        say('offline', 'You are offline. Go on writing. Your words are kept in this browser.');
        later(pause);
        pause = Math.min(pause * 2, 60000);
      } else {
        problem(form, answer, 'Your words are kept in this browser.');
      }
    }

    /** Another window has saved other words: shows them, and lets the writer choose. */
    function conflict(other) {
      conflicting = true;
      const words2 = [other.title, other.words].filter(Boolean).join('\n\n');
      const settle = (add) => {
        if (add) {
          words.value = words.value.trimEnd() + '\n\n' + words2;
        }
        version = other.version;
        conflicting = false;
        clear(form);
        words.focus();
        changed();
        save();
      };
      const join = el('button', { type: 'button', class: 'button button-small' }, 'Put them below mine');
      const leave = el('button', { type: 'button', class: 'button button-small button-quiet' }, 'Go on with mine alone');
      join.addEventListener('click', () => settle(true));
      leave.addEventListener('click', () => settle(false));
      form.querySelector('.forum-problem').replaceChildren(el('div', { class: 'message message-warn' }, icon('warn'),
        el('div', {},
          el('p', {}, `You have also written here in another window, at ${clock(new Date(other.savedAt))}. Nothing is lost. These are the words from there:`),
          el('p', { class: 'forum-other', dir: 'auto', tabindex: '0' }, words2),
          el('p', { class: 'cluster' }, join, leave))));
      say('warn', 'Your words are kept in this browser.');
    }

    async function post() {
      if (posting || conflicting) {
        return;
      }
      clearTimeout(timer);
      clear(form);
      posting = true;
      while (saving) {
        await saving;
      }
      // The same words again are the same post; other words are another one.
      if (tried !== '' && tried !== text()) {
        client = newId();
      }
      tried = text();
      const button = form.querySelector('[type="submit"]');
      button.setAttribute('aria-disabled', 'true');
      say('clock', 'Posting …');
      const body = { ...content(), clientId: client, draftVersion: version };
      const answer = await (thread
        ? send('POST', `/api/forum/threads/${thread}/posts`, body)
        : send('POST', '/api/forum/threads', { forum, ...body }));
      if (answer.status === 201) {
        kept.clear();
        saved = text();
        go(answer.json.url);
        return;
      }
      posting = false;
      button.removeAttribute('aria-disabled');
      status.replaceChildren();
      problem(form, answer, 'Your words are kept.');
      changed();
    }

    words.addEventListener('input', changed);
    if (title) {
      title.addEventListener('input', changed);
      title.addEventListener('keydown', (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          words.focus();
        }
      });
    }
    words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        post();
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      post();
    });
    addEventListener('online', save);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        save();
      }
    });
    if (toAll) {
      toAll.addEventListener('click', () => {
        answers = null;
        showAnswers();
        words.focus();
        changed();
      });
    }
    document.querySelectorAll('[data-reply]').forEach((link) => link.addEventListener('click', (event) => {
      event.preventDefault();
      answers = Number(link.dataset.reply);
      showAnswers(link.dataset.name);
      form.scrollIntoView({ block: 'center' });
      words.focus({ preventScroll: true });
      if (words.value.trim() !== '') {
        changed();
      }
    }));

    // Words that had not reached the server when the page went away.
    const before = kept.get();
    if (before && (before.words || before.title)) {
      const same = before.words === words.value && before.title === (title ? title.value : '');
      if (same) {
        kept.clear();
      } else {
        words.value = before.words;
        if (title) {
          title.value = before.title;
        }
        answers = before.answers;
        version = before.version;
        say('history', `These are your words from ${clock(new Date(before.at))}, kept in this browser.`);
        later(200);
      }
    }
    const answered = answers === null ? null : document.querySelector(`[data-reply="${answers}"]`);
    showAnswers(answered ? answered.dataset.name : '');
  }

  /** Browsers give ids of their own only to pages that came by https. */
  function newId() {
    if (crypto.randomUUID) {
      return crypto.randomUUID();
    }
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  const form = document.querySelector('form.composer');
  if (form) {
    composer(form);
  }
})();
