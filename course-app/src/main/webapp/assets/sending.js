/* Forms that are sent to the API as JSON: data-send="METHOD address", data-seen the number that was
   seen, data-then where to go after it, data-keep a name under which typed words stay in this browser
   until they are saved. A list stands in several [data-list], a value below another in a name with "/". */

const { $, $$, el, icon, send } = window.fieldbook;

const shelf = (name) => {
  const key = `fieldbook-form/${$('meta[name="fieldbook-person"]').content}/${name}`;
  return {
    get: () => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    put: (value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full: it is still on the page */ } },
    clear: () => { try { localStorage.removeItem(key); } catch { /* nothing kept */ } },
  };
};

const values = (form) => {
  const body = {};
  for (const control of $$("[name]", form)) {
    if ((control.type === "radio" || control.type === "checkbox") && !control.checked) continue;
    const { name, dataset } = control;
    const value = "flag" in dataset ? control.value === "true" : control.value; // a box that is not ticked is left out
    const list = control.closest("[data-list]");
    if (list) continue;
    const [first, second] = name.split("/");
    if ("many" in dataset) (body[first] ??= []).push(value);
    else if (second === undefined) body[first] = value;
    else {
      body[first] ??= {};
      if (!("number" in dataset)) body[first][second] = value;
      else if (value !== "") body[first][second] = Number(value);
    }
  }
  for (const row of $$("[data-list]", form)) {
    (body[row.dataset.list] ??= []).push(Object.fromEntries($$("[name]", row).map((c) => [c.name, c.value])));
  }
  return body;
};

const typed = (form) => $$("input:not([type=hidden]), textarea, select", form);

const reasonsOf = ({ status, json }) => json.reasons ?? [status === 401
  ? "You are signed out. Sign in again in another tab, then try once more. Your words stay on this page."
  : status === 404 ? "This is no longer there, or no longer open to you."
    : "There is no answer from Fieldbook. Nothing was changed, and your words stay on this page. Try again in a moment."];

const problem = (place, answer, ...more) => place.replaceChildren(
  el("div", { class: "message message-error" }, icon("stop"), el("div", {}, ...reasonsOf(answer).map((r) => el("p", {}, r)), ...more)));

/** Somebody saved something else: it stands beside the writer's own words, and the writer chooses. */
const beside = (form, place, answer) => {
  const theirs = Object.entries(answer.json.current ?? {});
  const mine = el("button", { class: "button button-small", type: "submit" }, "Save mine all the same");
  problem(place, answer,
    el("p", {}, "Your words are still in the form. Below is what is saved now. Put together what belongs together, then save."),
    ...theirs.map(([, words]) => el("p", { class: "written", dir: "auto" }, words || "(empty)")),
    el("p", { class: "cluster" }, mine, el("a", { class: "button button-quiet button-small", href: location.href }, "Leave what is saved")));
  form.dataset.seen = answer.json.number;
};

for (const form of $$("form[data-send]")) {
  const place = $("[data-problem]", form);
  const said = $("[data-said]", form);
  const kept = form.dataset.keep && shelf(form.dataset.keep);
  const left = kept && kept.get();
  if (left) {
    typed(form).forEach((control) => { if (control.id in left.words) control.value = left.words[control.id]; });
    // What they were written upon: if somebody else has saved since, the writer is told.
    if (left.seen) form.dataset.seen = left.seen;
    said?.replaceChildren(icon("history"), "These are your words from before, kept in this browser. They are not saved yet.");
  }
  form.addEventListener("input", () => {
    kept?.put({ seen: form.dataset.seen, words: Object.fromEntries(typed(form).map((c) => [c.id, c.value])) });
    said?.replaceChildren(icon("pencil"), "Not saved yet; kept in this browser.");
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.getAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const [method, address] = form.dataset.send.split(" ");
    const body = method === "DELETE" ? undefined : JSON.stringify(values(form));
    const answer = await send(method, address, body, form.dataset.seen ? { "If-Match": `"${form.dataset.seen}"` } : {});
    form.removeAttribute("aria-busy");
    if (answer.status === 412) {
      beside(form, place, answer);
    } else if (answer.status >= 200 && answer.status < 300) {
      kept?.clear();
      place.replaceChildren();
      const then = answer.json.href ?? (form.dataset.then && form.dataset.then + (answer.json.slot ?? ""));
      if (!then || new URL(then, location.href).href.split("#")[0] === location.href.split("#")[0]) {
        if (then) location.hash = new URL(then, location.href).hash;
        location.reload();
      } else location.assign(then);
    } else {
      problem(place, answer);
    }
  });
}
const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
if (target?.matches("[tabindex]")) target.focus({ preventScroll: true });

/* A link that follows what is chosen in the list beside it: without a script there is none. */
for (const link of $$("a[data-names-of-choice]")) {
  link.hidden = false;
  link.addEventListener("click", () => {
    const slot = document.getElementById(link.dataset.namesOfChoice).value;
    link.href = `/toolkit/names?e=${encodeURIComponent(slot)}&p=${link.dataset.presentation}`;
  });
}
