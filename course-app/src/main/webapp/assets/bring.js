/* Bringing an archive in: sends it, leads to what is in it, and puts it back when asked. */
const { $ } = window.fieldbook;
const { by, say, ask, upload, reasonsOf } = window.fieldbook.asking;

const WORDS = {
  offline: "We could not reach Fieldbook. Nothing was brought in. Check your connection, then try again.",
  signedOut: "You are signed out. Sign in again in another window, then try once more here.",
  failed: "Nothing was brought in.",
};
const address = (presentation, id) => `/api/takeaways/${presentation}/archive${id ? `/${id}` : ""}`;
const refuse = (title, answer) => {
  say(by("bring-problems"), title, reasonsOf(answer, WORDS));
  by("bring-problems").focus();
};

const chooser = by("archive");
chooser?.addEventListener("change", async () => {
  const file = chooser.files[0];
  if (!file) return;
  by("bring-problems").hidden = true;
  by("sending").hidden = false;
  by("progress").value = 0;
  by("progress-said").textContent = `Uploading ${file.name}`;
  const name = { "X-File-Name": encodeURIComponent(file.name) };
  const { answer } = upload(address(chooser.dataset.p), file, name, (loaded, total) => {
    by("progress").value = Math.round(100 * loaded / total);
    if (loaded === total) by("progress-said").textContent = "All of it has arrived. We are checking it.";
  });
  const result = await answer;
  by("sending").hidden = true;
  chooser.value = "";
  if (result.ok) {
    location.assign(`/toolkit/bring?p=${chooser.dataset.p}&b=${result.json.id}#plan`);
  } else {
    refuse(`${file.name} cannot be brought in`, result);
  }
});

$("#bring")?.addEventListener("click", async ({ currentTarget: button }) => {
  button.disabled = true;
  const answer = await ask("POST", address(button.dataset.p, button.dataset.id));
  button.disabled = false;
  if (answer.ok) {
    location.reload();
  } else {
    refuse("Nothing was brought in", answer);
  }
});
