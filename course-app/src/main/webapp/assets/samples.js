/* A sample script: what is typed is saved by marking.js; here it is handed in, or opened to tutors. */
(function () {
  'use strict';
  const { by, say, ask } = window.fieldbook.asking;
  const desk = window.fieldbook.desk;
  if (!desk) { return; }

  const button = by('hand-in');
  if (button) {
    const dialog = by('hand-in-ask');
    button.addEventListener('click', async () => {
      by('hand-in-problems').hidden = true;
      if (await desk.save()) { dialog.showModal(); }
    });
    by('hand-in-not').addEventListener('click', () => dialog.close());
    by('hand-in-now').addEventListener('click', async () => {
      const answer = await ask('POST', desk.api + '/hand-in', null, { 'If-Match': '"' + desk.number() + '"' });
      if (answer.ok) {
        location.reload();
      } else {
        say(by('hand-in-problems'), 'It is not handed in', desk.reasonsOf(answer));
      }
    });
  }

  const open = by('form-open');
  if (open) {
    open.addEventListener('submit', async (e) => {
      e.preventDefault();
      if (await desk.save()) { open.submit(); }
    });
  }
}());
