/* Words that are kept while they are typed: textarea[data-save] with the API's address, its form's field
   "seen" with the number that was seen. What could not be sent stays in this browser and is put back.
   With data-keep="name" alone they only stay in this browser, until they are saved with their form.   */
(() => {
  'use strict';
  const { $, $$, send } = window.fieldbook;
  const PAUSE = 1500;
  const AGAIN = 15000;
  const person = $('meta[name="fieldbook-person"]')?.content ?? '';

  for (const area of $$('textarea[data-save], textarea[data-keep]')) {
    const { save, keep } = area.dataset;
    const key = `fieldbook-typed/${person}/${keep ?? save}`;
    const said = $(`[data-saved="${area.id}"]`);
    const seen = $('[name="seen"]', area.form);
    let timer = 0;
    let overtaken = false;
    const shelf = {
      get: () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
      put: (words) => { try { localStorage.setItem(key, JSON.stringify({ words, seen: seen.value })); } catch { /* full: they are still on the page */ } },
      clear: () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
    };

    const left = shelf.get();
    if (left && left.words.trim() && left.words !== area.value) {
      if (left.seen === seen.value) {
        area.value = left.words;
        said.textContent = 'Put back from this browser, where they were kept.';
      } else {
        // Something newer was saved meanwhile: that stands, and what was kept is shown once.
        const words = document.createElement('p');
        words.className = 'written';
        words.dir = 'auto';
        words.textContent = left.words;
        said.textContent = 'This browser had kept other words, which were not saved:';
        said.after(words);
        shelf.clear();
      }
    } else {
      shelf.clear();
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
    area.form.addEventListener('submit', () => clearTimeout(timer));
  }
})();
