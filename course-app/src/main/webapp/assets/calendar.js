/* The address of the reader's calendar: made once, shown once, switched off. */
const { by, say, ask, reasonsOf } = window.fieldbook.asking;

const WORDS = {
  offline: "We could not reach Fieldbook. Nothing was changed. Check your connection, then try again.",
  signedOut: "You are signed out. Sign in again in another window, then try once more here.",
  failed: "Nothing was changed.",
};
const refuse = (answer) => {
  say(by("calendar-problems"), "Your calendar is as it was", reasonsOf(answer, WORDS));
  by("calendar-problems").focus();
};

by("calendar-make").addEventListener("click", async ({ currentTarget: button }) => {
  button.disabled = true;
  const answer = await ask("POST", "/api/calendar", { words: by("calendar-words").checked });
  button.disabled = false;
  by("calendar-problems").hidden = answer.ok;
  if (!answer.ok) {
    refuse(answer);
    return;
  }
  const address = location.origin + answer.json.path;
  by("calendar-address").value = address;
  by("calendar-open").href = address.replace(/^https?:/, "webcal:");
  by("calendar-made").hidden = false;
  by("calendar-standing").hidden = true;
  by("calendar-address").select();
});

by("calendar-copy").addEventListener("click", async () => {
  by("calendar-address").select();
  try {
    await navigator.clipboard.writeText(by("calendar-address").value);
    by("calendar-copied").textContent = "Copied";
  } catch {
    by("calendar-copied").textContent = "It is selected: copy it with your keyboard or your phone’s menu.";
  }
});

by("calendar-close")?.addEventListener("click", async ({ currentTarget: button }) => {
  button.disabled = true;
  const answer = await ask("DELETE", "/api/calendar");
  button.disabled = false;
  if (answer.ok) location.reload();
  else refuse(answer);
});
