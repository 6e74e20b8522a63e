/* Taking the toolkit away: asks for the files, says how far they are, deletes what was fetched. */
const { $, $$, announce, send } = window.fieldbook;
const { say, ask, reasonsOf } = window.fieldbook.asking;

const WORDS = {
  offline: "We could not reach Fieldbook. Check your connection, then try again.",
  signedOut: "You are signed out. Sign in again in another window, then try once more here.",
  failed: "Nothing was changed.",
};
const address = (presentation, id) => `/api/takeaways/${presentation}${id ? `/${id}` : ""}`;

/* Names that are open are shown once, entry by entry; whoever goes on all the same has been told. */
const tell = (open, presentation) => {
  const list = $("#order-names ul");
  list.replaceChildren(...open.map(({ slot, title, places }) => {
    const link = Object.assign(document.createElement("a"), { href: `/toolkit/names?e=${slot}&p=${presentation}`, textContent: title, dir: "auto" });
    const line = document.createElement("li");
    line.append(link, `, ${places === 1 ? "1 place" : `${places} places`}`);
    return line;
  }));
  $("#order-names").hidden = false;
  $("#order-names").focus();
};

const form = $("#takeaway-form");
form?.addEventListener("change", () => {
  $("#order-names").hidden = true;
});
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const button = $("button[type=submit]", form);
  const chosen = new FormData(form);
  button.disabled = true;
  $("#order-problems").hidden = true;
  const wish = {
    choice: chosen.get("choice"),
    entries: chosen.getAll("e"),
    formats: chosen.getAll("format"),
    blanks: chosen.has("blanks"),
    whole: chosen.has("whole"),
    told: !$("#order-names").hidden,
  };
  if (!wish.told) {
    const looked = await ask("POST", address(form.dataset.p, "look"), wish);
    if (looked.ok && looked.json.open.length > 0) {
      tell(looked.json.open, form.dataset.p);
      button.disabled = false;
      return;
    }
  }
  const answer = await ask("POST", address(form.dataset.p), wish);
  button.disabled = false;
  if (answer.ok) {
    location.assign(`/toolkit/takeaway?p=${form.dataset.p}&o=${answer.json.id}#order-${answer.json.id}`);
  } else {
    say($("#order-problems"), "No files are being made", reasonsOf(answer, WORDS));
  }
});

/* Whoever ticks entries means to pick, and whoever means to pick sees them. */
$(".kit-pick")?.addEventListener("change", () => {
  const picked = $("input[name=choice][value=picked]", form);
  if (picked) picked.checked = true;
});
form?.addEventListener("change", ({ target }) => {
  if (target.matches("[name=choice][value=picked]")) $(".kit-pick").open = true;
});

for (const button of $$("[data-delete]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (button.dataset.asked !== "yes") {
      button.dataset.asked = "yes";
      button.textContent = "Delete these files? Your toolkit stays as it is";
      announce("Press again to delete these files. Your toolkit stays as it is.");
      return;
    }
    const answer = await ask("DELETE", address(button.dataset.p, button.dataset.delete));
    if (answer.ok) {
      button.closest(".takeaway-order").remove();
      announce("Deleted");
    } else {
      say($("#takeaway-problems"), "The files were not deleted", reasonsOf(answer, WORDS));
    }
  });
}

/* How far it is, every second at first and more seldom later; the page shows the files when they are there. */
const follow = async (order, pause) => {
  const { status, json } = await send("GET", address(order.dataset.p, order.dataset.order));
  if (status === 404) return;
  if (status === 200) {
    if (json.state === "done" || json.state === "failed") {
      location.reload();
      return;
    }
    const bar = $("progress", order);
    if (bar && json.total > 0) {
      bar.max = json.total;
      bar.value = json.written;
      const words = `Being made: ${json.written} of ${json.total} written.`;
      const state = $(".takeaway-state", order);
      if (state.textContent !== words) state.textContent = words;
    }
  }
  setTimeout(() => follow(order, Math.min(pause * 1.3, 10_000)), pause);
};
for (const order of $$(".takeaway-order[data-order]")) {
  if (order.dataset.order) {
    $(".takeaway-again", order)?.remove();
    follow(order, 1_000);
  }
}
