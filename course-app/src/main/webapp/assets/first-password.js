/* Choosing a password after a one-time one. */
(function () {
  'use strict';
  const form = document.getElementById('choose-password');
  if (!form) { return; }
  const box = document.getElementById('password-problems');
  function say(reasons) {
    const text = box.querySelector('div');
    text.replaceChildren();
    ['Your password is not set'].concat(reasons).forEach((words, i) => {
      const p = document.createElement('p');
      p.textContent = words;
      if (i === 0) { p.className = 'message-title'; }
      text.append(p);
    });
    box.hidden = false;
  }
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    box.hidden = true;
    try {
      const answer = await fetch('/api/account/first-password', {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', 'X-Fieldbook-Token': document.querySelector('meta[name="fieldbook-token"]').content },
        body: JSON.stringify({ chosen: document.getElementById('chosen').value })
      });
      if (answer.ok) {
        form.hidden = true;
        const done = document.getElementById('password-done');
        done.hidden = false;
        done.focus();
        return;
      }
      const json = await answer.json().catch(() => ({}));
      say(json.reasons || ['Something went wrong here, not with you. Try again in a moment.']);
    } catch (problem) {
      say(['We could not reach Fieldbook. Check your connection, then try again.']);
    }
  });
}());
