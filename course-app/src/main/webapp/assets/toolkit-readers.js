/* Sharing an entry, taking it back, and what readers say about it; beside fieldbook.js. */

const { $, $$, el, icon, send } = window.fieldbook;

const path = (presentation, slot, more = "") => `/api/entries/${presentation}/${slot}/shares${more}`;

const problem = (place, { status, json }) => {
  const reasons = json.reasons ?? [status === 401
    ? "You are signed out. Sign in again in another tab, then try once more."
    : "There is no answer from Fieldbook. Nothing was changed. Try again in a moment."];
  place.replaceChildren(el("div", { class: "message message-error" }, icon("stop"),
    el("div", {}, ...reasons.map((r) => el("p", {}, r)))));
};

const form = $("form[data-share]");
if (form) {
  const { share: slot, presentation, then } = form.dataset;
  const named = $(".kit-named", form);
  const show = () => { named.hidden = form.elements.audience.value !== "named"; };
  for (const radio of $$('[name="audience"]', form)) radio.addEventListener("change", show);
  show();
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = $('[type="submit"]', form);
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    const { audience, address, lastDay, anonymised } = form.elements;
    const answer = await send("POST", path(presentation, slot), JSON.stringify({
      audience: audience.value ?? "", address: address.value, lastDay: lastDay.value, anonymised: anonymised.value }));
    if (answer.status === 200) {
      location.assign(then);
      return;
    }
    button.removeAttribute("aria-disabled");
    problem($("[data-readers-problem]", form), answer);
  });
}

for (const button of $$("[data-withdraw]")) {
  const { withdraw: id, entryOf: slot, presentation } = button.dataset;
  button.addEventListener("click", async () => {
    const answer = await send("DELETE", path(presentation, slot, `/${id}`));
    if (answer.status === 204 || answer.status === 404) {
      location.hash = "readers";
      location.reload();
    } else {
      problem($("[data-readers-problem]"), answer);
    }
  });
}

/* Links between entries ------------------------------------------------------------------------ */

const linked = (presentation, slot, more = "") => `/api/entries/${presentation}/${slot}/links${more}`;

const link = $("form[data-link]");
link?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { link: slot, presentation, then } = link.dataset;
  const { to, why } = link.elements;
  const answer = await send("POST", linked(presentation, slot), JSON.stringify({ to: to.value, why: why.value }));
  if (answer.status === 200) location.assign(then);
  else problem($("[data-links-problem]", link), answer);
});
for (const button of $$("[data-unlink]")) {
  const { unlink: id, entryOf: slot, presentation } = button.dataset;
  button.addEventListener("click", async () => {
    const answer = await send("DELETE", linked(presentation, slot, `/${id}`));
    if (answer.status === 204 || answer.status === 404) {
      location.hash = "links";
      location.reload();
    } else {
      problem($("[data-links-problem]"), answer);
    }
  });
}

/* Comments ------------------------------------------------------------------------------------- */

const comments = $("[data-comments]");

/** Words stay in this browser, under the person's key, until the server has them. */
const shelf = (name) => {
  const key = `fieldbook-comment/${$('meta[name="fieldbook-person"]').content}/${name}`;
  return {
    get: () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    put: (value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full: it is still on the page */ } },
    clear: () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
  };
};

const uuid = () => {
  const b = crypto.getRandomValues(new Uint8Array(16));
  b[6] = (b[6] & 0x0f) | 0x40;
  b[8] = (b[8] & 0x3f) | 0x80;
  const hex = [...b].map((x) => x.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
};

const arriveAt = (id) => { location.hash = id; location.reload(); };

/** A form for a comment: what is typed is kept, sent once, and taken off the shelf only then. */
const composer = (form, entry, id) => {
  const { words } = form.elements;
  const place = $("[data-readers-problem]", form);
  const kept = shelf(`${entry}/${id}`);
  const said = $("[data-said]", form);
  const original = words.value;
  const left = kept.get();
  let client = left?.client ?? uuid();
  if (left?.words) {
    words.value = left.words;
    said?.replaceChildren(icon("history"), "These are your words from before, kept in this browser. They are not sent yet.");
  }
  words.addEventListener("input", () => {
    kept.put({ words: words.value, client });
    said?.replaceChildren(icon("check"), "Kept in this browser until you send it.");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = $('[type="submit"]', form);
    if (button.getAttribute("aria-disabled")) return;
    button.setAttribute("aria-disabled", "true");
    const url = `/api/shared/${entry}/comments`;
    const body = JSON.stringify({ words: words.value, clientId: client });
    const answer = id === "new" ? await send("POST", url, body) : await send("PUT", `${url}/${id}`, body);
    if (answer.status === 200 || answer.status === 201) {
      kept.clear();
      arriveAt(`comment-${answer.json.comment ?? id}`);
      return;
    }
    button.removeAttribute("aria-disabled");
    // The request did arrive: other words are another comment.
    if (answer.status === 422) client = uuid();
    problem(place, answer.status === 404 ? { status: 404, json: { reasons: ["This entry is no longer shared with you. Your words are kept in this browser."] } } : answer);
  });
  $("[data-cancel]", form)?.addEventListener("click", () => {
    kept.clear();
    words.value = original;
    form.hidden = true;
    $(`[data-edit="${id}"]`).focus();
  });
};

if (comments) {
  const entry = comments.dataset.comments;
  for (const one of $$("form[data-comment]", comments)) composer(one, entry, one.dataset.comment);
  for (const button of $$("[data-edit]", comments)) {
    button.addEventListener("click", () => {
      const editor = document.getElementById(`edit-${button.dataset.edit}`);
      editor.hidden = false;
      $("textarea", editor).focus();
    });
  }
  const ask = (id, open) => {
    document.getElementById(`delete-${id}`).hidden = !open;
    const button = $(`[data-delete="${id}"]`);
    button.setAttribute("aria-expanded", String(open));
    (open ? $(`[data-leave="${id}"]`) : button).focus();
  };
  for (const button of $$("[data-delete]", comments)) button.addEventListener("click", () => ask(button.dataset.delete, true));
  for (const button of $$("[data-leave]", comments)) button.addEventListener("click", () => ask(button.dataset.leave, false));
  const act = (button, method, more, body, then) => button.addEventListener("click", async () => {
    const answer = await send(method, `/api/shared/${entry}/comments/${more}`, body);
    if (answer.status === 200 || answer.status === 204 || answer.status === 404) {
      arriveAt(then);
    } else {
      const place = el("div", { role: "alert" });
      button.parentElement.after(place);
      problem(place, answer);
    }
  });
  for (const button of $$("[data-delete-comment]", comments)) {
    act(button, "DELETE", button.dataset.deleteComment, undefined, "comments");
  }
  for (const button of $$("[data-hide]", comments)) {
    act(button, "PUT", `${button.dataset.hide}/hidden`,
      JSON.stringify({ hidden: button.dataset.hidden !== "true" }), `comment-${button.dataset.hide}`);
  }
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (target && comments.contains(target)) target.focus({ preventScroll: true });
}
