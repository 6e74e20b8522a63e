/* Words that are kept while they are typed: textarea[data-save] with the API's address, its form's field
   "seen" with the number that was seen. What could not be sent stays in this browser and is put back.
   textarea[data-keep="name"] only stays in this browser, until its form is sent.                     */
(() => {
  'use strict';
  const { $, $$, send } = window.fieldbook;
  const PAUSE = 1500;
  const AGAIN = 15000;
  const person = $('meta[name="fieldbook-person"]')?.content ?? '';

  for (const area of $$('textarea[data-save], textarea[data-keep]')) {
    const { save, keep } = area.dataset;
    const key = `fieldbook-typed/${person}/${save ?? keep}`;
    const said = $(`[data-saved="${area.id}"]`);
    const seen = $('[name="seen"]', area.form);
    let timer = 0;
    let overtaken = false;
    const shelf = {
      get: () => { try { return localStorage.getItem(key); } catch { return null; } },
      put: (words) => { try { localStorage.setItem(key, words); } catch { /* full: they are still on the page */ } },
      clear: () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
    };

    const left = shelf.get();
    if (left !== null && left !== area.value) {
      area.value = left;
      said.textContent = 'Put back from this browser, where they were kept.';
    }

    const keepIt = async () => {
      const words = area.value;
      const answer = await send('PUT', save, JSON.stringify({ words }), { 'If-Match': `"${seen.value}"` });
      if (answer.status === 200) {
        seen.value = answer.json.number;
        if (area.value === words) {
          shelf.clear();
          said.textContent = 'Saved';
        }
      } else if (answer.status === 412) {
        overtaken = true;
        said.textContent = 'Something else was saved in another window. Your words are still here and kept in this browser; save to see both.';
      } else if (answer.status === 0) {
        said.textContent = 'Not saved yet: Fieldbook cannot be reached. Your words are kept in this browser.';
        timer = setTimeout(keepIt, AGAIN);
      } else {
        said.textContent = (answer.json.reasons ?? ['Not saved. Your words are kept in this browser.']).join(' ');
      }
    };

    area.addEventListener('input', () => {
      shelf.put(area.value);
      if (!save || overtaken) { return; }
      clearTimeout(timer);
      timer = setTimeout(keepIt, PAUSE);
    });
    area.form.addEventListener('submit', () => {
      clearTimeout(timer);
      // The form takes them along; refused, the page has them again.
      shelf.clear();
    });
  }
})();
