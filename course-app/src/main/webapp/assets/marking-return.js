/* The end of marking: the annotated file, on to the next script, and the return. Beside marking.js. */
(function () {
  'use strict';
  const { by, say, ask } = window.fieldbook.asking;
  const NOT_TAKEN_BACK = {
    offline: 'We could not reach Fieldbook. Load this page again to see how the script stands.',
    signedOut: 'You are signed out. Sign in again in another window, then try once more here.',
    failed: 'Nothing was changed. Try again in a moment.'
  };
  const takeBack = by('take-back');
  if (takeBack) {
    takeBack.addEventListener('click', async () => {
      const answer = await ask('DELETE', '/api/marking/scripts/' + by('desk').dataset.id + '/return');
      if (answer.ok) {
        location.reload();
      } else {
        say(by('take-back-problems'), 'It was not taken back', window.fieldbook.asking.reasonsOf(answer, NOT_TAKEN_BACK));
      }
    });
  }
  if (!window.fieldbook.desk) { return; }
  const { api, criteria, sheet, slips, save, reasonsOf, number } = window.fieldbook.desk;

  /* Annotated file ------------------------------------------------------------ */

  const annotated = by('annotated');
  annotated.addEventListener('change', async () => {
    const file = annotated.files[0];
    if (!file) { return; }
    by('annotated-problems').hidden = true;
    by('annotated-said').textContent = 'Uploading ' + file.name + '…';
    const saved = await save();
    const answer = await ask('PUT', api + '/annotated', file,
      { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(file.name) });
    if (answer.ok && saved) {
      location.reload();
      return;
    }
    by('annotated-said').textContent = answer.ok ? file.name + ' is uploaded.' : '';
    if (!answer.ok) { say(by('annotated-problems'), 'The file was not uploaded', reasonsOf(answer)); }
    annotated.value = '';
  });
  const remove = by('remove-annotated');
  if (remove) {
    remove.addEventListener('click', async () => {
      if (!await save()) { return; }
      const answer = await ask('DELETE', api + '/annotated');
      if (answer.ok) {
        location.reload();
      } else {
        say(by('annotated-problems'), 'The file was not removed', reasonsOf(answer));
      }
    });
  }

  /* Return -------------------------------------------------------------------- */

  /** Says which marks are none and goes to the first; answers whether all are in order. */
  function inOrder(title) {
    const first = document.querySelector('.mark[aria-invalid="true"]');
    if (!first) { return true; }
    say(by('save-problems'), title, slips());
    first.focus();
    return false;
  }

  by('save-next').addEventListener('click', async () => {
    if (inOrder('The next script waits') && await save()) { location.assign(by('next').href); }
  });

  const dialog = by('return-ask');
  function tell(words) {
    const li = document.createElement('li');
    li.textContent = words;
    by('return-says').append(li);
  }
  by('return').addEventListener('click', async () => {
    if (!inOrder('It cannot be returned yet')) { return; }
    if (!await save()) { return; }
    const answer = await ask('GET', api + '/outlook');
    by('return-says').replaceChildren();
    by('return-problems').hidden = true;
    if (!answer.ok) {
      say(by('save-problems'), 'It cannot be returned now', reasonsOf(answer));
      return;
    }
    if (!answer.json.mayReturn) {
      say(by('save-problems'), 'It cannot be returned yet', answer.json.refusals);
      return;
    }
    by('save-problems').hidden = true;
    const now = sheet();
    const withWords = criteria.filter((c) => c.querySelector('.feedback').value.trim()).length;
    tell(answer.json.counted === null
      ? 'that it counts as not submitted. ' + answer.json.why
      : 'the mark ' + answer.json.counted + '. ' + answer.json.why);
    tell('the part marks, and your words on ' + withWords + ' of ' + criteria.length + ' criteria');
    tell(now.summary.trim() ? 'your summary' : 'no summary: you have not written one');
    const { comments, commentsEarlier, commentsProblem } = answer.json;
    if (comments) {
      tell((comments === 1 ? 'your comment on the pages' : 'your ' + comments + ' comments on the pages') + ', as a list'
        + (commentsProblem ? ' only: they cannot be written into the PDF. ' + commentsProblem : ' and inside the PDF'));
    } else {
      tell('no comments on the pages: you have written none');
    }
    if (commentsEarlier) { tell((commentsEarlier === 1 ? 'not your comment' : 'not your ' + commentsEarlier + ' comments') + ' on the file before it was replaced: put on the new file what still holds'); }
    if (remove) { tell('the annotated file that you uploaded'); }
    const held = answer.json.heldBy;
    by('return-held').hidden = !held.length;
    by('return-held-by').textContent = held.join(', and ');
    by('return-said').hidden = !answer.json.said.length;
    by('return-said').textContent = answer.json.said.join(' ');
    by('return-when').textContent = by('return-when').textContent.replace(/^(At once|Then)/, held.length ? 'Then' : 'At once');
    dialog.showModal();
  });
  by('return-not').addEventListener('click', () => dialog.close());
  by('return-now').addEventListener('click', async () => {
    by('return-now').disabled = true;
    const answer = await ask('POST', api + '/return', null, { 'If-Match': '"' + number() + '"' });
    by('return-now').disabled = false;
    if (answer.ok) {
      location.reload();
    } else {
      say(by('return-problems'), answer.status === 0 ? 'We do not know whether it was returned' : 'It was not returned',
        answer.status === 0 ? ['Fieldbook did not answer. Load this page again to see how the script stands.'] : reasonsOf(answer));
    }
  });
}());
