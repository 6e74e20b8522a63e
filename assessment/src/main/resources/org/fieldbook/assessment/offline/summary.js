(() => {
  'use strict';
  const { body } = document;
  const key = 'fieldbook-summary-' + body.dataset.fieldbookDocument;
  const fields = [...document.querySelectorAll('[data-field]')];
  const status = document.getElementById('status');
  let kept = true;
  let inFile = true;

  /* What is typed stands in the page itself too, so that however the page is saved, the words are in the file. */
  function put(field) {
    if (field.tagName === 'TEXTAREA') { field.textContent = field.value; } else { field.setAttribute('value', field.value); }
  }

  function add() {
    let total = 0;
    for (const field of fields.filter((f) => f.dataset.most)) {
      const typed = field.value.trim();
      const right = typed === '' || (/^\d{1,3}$/.test(typed) && Number(typed) <= Number(field.dataset.most));
      field.setAttribute('aria-invalid', String(!right));
      document.getElementById(field.getAttribute('aria-describedby')).textContent =
        right ? '' : 'Give a whole number from 0 to ' + field.dataset.most + '.';
      if (right) { total += Number(typed); }
    }
    document.getElementById('total').textContent = total;
  }

  function keep() {
    try {
      const words = Object.fromEntries(fields.map((f) => [f.dataset.field, f.value]));
      localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), words }));
      kept = true;
      status.textContent = 'Kept in this browser. Save it as a file before you zip the pack.';
    } catch {
      kept = false;
      status.textContent = 'This browser keeps nothing here: save it as a file before you close the page.';
    }
  }

  function restore() {
    let saved = null;
    try { saved = JSON.parse(localStorage.getItem(key)); } catch { /* nothing kept, or not readable */ }
    if (!saved || saved.at <= (body.dataset.savedAt || '')) { return; }
    let changed = false;
    for (const field of fields) {
      const words = saved.words[field.dataset.field];
      if (typeof words === 'string' && words !== field.value) { field.value = words; put(field); changed = true; }
    }
    if (changed) {
      inFile = false;
      status.textContent = 'What you typed in this browser on ' + new Date(saved.at).toLocaleString('en-GB') + ' is here again. Save it as a file.';
    }
  }

  function save() {
    fields.forEach(put);
    body.dataset.savedAt = new Date().toISOString();
    status.textContent = '';
    const page = '<!doctype html>\n' + document.documentElement.outerHTML;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    link.download = body.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    inFile = true;
    status.textContent = 'Saved with your downloads as ' + body.dataset.name + '. Put that file into the zip that you send back.';
  }

  restore();
  add();
  document.addEventListener('input', (e) => {
    if (!e.target.dataset.field) { return; }
    put(e.target);
    inFile = false;
    add();
    keep();
  });
  document.getElementById('save').addEventListener('click', save);
  document.addEventListener('keydown', (e) => {
    if ((e.ctrlKey || e.metaKey) && e.key === 's') { e.preventDefault(); save(); }
  });
  window.addEventListener('beforeunload', (e) => { if (!kept && !inFile) { e.preventDefault(); } });
})();
