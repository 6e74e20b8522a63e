/* Files of an entry, and the quick note of the toolkit's list, beside asking.js. Words are never taken
   off the page before the server has them; a file that did not arrive can be sent again.          */

const { $, $$, el, icon, send, announce } = window.fieldbook;
const { upload, reasonsOf } = window.fieldbook.asking;

const WORDS = {
  offline: "There is no answer from Fieldbook. The file is still on your device: try again in a moment.",
  signedOut: "You are signed out. Sign in again in another tab, then try once more: nothing is lost.",
  failed: "Try again in a moment.",
};
const LONGEST_TEXT = 100000; // As the server has it.
const uuid = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
const problem = (place, reasons, again) => place.replaceChildren(el("div", { class: "message message-error" }, icon("stop"),
  el("div", {}, ...reasons.map((r) => el("p", {}, r)),
    again ? el("p", {}, el("button", { type: "button", class: "button button-small", onclick: again }, "Try again")) : null)));
const path = (presentation, slot, more = "") => `/api/entries/${presentation}/${slot}${more}`;
const fileName = (file) => ({ "X-File-Name": encodeURIComponent(file.name || "File") });
const tooLarge = (file, most) => file.size > most * 1048576
  ? [`This file is larger than ${most} MB. Make it smaller, or keep it elsewhere and say in the entry where it is.`] : null;

/** A photograph that is too large for a phone's connection, or for Fieldbook, is drawn smaller where the browser can. */
const PHOTO_MB = 12, LONGEST_SIDE = 4000;
const SHRINKING = "Making the photo smaller before it is sent…";
const smaller = async (file, begins) => {
  const photo = /^image\/(jpeg|png|webp|heic|heif)$/.test(file.type) || /\.(jpe?g|png|webp|heic)$/i.test(file.name);
  if (!photo || file.size <= PHOTO_MB * 1048576) return file;
  begins();
  try {
    const drawn = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(drawn.width, drawn.height));
    const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(drawn.width * scale), height: Math.round(drawn.height * scale) });
    canvas.getContext("2d").drawImage(drawn, 0, 0, canvas.width, canvas.height);
    drawn.close();
    const blob = await new Promise((done) => { canvas.toBlob(done, "image/jpeg", 0.88); });
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/(\.\w+)?$/, ".jpg"), { type: "image/jpeg" }) : file;
  } catch {
    return file; // The browser cannot read it: its size is judged as it is.
  }
};

/* On the page of an entry ----------------------------------------------------------------------- */

const files = $("[data-files]");
if (files) {
  const { files: slot, presentation, most } = files.dataset;
  const adding = $("[data-adding]", files);
  const bar = adding && $("progress", adding);
  const place = $$("[data-files-problem]", files).at(-1);
  const chooser = $("[data-add-file]", files);
  const take = async (chosen) => {
    place.replaceChildren();
    let stopped = false;
    $("[data-stop]", adding).onclick = () => { stopped = true; adding.hidden = true; chooser.value = ""; };
    const file = await smaller(chosen, () => {
      adding.hidden = false;
      bar.removeAttribute("value");
      $("[data-doing]", adding).textContent = SHRINKING;
      announce(SHRINKING);
    });
    if (stopped) return;
    const large = tooLarge(file, Number(most));
    if (large) {
      adding.hidden = true;
      problem(place, large);
      chooser.value = "";
      return;
    }
    adding.hidden = false;
    bar.value = 0;
    $("[data-doing]", adding).textContent = "Sending it…";
    const running = upload(path(presentation, slot, "/files"), file, fileName(file), (gone, all) => { bar.value = (100 * gone) / all; });
    $("[data-stop]", adding).onclick = () => running.stop();
    const answer = await running.answer;
    adding.hidden = true;
    if (answer.status === 201) {
      location.hash = "files";
      location.reload();
    } else if (answer.stopped) {
      problem(place, ["You stopped it. Nothing of the file was kept."], () => take(file));
    } else {
      problem(place, reasonsOf(answer, WORDS), () => take(file));
    }
  };
  chooser?.addEventListener("change", () => { if (chooser.files[0]) take(chooser.files[0]); });

  for (const form of $$("form[data-file]", files)) {
    const said = $("[data-said]", form);
    let timer;
    const save = async () => {
      const body = JSON.stringify({ name: form.elements.called.value, alt: form.elements.alt?.value ?? "", words: form.elements.words.value });
      const answer = await send("PUT", path(presentation, slot, `/files/${form.dataset.file}`), body);
      if (answer.status === 200) {
        said.replaceChildren(icon("check"), "Saved.");
        $("[data-files-problem]", form).replaceChildren();
      } else {
        said.textContent = "Not saved. What you typed is still here.";
        problem($("[data-files-problem]", form), reasonsOf(answer, WORDS), save);
      }
    };
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => {
      said.textContent = "Saving…";
      clearTimeout(timer);
      timer = setTimeout(save, 800);
    });
  }
  for (const button of $$("[data-remove-file]", files)) {
    button.addEventListener("click", async () => {
      const answer = await send("DELETE", path(presentation, slot, `/files/${button.dataset.removeFile}`));
      if (answer.status === 204 || answer.status === 404) {
        location.hash = "files";
        location.reload();
      } else {
        problem($("[data-files-problem]", button.closest("form")), reasonsOf(answer, WORDS));
      }
    });
  }
}

