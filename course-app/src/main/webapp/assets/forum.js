/* What the forum's scripts share: words are taken off the screen only when the server has them, and
   whatever fails says what happened and keeps them. */
(() => {
  'use strict';

  const { el, icon } = window.fieldbook;

  /** Sends JSON; never throws. status 0: the server could not be reached. */
  const send = (method, url, content) => window.fieldbook.send(method, url, JSON.stringify(content));

  /** Says in place what went wrong, and what became of the words. */
  function problem(form, answer, kept) {
    const place = form.querySelector('.forum-problem');
    const text = el('div', {});
    const say = (sentence) => text.append(el('p', {}, sentence));
    if (answer.status === 0) {
      say('Fieldbook cannot be reached just now. ' + kept + ' Try again in a moment.');
    } else if (answer.status === 401 || answer.status === 403) {
      say('You are signed out. ' + kept);
      const to = encodeURIComponent(location.pathname + location.search);
      text.append(el('p', {}, el('a', { href: '/signin?to=' + to }, 'Sign in again, and come back to them')));
    } else if (answer.status === 409) {
      say('Somebody else is signed in here now. ' + kept);
    } else if (answer.status === 404) {
      say('This is no longer here, or you can no longer see it. ' + kept);
    } else if (answer.json.reasons) {
      answer.json.reasons.forEach(say);
    } else {
      say('Something went wrong here, not with you. ' + kept + ' Try once more.');
    }
    place.replaceChildren(el('div', { class: 'message message-error' }, icon('stop'), text));
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

  window.fieldbook.forum = { send, problem, clear, go, shelf };
})();
