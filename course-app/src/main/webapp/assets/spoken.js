/* Records a comment where the browser can, and puts it into the form as its file. */
(() => {
  'use strict';
  const by = (id) => document.getElementById(id);
  const MOST = 5 * 60;
  const box = by('recorder');
  if (!box || !navigator.mediaDevices?.getUserMedia || !window.MediaRecorder || !window.DataTransfer) { return; }
  const button = by('record');
  const said = by('record-said');
  const file = by('file');
  let recorder = null;
  let clock = 0;
  let unsaved = false;
  box.hidden = false;

  // A recording lives in this page alone until it is saved.
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) { event.preventDefault(); }
  });
  by('form-save').addEventListener('submit', () => { unsaved = false; });

  const time = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

  button.addEventListener('click', async () => {
    if (recorder?.state === 'recording') {
      recorder.stop();
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      let seconds = 0;
      recorder = new MediaRecorder(stream);
      recorder.ondataavailable = (event) => parts.push(event.data);
      recorder.onstop = () => {
        clearInterval(clock);
        stream.getTracks().forEach((track) => track.stop());
        const type = recorder.mimeType;
        const ending = /mp4/.test(type) ? 'm4a' : /ogg/.test(type) ? 'ogg' : 'webm';
        const kept = new DataTransfer();
        kept.items.add(new File(parts, `Spoken comment.${ending}`, { type }));
        file.files = kept.files;
        button.textContent = 'Record it anew';
        said.textContent = `Recorded ${time(seconds)}. It is in the form: write down what you said, then save.`;
      };
      recorder.start();
      unsaved = true;
      button.textContent = 'Stop';
      said.textContent = 'Recording.';
      clock = setInterval(() => {
        seconds += 1;
        if (seconds % 30 === 0) { said.textContent = `Recording, ${time(seconds)} of ${time(MOST)}`; }
        if (seconds >= MOST) { recorder.stop(); }
      }, 1000);
    } catch {
      said.textContent = 'Your browser does not let Fieldbook use the microphone. Allow it in the browser’s settings, or choose a recording that you made elsewhere.';
    }
  });
})();
