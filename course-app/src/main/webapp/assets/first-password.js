/* Choosing a password after a one-time one. */
(function () {
  'use strict';
  const { by, say, ask, reasonsOf } = window.fieldbook.asking;
  const WORDS = {
    offline: 'We could not reach Fieldbook. Check your connection, then try again.',
    signedOut: 'You are signed out. Sign in again.',
    failed: 'Try again in a moment.'
  };
  const form = by('choose-password');
  if (!form) { return; }
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    const box = by('password-problems');
    box.hidden = true;
    const answer = await ask('PUT', '/api/account/first-password', { chosen: by('chosen').value });
    if (answer.ok) {
      form.hidden = true;
      by('password-done').hidden = false;
      by('password-done').focus();
      return;
    }
    say(box, 'Your password is not set', reasonsOf(answer, WORDS));
  });
}());
