/* The toolkit's pages, beside fieldbook.js: the picture that grows while somebody writes, what an
   entry still lacks, what it is called, complete or not, delete and bring back. Without a script
   everything can be read, compared, printed and taken away.                                     */

const { $, $$, el, icon, announce, send, understood, responses } = window.fieldbook;

const uuid = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.floor(Math.random() * 1e9)}`;
const tab = uuid();
const path = (presentation, slot, more = "") => `/api/entries/${presentation}/${slot}${more}`;

const problem = (place, reasons) => place?.replaceChildren(
  el("div", { class: "message message-error" }, icon("stop"), el("div", {}, ...reasons.map((r) => el("p", {}, r)))));
const reasonsOf = ({ status, json }) => json.reasons ?? [status === 401
  ? "You are signed out. Sign in again in another tab, then try once more."
  : "There is no answer from Fieldbook. Try again in a moment."];

/* The form's control for a field, or for one row of a table: forces-2 ----------------------- */

const controlOf = (field) => {
  const [, id, row] = /^(.*?)(?:-(\d+))?$/.exec(field);
  // A row of a matrix is named as in the form: ratings/ct-trust.
  const names = field.includes("/") ? [`fields/${field}/`] : row == null ? [`fields/${id}`, `fields/${id}/0/`] : [`fields/${id}/${row}/`, `fields/${id}/`];
  const controls = $$("form[data-entry] [name]");
  for (const name of names) {
    const found = controls.find((c) => c.name === name || (name.endsWith("/") && c.name.startsWith(name)));
    if (found) return found;
  }
  return controls.find((c) => c.name.startsWith(`fields/${id}`));
};
const goTo = (field) => {
  const control = controlOf(field);
  control?.scrollIntoView({ block: "center" });
  control?.focus();
  return Boolean(control);
};

/** In a table beside its form, each row leads to where it was written. */
const linkRows = (figure) => {
  if (!$("form[data-entry]")) return;
  for (const head of $$("span[data-field]", figure)) {
    const link = el("a", { href: "#", "data-field": head.dataset.field }, head.textContent);
    head.replaceWith(link);
  }
};

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-field]");
  if (link && goTo(link.dataset.field)) event.preventDefault();
});

/* Picture and state after every save -------------------------------------------------------- */

const showPicture = (place, json) => {
  if (!json.html) return;
  const open = $("details", place)?.open;
  place.innerHTML = json.html; // Written by the server, every word in it escaped.
  if (open) $("details", place).open = true;
  linkRows(place);
};

const showMissing = (place, json, editHref) => {
  const list = $("[data-missing]", place);
  if (!list) return;
  list.replaceChildren(...(json.missing.length
    ? [el("p", {}, "Before it is complete:"), el("ul", { class: "missing" }, ...json.missing.map((m) =>
      el("li", {}, el("a", { href: `${editHref}#f.${m.field}`, "data-field": m.field }, m.said))))]
    : []));
  $("[data-state-said]", place)?.replaceChildren(json.done
    ? el("span", { class: "badge badge-ink" }, icon("check"), "Complete")
    : el("span", { class: "badge" }, icon("pencil"), "Draft"));
};

const refresh = async (presentation, slot) => {
  const { status, json } = await send("GET", path(presentation, slot, "/picture"));
  if (status !== 200) return;
  const picture = $(`[data-picture="${CSS.escape(slot)}"]`);
  if (picture) showPicture(picture, json);
  const state = $(`[data-state="${CSS.escape(slot)}"]`);
  if (state) showMissing(state, json, state.dataset.editHref);
};

document.addEventListener("fieldbook:saved", (event) => {
  const { entry, presentation, kind } = event.target.dataset;
  if (kind === "tool") refresh(presentation, entry);
});

/* What the entry is called, and complete or not: the body goes along as it is ---------------- */

/** Only what is said is changed. What somebody else said meanwhile is looked at first: differs(theirs) is true to stop. */
const describe = async (presentation, slot, envelope, differs = () => false) => {
  const current = await send("GET", path(presentation, slot));
  if (current.status !== 200) return current;
  if (differs(current.json)) return { status: 409, json: {} };
  return send("PUT", path(presentation, slot), JSON.stringify({ body: current.json.body, kind: "auto", ...envelope }), {
    "If-Match": `"${current.json.version}"`, "X-Fieldbook-Tab": tab, "X-Fieldbook-Save": uuid() });
};

/** What has to be saved before its entry is deleted: a save that came after would bring it back. */
const unsettled = new Map();

