/* Sends what was marked offline, and leads to what would become of it. */
const { by, say, upload, reasonsOf } = window.fieldbook.asking;

const WORDS = {
  offline: "We could not reach Fieldbook. Nothing was sent. Check your connection, then try again.",
  signedOut: "You are signed out. Sign in again in another window, then try once more here.",
  failed: "Nothing was taken.",
};

const chooser = by("back-file");
chooser?.addEventListener("change", async () => {
  const file = chooser.files[0];
  if (!file) return;
  by("back-problems").hidden = true;
  by("sending").hidden = false;
  by("progress").value = 0;
  by("progress-said").textContent = `Sending ${file.name}`;
  const name = { "X-File-Name": encodeURIComponent(file.name) };
  const { answer } = upload("/api/marking/returns", file, name, (loaded, total) => {
    by("progress").value = Math.round(100 * loaded / total);
    if (loaded === total) by("progress-said").textContent = "All of it has arrived. We are looking at every file in it.";
  });
  const result = await answer;
  by("sending").hidden = true;
  chooser.value = "";
  if (result.ok) {
    const { search } = location;
    const presentation = new URLSearchParams(search).get("p");
    location.assign(`/marking/offline-return?r=${result.json.id}${presentation ? `&p=${encodeURIComponent(presentation)}` : ""}`);
  } else {
    say(by("back-problems"), `${file.name} was not looked at`, reasonsOf(result, WORDS));
    by("back-problems").focus();
  }
});
