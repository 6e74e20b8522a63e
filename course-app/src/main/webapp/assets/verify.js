/* Checking a receipt: the file is hashed here and never leaves the device. Where a browser cannot hash, the form sends it. */
(() => {
  'use strict';
  const form = document.getElementById('verify');
  const file = document.getElementById('file');
  const said = document.getElementById('hash-said');
  if (!form || !window.crypto || !crypto.subtle) {
    document.querySelectorAll('.with-script').forEach((e) => { e.textContent = 'It is sent here, hashed, and thrown away at once. '; });
    return;
  }
  form.addEventListener('submit', async (e) => {
    if (!file.files.length || form.dataset.hashed) { return; }
    e.preventDefault();
    said.textContent = 'Hashing the file on this device.';
    try {
      const hash = await crypto.subtle.digest('SHA-256', await file.files[0].arrayBuffer());
      document.getElementById('sha256').value = [...new Uint8Array(hash)].map((b) => b.toString(16).padStart(2, '0')).join('');
      file.value = '';
      form.dataset.hashed = 'yes';
      form.submit();
    } catch {
      said.textContent = 'This file cannot be read on your device. Choose it again.';
    }
  });
})();
