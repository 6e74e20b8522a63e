/* A tutor's answers to requests for extensions. */
(function () {
  'use strict';
  const { say, ask, reasonsOf } = window.fieldbook.asking;
  const WORDS = {
    offline: 'We could not reach Fieldbook. Nothing was sent. Check your connection, then try again.',
    signedOut: 'You are signed out. Sign in again in another window, then try once more here.',
    failed: 'Nothing was sent. Try again in a moment.'
  };

  document.querySelectorAll('.decide-extension').forEach((form) => {
    form.addEventListener('submit', async (e) => {
      e.preventDefault();
      const box = form.querySelector('.problems');
      const decision = e.submitter && e.submitter.value === 'refuse' ? 'refuse' : 'grant';
      const answer = form.elements.answer.value;
      if (decision === 'refuse' && !answer.trim()) {
        say(box, 'Nothing was sent', ['Say why, so that the student can plan.']);
        form.elements.answer.focus();
        return;
      }
      const buttons = form.querySelectorAll('button');
      buttons.forEach((b) => { b.disabled = true; });
      const done = await ask('POST', '/api/marking/extensions/' + form.dataset.id + '/' + decision,
        { date: form.elements.date.value, answer: answer });
      if (done.ok) {
        location.reload();
        return;
      }
      buttons.forEach((b) => { b.disabled = false; });
      say(box, 'Your answer was not taken', reasonsOf(done, WORDS));
    });
  });
}());