const NAMES = { title: "The title", date: "The date", evidenceNote: "What this proves", tags: "The list of tags", week: "The course week", competences: "The list of competences" };
/** Tags as the server keeps them. */
const words = (typed) => [...new Set(typed.split(",").map((t) => t.replace(/\s+/g, " ").trim().toLowerCase()).filter(Boolean))];

/** What was typed about an entry stays in this browser until it is saved, as its words do. */
for (const form of $$("form[data-envelope]")) {
  const { envelope: slot, presentation } = form.dataset;
  const said = $("[data-envelope-said]", form);
  const key = `fieldbook-about-2/${$('meta[name="fieldbook-person"]').content}/${presentation}/${slot}`;
  const { title, date, evidenceNote, tags, week } = form.elements;
  const boxes = $$('input[name="competences"]', form);
  const typed = () => ({ title: title.value.trim(), ...(date.value ? { date: date.value } : {}), evidenceNote: evidenceNote.value.trim(),
    tags: words(tags.value), week: week.value, competences: boxes.filter((b) => b.checked).map((b) => b.value) });
  const show = ({ competences, tags: own, ...values }) => {
    if (own) tags.value = own.join(", ");
    for (const [name, value] of Object.entries(values)) form.elements[name].value = value;
    if (competences) for (const box of boxes) box.checked = competences.includes(box.value);
  };
  const alike = (a, b) => JSON.stringify([a].flat().sort()) === JSON.stringify([b].flat().sort());
  const inWords = (name, value) => name === "week" ? [...week.options].find((o) => o.value === value)?.textContent ?? value : [value].flat().join(", ") || "nothing";
  const place = $("[data-kit-problem]", form);
  let seen = typed();
  /** What was changed here since the server last said how it is. */
  const changed = () => Object.fromEntries(Object.entries(typed()).filter(([name, value]) => !alike(value, seen[name] ?? "")));
  /** Whether another window has changed the same in another way: then the writer chooses. */
  const differs = (theirs) => {
    const both = Object.entries(changed()).filter(([name, value]) => !alike(theirs[name], seen[name] ?? "") && !alike(theirs[name], value)).map(([name]) => name);
    if (!both.length) return false;
    const choice = (label, then) => el("button", { type: "button", class: "button button-quiet button-small", onclick: () => {
      place.replaceChildren();
      seen = { ...seen, ...Object.fromEntries(both.map((name) => [name, theirs[name]])) };
      then();
      save();
    } }, label);
    place.replaceChildren(el("div", { class: "message message-warn" }, icon("warn"), el("div", {},
      el("p", { class: "message-title" }, "This was changed in another window too"),
      ...both.map((name) => el("p", {}, `${NAMES[name]} is there now: “${inWords(name, theirs[name])}”.`)),
      el("p", { class: "cluster" }, choice("Keep mine", () => {}), choice("Take the other", () => show(Object.fromEntries(both.map((name) => [name, theirs[name]]))))))));
    said.textContent = "Not saved yet: choose one of the two.";
    return true;
  };
  const keep = (text) => { try { localStorage.setItem(key, text); } catch { /* full: it is still on the page */ } };
  let timer, last = Promise.resolve();
  const saveNow = async () => {
    const now = typed();
    const answer = await describe(presentation, slot, changed(), differs);
    if (answer.status === 409 && $("button", place)) return;
    if (answer.status === 200) {
      seen = now;
      if (JSON.stringify(typed()) === JSON.stringify(now)) localStorage.removeItem(key);
      said.replaceChildren(icon("check"), answer.json.said);
      place.replaceChildren();
      const heading = document.getElementById("entry-title");
      if (heading) heading.textContent = title.value;
    }
    if (!understood(answer.status, "")) {
      said.textContent = "Not saved yet. Kept on this device.";
      if (answer.status === 0 || answer.status >= 500) wait(10000);
    } else if (answer.status !== 200) {
      said.textContent = "Not saved. What you typed is still here.";
      problem(place, reasonsOf(answer));
    }
  };
  const save = () => { last = last.then(saveNow); };
  const wait = (time) => {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  };
  unsettled.set(slot, async () => {
    if (localStorage.getItem(key)) {
      clearTimeout(timer);
      save();
    }
    await last;
  });
  const left = localStorage.getItem(key);
  if (left) {
    const record = JSON.parse(left);
    seen = record.seen;
    show(record.now);
    announce("What you typed about this entry had not been saved. It was found on this device and put back.");
    save();
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    keep(JSON.stringify({ now: typed(), seen }));
    said.textContent = "Saving…";
    wait(800);
  });
  const saveLeft = () => { if (localStorage.getItem(key)) wait(0); };
  addEventListener("online", saveLeft);
  document.addEventListener("visibilitychange", saveLeft);
}

