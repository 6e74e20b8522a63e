/* Importing a course package, and choosing the edition of a presentation. */
(function () {
  'use strict';
  const token = document.querySelector('meta[name="fieldbook-token"]').content;
  const by = (id) => document.getElementById(id);
  const OFFLINE = 'We could not reach Fieldbook. Nothing was changed. Check your connection, then try again.';

  function say(box, title, reasons) {
    const text = box.querySelector('div');
    text.replaceChildren();
    [title].concat(reasons).forEach((words, i) => {
      const p = document.createElement('p');
      p.textContent = words;
      if (i === 0) { p.className = 'message-title'; }
      text.append(p);
    });
    box.hidden = false;
  }

  function read(text) {
    try { return JSON.parse(text); } catch (e) { return {}; }
  }

  function reasonsOf(status, json) {
    if (status === 401) { return ['You are signed out. Sign in again in another window, then try once more here.']; }
    return json.reasons || ['Something went wrong here, not with you (' + status + '). Nothing was changed.'];
  }

  const done = sessionStorage.getItem('fieldbook-imported');
  if (done) {
    sessionStorage.removeItem('fieldbook-imported');
    say(by('import-done'), done, []);
    by('import-done').focus();
  }

  const chooser = by('package');
  chooser.addEventListener('change', () => {
    const file = chooser.files[0];
    if (!file) { return; }
    by('import-problems').hidden = true;
    by('faults').hidden = true;
    by('importing').hidden = false;
    by('progress').value = 0;
    by('progress-said').textContent = 'Uploading ' + file.name;
    const request = new XMLHttpRequest();
    request.open('PUT', '/api/authoring/packages');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Fieldbook-Token', token);
    request.upload.onprogress = (e) => {
      if (!e.lengthComputable) { return; }
      by('progress').value = Math.round(100 * e.loaded / e.total);
      if (e.loaded === e.total) { by('progress-said').textContent = 'All of it has arrived. We are checking it.'; }
    };
    const end = () => {
      by('importing').hidden = true;
      chooser.value = '';
    };
    request.onerror = () => {
      end();
      say(by('import-problems'), file.name + ' was not imported', [OFFLINE]);
    };
    request.onload = () => {
      end();
      const json = read(request.responseText);
      if (request.status === 201) {
        sessionStorage.setItem('fieldbook-imported', json.isNew
          ? 'Edition ' + json.edition + ' of ' + json.course + ' is imported. No presentation has it yet.'
          : 'This package is edition ' + json.edition + ' of ' + json.course + ' already. Nothing was changed.');
        location.reload();
        return;
      }
      say(by('import-problems'), file.name + ' was not imported', reasonsOf(request.status, json));
      if (json.faults) { list(json.faults); }
    };
    request.send(file);
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

  document.querySelectorAll('form.pin').forEach((form) => {
    form.addEventListener('submit', async (e) => {
      e.preventDefault();
      const box = form.querySelector('.problems');
      box.hidden = true;
      try {
        const answer = await fetch('/api/authoring/presentations/' + form.dataset.code + '/edition', {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json', 'X-Fieldbook-Token': token },
          body: JSON.stringify({ edition: Number(form.elements.edition.value) })
        });
        if (answer.ok) {
          sessionStorage.setItem('fieldbook-imported', form.dataset.code + ' now has edition ' + form.elements.edition.value + '.');
          location.reload();
          return;
        }
        say(box, 'Nothing was changed', reasonsOf(answer.status, read(await answer.text())));
      } catch (problem) {
        say(box, 'Nothing was changed', [OFFLINE]);
      }
    });
  });
}());
