/* Importing a course package, and choosing the edition of a presentation. */
(function () {
  'use strict';
  const { by, say, ask, upload, reasonsOf } = window.fieldbook.asking;
  const WORDS = {
    offline: 'We could not reach Fieldbook. Nothing was changed. Check your connection, then try again.',
    signedOut: 'You are signed out. Sign in again in another window, then try once more here.',
    failed: 'Nothing was changed.'
  };

  const done = sessionStorage.getItem('fieldbook-imported');
  if (done) {
    sessionStorage.removeItem('fieldbook-imported');
    say(by('import-done'), done, []);
    by('import-done').focus();
  }

  const chooser = by('package');
  chooser.addEventListener('change', async () => {
    const file = chooser.files[0];
    if (!file) { return; }
    by('import-problems').hidden = true;
    by('faults').hidden = true;
    by('importing').hidden = false;
    by('progress').value = 0;
    by('progress-said').textContent = 'Uploading ' + file.name;
    const { answer } = upload('/api/authoring/packages', file, {}, (loaded, total) => {
      by('progress').value = Math.round(100 * loaded / total);
      if (loaded === total) { by('progress-said').textContent = 'All of it has arrived. We are checking it.'; }
    });
    const { ok, status, json } = await answer;
    by('importing').hidden = true;
    chooser.value = '';
    if (ok) {
      sessionStorage.setItem('fieldbook-imported', json.isNew
        ? 'Edition ' + json.edition + ' of ' + json.course + ' is imported. No presentation has it yet.'
        : 'This package is edition ' + json.edition + ' of ' + json.course + ' already. Nothing was changed.');
      location.reload();
      return;
    }
    say(by('import-problems'), file.name + ' was not imported', reasonsOf({ status, json }, WORDS));
    if (json.faults) { list(json.faults); }
  });

  function list(faults) {
    const rows = by('fault-rows');
    rows.replaceChildren();
    faults.forEach((fault) => {
      const row = document.createElement('tr');
      const file = document.createElement('th');
      file.scope = 'row';
      file.textContent = fault.file || 'the package';
      const line = document.createElement('td');
      line.className = 'n';
      line.dataset.label = 'Line';
      line.textContent = fault.line > 0 ? fault.line : '';
      const words = document.createElement('td');
      words.textContent = fault.fault;
      row.append(file, line, words);
      rows.append(row);
    });
    by('faults').hidden = false;
  }

  document.querySelectorAll('[data-publish]').forEach((button) => {
    button.addEventListener('click', async () => {
      if (button.getAttribute('aria-disabled')) { return; }
      button.setAttribute('aria-disabled', 'true');
      const box = button.closest('[data-drafts]').querySelector('.problems');
      box.hidden = true;
      const answer = await ask('POST', '/api/authoring/courses/' + button.dataset.publish + '/drafts/publish');
      button.removeAttribute('aria-disabled');
      if (answer.ok) {
        sessionStorage.setItem('fieldbook-imported', 'Edition ' + answer.json.edition + ' of ' + answer.json.course
          + ' is published. No presentation has it yet.');
        location.reload();
        return;
      }
      say(box, 'Nothing was published', reasonsOf(answer, WORDS));
    });
  });

  document.querySelectorAll('form.pin').forEach((form) => {
    form.addEventListener('submit', async (e) => {
      e.preventDefault();
      const box = form.querySelector('.problems');
      box.hidden = true;
      const edition = Number(form.elements.edition.value);
      const answer = await ask('PUT', '/api/authoring/presentations/' + form.dataset.code + '/edition', { edition });
      if (answer.ok) {
        sessionStorage.setItem('fieldbook-imported', form.dataset.code + ' now has edition ' + edition + '.');
        location.reload();
        return;
      }
      say(box, 'Nothing was changed', reasonsOf(answer, WORDS));
    });
  });
}());