for (const button of $$("[data-done]")) {
  const state = button.closest("[data-state]");
  const { state: slot, presentation } = state.dataset;
  button.addEventListener("click", async () => {
    const answer = await describe(presentation, slot, { done: button.dataset.done === "true" });
    if (answer.status === 200) {
      $("[data-kit-problem]", state).replaceChildren();
      button.dataset.done = String(!answer.json.done);
      button.textContent = answer.json.done ? "Back to draft" : "Mark as complete";
      announce(answer.json.done ? "The entry is complete." : "The entry is a draft again.");
      refresh(presentation, slot);
    } else if (answer.status === 422) {
      problem($("[data-kit-problem]", state), ["It is not complete yet. What is missing is listed above."]);
      await refresh(presentation, slot);
      $("[data-missing] a", state)?.focus();
    } else {
      problem($("[data-kit-problem]", state), reasonsOf(answer));
    }
  });
}

/* Delete, bring back, restore ----------------------------------------------------------------- */

const LONGEST_SAVE = 5000;

/** The words of the entry go out first, so that bringing it back brings all of them. */
const settle = async (presentation, slot) => {
  const response = responses.get(`${presentation}/${slot}`);
  if (response && (response.dirty || response.pending)) {
    const saved = new Promise((resolve) => {
      response.form.addEventListener("fieldbook:saved", resolve, { once: true });
      setTimeout(resolve, LONGEST_SAVE);
    });
    response.save();
    await saved;
  }
  await unsettled.get(slot)?.();
};

const act = (button, method, where, then, headers = {}, before = async () => {}) => button.addEventListener("click", async () => {
  if (button.getAttribute("aria-disabled")) return;
  button.setAttribute("aria-disabled", "true");
  await before();
  const answer = await send(method, where, undefined, headers);
  const nothingThere = method === "DELETE" && answer.status === 404;
  if (nothingThere || (answer.status >= 200 && answer.status < 300)) {
    location.assign(then);
    return;
  }
  button.removeAttribute("aria-disabled");
  const place = $("[data-kit-problem]") ?? button.parentElement.appendChild(el("div", { role: "alert" }));
  problem(place, reasonsOf(answer));
});

for (const button of $$("[data-delete]")) {
  const { delete: slot, presentation } = button.dataset;
  act(button, "DELETE", path(presentation, slot), `/toolkit/list?p=${presentation}#gone`, {}, () => settle(presentation, slot));
}
for (const button of $$("[data-archive]")) {
  const { archive: slot, presentation, away } = button.dataset;
  button.addEventListener("click", async () => {
    await settle(presentation, slot);
    const answer = await describe(presentation, slot, { archived: away === "true" });
    if (answer.status === 200) {
      location.assign(`/toolkit/entry?e=${slot}&p=${presentation}`);
    } else {
      const box = button.closest("details, .message");
      problem($("[role=alert]", box) ?? box.appendChild(el("div", { role: "alert" })), reasonsOf(answer));
    }
  });
}
for (const button of $$("[data-undo]")) {
  const { undo: slot, presentation } = button.dataset;
  act(button, "POST", path(presentation, slot, "/undo"), `/toolkit/entry?e=${slot}&p=${presentation}`);
}
for (const button of $$("[data-restore]")) {
  const { restore: id, entryOf: slot, presentation, number } = button.dataset;
  act(button, "POST", path(presentation, slot, `/versions/${id}/restore`),
    `/toolkit/versions?e=${slot}&p=${presentation}`,
    { "If-Match": `"${number}"`, "X-Fieldbook-Tab": tab, "X-Fieldbook-Save": uuid() });
}

const forward = $("[data-forward]");
if (forward) {
  const { forward: slot, presentation, number } = forward.dataset;
  act($("[data-carry]", forward), "POST", path(presentation, slot, "/carry"), `/toolkit/entry?e=${slot}&p=${presentation}`,
    { "If-Match": `"${number}"`, "X-Fieldbook-Tab": tab, "X-Fieldbook-Save": uuid() }, () => settle(presentation, slot));
}

/* Small things --------------------------------------------------------------------------------- */

for (const button of $$("[data-print]")) button.addEventListener("click", () => window.print());

for (const figure of $$("figure.picture")) linkRows(figure);
if (location.hash.startsWith("#f.")) goTo(decodeURIComponent(location.hash.slice(3)));
