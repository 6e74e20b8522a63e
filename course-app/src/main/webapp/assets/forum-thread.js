/* A thread: editing and removing posts, pinning, and the post that the address points to. */
(() => {
  'use strict';
  const { send, problem, clear, go, shelf } = window.fieldbook.forum;

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