/* The quick note -------------------------------------------------------------------------------- */

const note = $("form[data-quick-note]");
if (note) {
  const { presentation, tool, field, most } = note.dataset;
  const key = `fieldbook-note/${$('meta[name="fieldbook-person"]').content}/${presentation}`;
  const { words, photo } = note.elements;
  const place = $("[data-files-problem]", note);
  const said = $("[data-said]", note);
  const record = $("[data-record]", note);
  const left = (() => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } })();
  let slot = left?.slot ?? `own-${uuid()}`, save = uuid(), saved = false, recorder, voice;
  const sent = new Set();
  if (left?.words) {
    words.value = left.words;
    said.replaceChildren(icon("history"), "These are your words from before, kept in this browser.");
    $("details.kit-note").open = true;
  }
  const drawn = new Map();
  /** The same file made smaller once, so that it is known when it is sent again. */
  const made = async (file) => {
    if (!drawn.has(file)) drawn.set(file, await smaller(file, () => { said.textContent = SHRINKING; announce(SHRINKING); }));
    return drawn.get(file);
  };
  const tooLong = () => words.value.length > LONGEST_TEXT
    ? [`The note has ${words.value.length.toLocaleString("en-GB")} characters, and 100,000 is the most that can be kept. Shorten it, or add the long text as a file to the entry.`] : null;
  words.addEventListener("input", () => {
    if (tooLong()) problem(place, tooLong());
    else if (words.dataset.long) place.replaceChildren();
    words.dataset.long = tooLong() ? "yes" : "";
    try { localStorage.setItem(key, JSON.stringify({ slot, words: words.value })); } catch { /* full: they are still on the page */ }
  });

  /* A voice note, where the browser can record one. */
  if (record && navigator.mediaDevices?.getUserMedia && window.MediaRecorder) {
    record.hidden = false;
    record.addEventListener("click", async () => {
      if (recorder?.state === "recording") {
        recorder.stop();
        return;
      }
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
        const parts = [];
        recorder = new MediaRecorder(stream);
        recorder.ondataavailable = (event) => parts.push(event.data);
        recorder.onstop = () => {
          stream.getTracks().forEach((track) => track.stop());
          voice = new File(parts, /mp4/.test(recorder.mimeType) ? "Voice note.m4a" : /ogg/.test(recorder.mimeType) ? "Voice note.ogg" : "Voice note.webm");
          record.textContent = "Record it anew";
          said.replaceChildren(icon("check"), "Your voice note is ready. Keep the note to send it.");
          announce("The voice note is ready.");
        };
        recorder.start();
        record.textContent = "Stop recording";
        announce("Recording.");
      } catch {
        problem(place, ["Your browser does not let Fieldbook use the microphone. Allow it in the browser’s settings, or write the note."]);
      }
    });
  }

  note.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = $('[type="submit"]', note);
    const things = (await Promise.all([photo?.files[0], voice].filter(Boolean).map(made)));
    place.replaceChildren();
    const large = things.map((f) => tooLarge(f, Number(most))).find(Boolean) ?? tooLong();
    if (large || (!words.value.trim() && !things.length)) {
      said.textContent = "";
      problem(place, large ?? ["Write a word, add a photo or record a voice note first."]);
      return;
    }
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    said.textContent = "Keeping it…";
    let answer = { status: 200, json: {} };
    if (!saved) {
      const fields = words.value.trim() ? { [field]: words.value } : {};
      answer = await send("PUT", path(presentation, slot, `?tool=${tool}`),
        JSON.stringify({ body: { fields }, kind: "kept", title: "Quick note" }),
        { "If-None-Match": "*", "X-Fieldbook-Tab": save, "X-Fieldbook-Save": save });
      saved = answer.status === 200 || answer.status === 201;
    }
    for (const file of saved ? things.filter((f) => !sent.has(f)) : []) {
      answer = await upload(path(presentation, slot, "/files"), file, fileName(file), () => {}).answer;
      if (answer.status !== 201) break;
      sent.add(file);
    }
    if (saved && things.every((f) => sent.has(f))) {
      localStorage.removeItem(key);
      location.assign(`/toolkit/entry?e=${slot}&p=${presentation}`);
      return;
    }
    button.removeAttribute("aria-disabled");
    said.textContent = saved ? "Your words are kept. The file is not yet." : "Not kept yet. Everything is still on this page.";
    problem(place, reasonsOf(answer, WORDS));
  });
}
