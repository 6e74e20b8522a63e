/* The sheet of a second marker: everything is saved before it is finished. Beside marking.js. */
(function () {
  'use strict';
  const desk = window.fieldbook.desk;
  const form = document.getElementById('finish');
  if (!desk || !form) { return; }
  form.addEventListener('submit', async (e) => {
    e.preventDefault();
    const wrong = document.querySelector('.mark[aria-invalid="true"]');
    if (wrong) {
      window.fieldbook.asking.say(window.fieldbook.asking.by('save-problems'), 'It is not finished yet', desk.slips());
      wrong.focus();
      return;
    }
    if (!await desk.save()) { return; }
    document.getElementById('seen').value = desk.number();
    form.submit();
  });
}());
