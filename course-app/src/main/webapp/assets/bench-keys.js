/* Keys of the bench. Single letters work only while no field for words has the focus, and can be turned
   off; what works inside fields needs Alt or Ctrl, or is Escape, which leaves the field. */
(() => {
  'use strict';
  const { $$, el, announce } = window.fieldbook;
  const { by } = window.fieldbook.asking;
  const desk = by('desk');
  const dialog = by('keys');
  if (!desk || !dialog) { return; }

  const STORED = 'fieldbook-bench-keys';
  const fixed = desk.dataset.fixed === 'true';
  const pdf = window.fieldbook.pdf;
  const { notes, bank } = window.fieldbook;
  const marks = $$('.criterion .mark');
  const read = () => { try { return localStorage.getItem(STORED) !== 'off'; } catch { return true; } };

  const press = (id) => { const b = by(id); if (b && !b.disabled) { b.click(); } };
  const opened = (action) => () => (pdf.document() ? (pdf.isOpen() || pdf.show('pages'), action()) : announce('Open the script first: O.'));

  function criterion(step) {
    const at = marks.findIndex((m) => m.closest('.criterion').contains(document.activeElement));
    const last = marks.findIndex((m) => m === by('desk').lastMark);
    const from = at >= 0 ? at : last >= 0 ? last : step > 0 ? -1 : marks.length;
    const next = marks[Math.min(marks.length - 1, Math.max(0, from + step))];
    next.focus();
    next.select();
    next.closest('.criterion').scrollIntoView({ block: 'nearest' });
  }
  desk.addEventListener('focusin', (e) => { const c = e.target.closest('.criterion'); if (c) { desk.lastMark = c.querySelector('.mark'); } });

  function words() {
    const here = document.activeElement.closest('.criterion') ?? desk.lastMark?.closest('.criterion') ?? desk.querySelector('.criterion');
    here.querySelector('.feedback').focus();
  }

  const KEYS = [
    ['o', 'O', 'Open the script in the page', () => pdf.open()],
    ['q', 'Q', 'The question and the files, or back to the pages', () => { if (pdf.document()) { press('pdf-sheet'); } }],
    [',', ', and .', 'Page before, page after', opened(() => press('pdf-back'))],
    ['.', '', '', opened(() => press('pdf-on'))],
    ['t', 'T', 'Turn to the next file', pdf.names.length > 1 ? () => pdf.turn(pdf.document() ? pdf.file() % pdf.names.length + 1 : pdf.file()) : null],
    ['-', '− and +', 'Smaller, larger', opened(() => press('pdf-smaller'))],
    ['+', '', '', opened(() => press('pdf-larger'))],
    ['f', 'F', 'Find words in the script; Enter goes on to the next place', opened(() => by('pdf-find').focus())],
    ['h', 'H', 'Highlight the words that are selected or found', fixed ? null : opened(() => notes.highlight())],
    ['c', 'C', 'Comment on these words, or else on a place; the arrow keys move it', fixed ? null : opened(() => notes.comment())],
    ['d', 'D', 'Draw with pen, finger or mouse', fixed ? null : opened(() => notes.draw())],
    ['l', 'L', 'List of the comments on the pages', () => (by('notes').querySelector('button') ?? by('cs')).focus()],
    ['j', 'J and K', 'Next criterion, criterion before', () => criterion(1)],
    ['k', '', '', () => criterion(-1)],
    ['w', 'W', 'Words on the criterion', words],
    ['s', 'S', 'Summary', () => by('summary').focus()],
    ['b', 'B', 'Comment bank', bank && !fixed ? () => bank.open() : null],
    ['n', 'N', fixed ? 'Next script' : 'Save, next script', by('next') ? () => (fixed ? by('next').click() : press('save-next')) : null],
    ['p', 'P', 'Script before', by('previous') ? () => by('previous').click() : null],
    ['r', 'R', 'Return the script', fixed || !by('return') ? null : () => press('return')],
    ['?', '?', 'These keys', () => dialog.showModal()]
  ].filter((k) => k[3]);

  const EVERYWHERE = [
    ['Alt ↓ and Alt ↑', 'Next criterion, criterion before, from inside a field too'],
    ...(bank ? [['Ctrl .', 'Comment bank, from inside a field; // at the beginning of a line does the same']] : []),
    ['Esc', 'Leave a field, so that single letters work; what was typed stays'],
    ['Ctrl Enter', 'Done with a comment on a page']
  ];
  [...KEYS.filter((k) => k[1]).map((k) => [k[1], k[2]]), ...EVERYWHERE].forEach(([key, what]) => by('keys-list').append(el('dt', {}, key), el('dd', {}, what)));

  /** A field for marks takes figures only, so letters are free there. */
  const writes = (e) => e.matches('textarea, select, input:not([type=number]):not([type=checkbox]):not([type=radio])') || e.isContentEditable;

  document.addEventListener('keydown', (e) => {
    if (e.defaultPrevented || document.querySelector('dialog[open]')) { return; }
    const t = e.target;
    if (e.altKey && !e.ctrlKey && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault();
      criterion(e.key === 'ArrowDown' ? 1 : -1);
      return;
    }
    if (e.key === 'Escape' && t.matches('textarea, input')) {
      const region = t.closest('[role=region]') ?? document.querySelector('.bench-script');
      region.focus({ preventScroll: true });
      return;
    }
    if (e.altKey || e.ctrlKey || e.metaKey || writes(t) || (e.key !== '?' && !read())) { return; }
    if (t.matches('input[type=number]') && /^[0-9+\-.,]$/.test(e.key)) { return; }
    const key = KEYS.find((k) => k[0] === e.key || k[0] === e.key.toLowerCase());
    if (key) {
      e.preventDefault();
      key[3]();
    }
  });

  by('keys-on').checked = read();
  by('keys-on').addEventListener('change', () => { try { localStorage.setItem(STORED, by('keys-on').checked ? 'on' : 'off'); } catch { /* forbidden: for this page only */ } });
  by('keys-open').addEventListener('click', () => dialog.showModal());
  by('keys-close').addEventListener('click', () => dialog.close());
})();
