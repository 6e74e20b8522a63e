/* The forum: drafts saved as typed, posting, editing and removing. Words are taken off the screen only
   when the server has them; whatever fails says what happened and keeps them. */
(() => {
  'use strict';

  const token = () => document.querySelector('meta[name="fieldbook-token"]').content;
  const clock = (when) => when.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

  /** Sends JSON; never throws. status 0: the server could not be reached. */
  async function send(method, url, body, keepalive) {
    const json = JSON.stringify(body);
    try {
      const answer = await fetch(url, {
        method,
        headers: { 'Content-Type': 'application/json', 'X-Fieldbook-Token': token() },
        body: json,
        // Browsers refuse to outlive the page with more than 64 KB.
        keepalive: Boolean(keepalive) && json.length < 20000,
      });
      return { status: answer.status, body: await answer.json().catch(() => ({})) };
    } catch {
      return { status: 0, body: {} };
    }
  }

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.append(...children);
    return made;
  };

  const icon = (name) => element('span', { class: `icon icon-${name}`, 'aria-hidden': 'true' });

  /** Says in place what went wrong, and what became of the words. */
  function problem(form, answer, kept) {
    const place = form.querySelector('.forum-problem');
    const text = element('div', {});
    const say = (sentence) => text.append(element('p', {}, sentence));
    if (answer.status === 0) {
      say('Fieldbook cannot be reached just now. ' + kept + ' Try again in a moment.');
    } else if (answer.status === 401 || answer.status === 403) {
      say('You are signed out. ' + kept);
      const to = encodeURIComponent(location.pathname + location.search);
      text.append(element('p', {}, element('a', { href: '/signin?to=' + to }, 'Sign in again, and come back to them')));
    } else if (answer.status === 404) {
      say('This is no longer here, or you can no longer see it. ' + kept);
    } else if (answer.body.reasons) {
      answer.body.reasons.forEach(say);
    } else {
      say('Something went wrong here, not with you. ' + kept + ' Try once more.');
    }
    place.replaceChildren(element('div', { class: 'message message-error' }, icon('stop'), text));
  }

  const clear = (form) => form.querySelector('.forum-problem').replaceChildren();

  /** Goes to an address, also when it is this page with another anchor. */
  function go(url) {
    const target = new URL(url, location.href);
    const samePage = target.pathname + target.search === location.pathname + location.search;
    location.href = target.href;
    if (samePage) {
      location.reload();
    }
  }

  /** Keeps words in this browser while the server does not have them; for this person alone. */
  function shelf(key) {
    return {
      put(value) { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the page still has them */ } },
      get() { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
      clear() { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
    };
  }

  // ---- Writing ---------------------------------------------------------------

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
    let client = crypto.randomUUID ? crypto.randomUUID() : fallbackId();
    let tried = '';
    let timer = 0;
    let saving = null;
    let posting = false;
    let conflicting = false;
    let pause = 5000;

    const content = () => ({ title: title ? title.value : '', words: words.value, answers });
    const text = () => JSON.stringify(content());
    let saved = text();

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
    async function save(leaving) {
      clearTimeout(timer);
      if (saving) {
        await saving;
      }
      const now = text();
      if (now === saved || posting || conflicting) {
        return;
      }
      const request = send('PUT', '/api/forum/drafts', { forum, thread, version, ...content() }, leaving === true);
      saving = request;
      const answer = await request;
      saving = null;
      if (answer.status === 200) {
        version = answer.body.version;
        saved = now;
        pause = 5000;
        if (text() === now) {
          kept.clear();
          say('check', `Draft saved ${clock(new Date(answer.body.savedAt))}. It will be here if you lose the signal.`);
        } else {
          later(300);
        }
      } else if (answer.status === 409) {
        conflict(answer.body);
      } else if (answer.status === 0) {
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
      const join = element('button', { type: 'button', class: 'button button-small' }, 'Put them below mine');
      const leave = element('button', { type: 'button', class: 'button button-small button-quiet' }, 'Go on with mine alone');
      join.addEventListener('click', () => settle(true));
      leave.addEventListener('click', () => settle(false));
      form.querySelector('.forum-problem').replaceChildren(element('div', { class: 'message message-warn' }, icon('warn'),
        element('div', {},
          element('p', {}, `You have also written here in another window, at ${clock(new Date(other.savedAt))}. Nothing is lost. These are the words from there:`),
          element('p', { class: 'forum-other', dir: 'auto', tabindex: '0' }, words2),
          element('p', { class: 'cluster' }, join, leave))));
      say('warn', 'Your words are kept in this browser.');
    }

    async function post() {
      if (posting || conflicting) {
        return;
      }
      clearTimeout(timer);
      clear(form);
      posting = true;
      if (saving) {
        await saving;
      }
      // The same words again are the same post; other words are another one.
      if (tried !== '' && tried !== text()) {
        client = crypto.randomUUID ? crypto.randomUUID() : fallbackId();
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
        go(answer.body.url);
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
    addEventListener('online', () => save());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') {
        save(true);
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

  function fallbackId() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  // ---- Editing and removing ----------------------------------------------------

  function editor(button) {
    const form = document.getElementById('edit-' + button.dataset.edit);
    const shown = form.parentElement.querySelectorAll('.post-words, .post-acts');
    const area = form.querySelector('textarea');
    const original = area.value;
    const kept = shelf(`fieldbook-forum-edit:${button.dataset.edit}`);
    const open = (yes) => {
      form.hidden = !yes;
      shown.forEach((part) => { part.hidden = yes; });
      (yes ? area : button).focus();
    };
    button.addEventListener('click', () => {
      const before = kept.get();
      if (before) {
        area.value = before;
      }
      open(true);
    });
    area.addEventListener('input', () => kept.put(area.value));
    form.querySelector('[data-cancel]').addEventListener('click', () => {
      kept.clear();
      area.value = original;
      clear(form);
      open(false);
    });
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      clear(form);
      const answer = await send('PUT', `/api/forum/posts/${form.dataset.post}`, { words: area.value });
      if (answer.status === 200) {
        kept.clear();
        go('#' + form.closest('.post').id);
      } else {
        problem(form, answer, 'Your change is kept in this browser.');
      }
    });
  }

  function remover(button) {
    const form = document.getElementById('remove-' + button.dataset.remove);
    const reason = form.elements.reason;
    const open = (yes) => {
      form.hidden = !yes;
      button.setAttribute('aria-expanded', String(yes));
      (yes ? reason || form.querySelector('[type="submit"]') : button).focus();
    };
    button.addEventListener('click', () => open(form.hidden));
    form.querySelector('[data-cancel]').addEventListener('click', () => open(false));
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      clear(form);
      const answer = await send('POST', `/api/forum/posts/${form.dataset.post}/removal`, { reason: reason ? reason.value : '' });
      if (answer.status === 200) {
        go('#' + form.closest('.post').id);
      } else {
        problem(form, answer, 'The post is still there.');
      }
    });
  }

  // ---- Begin -------------------------------------------------------------------

  const form = document.querySelector('form.composer');
  if (form) {
    composer(form);
  }
  document.querySelectorAll('[data-edit]').forEach(editor);
  document.querySelectorAll('[data-remove]').forEach(remover);
  document.querySelectorAll('[data-pin]').forEach((button) => button.addEventListener('click', async () => {
    const answer = await send('PUT', `/api/forum/threads/${button.dataset.pin}/pin`, { pinned: button.dataset.pinned !== 'true' });
    if (answer.status === 200) {
      location.reload();
    } else {
      button.textContent = 'That did not work. Try again';
    }
  }));

  /** A post that the address points to is opened, and gets the focus. */
  function arrive() {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!target) {
      return;
    }
    const fold = target.closest('details');
    if (fold) {
      fold.open = true;
    }
    if (target.matches('.post, .unread-line')) {
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    }
  }
  addEventListener('hashchange', arrive);
  arrive();
})();
