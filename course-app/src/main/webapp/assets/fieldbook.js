/* Fieldbook's one script for reading pages. No build, no library.

   The promise: what somebody has typed is never lost. Every change is first kept in this browser
   (under the person's key, so that a shared computer mixes nobody's words), then sent. It leaves
   the browser's keeping only when the server has said that it is saved.

     1 Small things   3 Bodies    5 Responses                    7 Rows, counts, checks, polls
     2 Kept here      4 Sending   6 What an earlier page left    8 Start
   Beside it: fieldbook-versions.js, fetched when two versions meet, and fieldbook-week.js.     */
(() => {
  "use strict";

  /* 1 Small things --------------------------------------------------------------------- */

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const meta = (name) => $(`meta[name="fieldbook-${name}"]`)?.content ?? "";
  const person = meta("person");
  let token = meta("token");

  const own = document.currentScript;

  const uuid = () => crypto.randomUUID?.()
    ?? [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

  /** An element: el("p", {class: "meta", onclick: f}, "text", child). */
  const el = (name, attributes = {}, ...children) => {
    const e = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (key.startsWith("on")) e.addEventListener(key.slice(2), value);
      else if (value !== false && value != null) e.setAttribute(key, value === true ? "" : value);
    }
    e.append(...children.filter((c) => c != null));
    return e;
  };
  const icon = (name) => el("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
  const button = (label, onclick, kind = "") =>
    el("button", { type: "button", class: `button button-small ${kind}`, onclick }, label);

  /** Says something to people who do not see the page. */
  const announce = (() => {
    const region = el("div", { class: "visually-hidden", role: "status", "aria-live": "polite" });
    return (text) => {
      if (!region.isConnected) document.body.append(region);
      region.textContent = "";
      setTimeout(() => { region.textContent = text; }, 50);
    };
  })();

  /** The one notice at the foot of the window: offline, signed out, somebody else signed in. */
  const notice = (() => {
    let bar = null, shown = "";
    return (kind, iconName, title, ...more) => {
      if (shown === kind) return;
      shown = kind;
      bar?.remove();
      bar = null;
      if (!kind) return;
      bar = el("div", { class: "save-notice", role: "status" }, el("div", { class: "message message-warn" },
        icon(iconName), el("div", {}, el("p", { class: "message-title" }, title), el("p", {}, ...more))));
      document.body.append(bar);
    };
  })();

  /* 2 Kept here ------------------------------------------------------------------------
     Local storage, because it is written before the page can die; what is too large for it goes
     to the browser's database. One record for each response and tab:
     {slot, presentation, tool, version, body, pending: {id, body, kind}, at}                  */

  const tab = uuid();
  const prefix = `fieldbook/${person}/`;
  const aliveAs = (id) => `fieldbook-tab-${id}`;
  navigator.locks?.request(aliveAs(tab), () => new Promise(() => {}));

  const database = () => new Promise((resolve, reject) => {
    const open = indexedDB.open("fieldbook", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("kept");
    open.onsuccess = () => resolve(open.result);
    open.onerror = () => reject(open.error);
  });
  const inDatabase = async (mode, action) => {
    const db = await database();
    return new Promise((resolve, reject) => {
      const request = action(db.transaction("kept", mode).objectStore("kept"));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    }).finally(() => db.close());
  };

  const kept = {
    large: new Set(),
    put(key, record) {
      const text = JSON.stringify(record);
      try {
        localStorage.setItem(key, text);
        return;
      } catch { /* full: the larger store takes it */ }
      localStorage.removeItem(key);
      kept.large.add(key);
      inDatabase("readwrite", (store) => store.put(text, key)).catch(() => {});
    },
    drop(key) {
      localStorage.removeItem(key);
      if (kept.large.delete(key)) inDatabase("readwrite", (store) => store.delete(key)).catch(() => {});
    },
    /** Records of this person that no living tab is at work on. */
    async orphans() {
      const found = new Map();
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(prefix)) found.set(key, localStorage.getItem(key));
      }
      try {
        for (const key of await inDatabase("readonly", (store) => store.getAllKeys())) {
          if (key.startsWith(prefix)) {
            kept.large.add(key);
            found.set(key, await inDatabase("readonly", (store) => store.get(key)));
          }
        }
      } catch { /* no database in this browser: nothing was kept there */ }
      const held = (await navigator.locks?.query())?.held.map((lock) => lock.name) ?? [];
      return [...found].filter(([key]) => !held.includes(aliveAs(key.split("/").pop())))
        .map(([key, text]) => ({ key, ...JSON.parse(text) }));
    },
  };

  /* 3 Bodies ---------------------------------------------------------------------------
     The name of a control is the path of its value: fields/forces/0/strength. Rows of
     [data-rows] become a list in the order in which they stand.                               */

  const EMPTY = { free: { text: "" }, review: { text: "" }, table: { rows: [] },
    "self-check": { answers: {} }, poll: { choices: [] }, tool: { fields: {} } };

  const setAt = (body, path, value) => {
    const last = path.length - 1;
    let at = body;
    path.slice(0, last).forEach((key) => { at = at[key] ??= {}; });
    at[path[last]] = value;
  };
  const getAt = (body, path) => path.reduce((at, key) => at?.[key], body);

  const valueOf = (control) => {
    if (control.type === "radio" || control.type === "checkbox") return control.checked ? control.value : undefined;
    return control.value === "" ? undefined : control.value;
  };
  const typed = (control, value) => control.dataset.type === "int" ? Number(value) : value;

  const collect = (form) => {
    const body = structuredClone(EMPTY[form.dataset.kind]);
    for (const list of $$("[data-list]", form)) setAt(body, list.dataset.list.split("/"), []);
    for (const table of $$("[data-rows]", form)) {
      const rows = $$("[data-row]", table).map((row) => {
        const cells = {};
        for (const control of $$("[name]", row)) {
          const value = valueOf(control);
          const column = control.name.split("/").pop();
          if (value === undefined) continue;
          if (control.dataset.type === "list") (cells[column] ??= []).push(value);
          else cells[column] = typed(control, value);
        }
        return cells;
      });
      while (rows.length && !Object.keys(rows.at(-1)).length) rows.pop();
      setAt(body, table.dataset.rows.split("/"), rows);
    }
    for (const control of form.elements) {
      if (!control.name || control.closest("[data-rows], template")) continue;
      const value = valueOf(control);
      if (value === undefined) continue;
      const path = control.name.split("/");
      if (control.dataset.type === "list") getAt(body, path).push(value);
      else setAt(body, path, typed(control, value));
    }
    return body;
  };

  const show = (control, value) => {
    if (control.type === "radio" || control.type === "checkbox") {
      control.checked = Array.isArray(value) ? value.includes(control.value) : String(value ?? "") === control.value;
    } else {
      control.value = value ?? "";
    }
  };
  const fill = (form, body) => {
    for (const table of $$("[data-rows]", form)) {
      const rows = getAt(body, table.dataset.rows.split("/")) ?? [];
      while ($$("[data-row]", table).length < rows.length && addRow(table));
      $$("[data-row]", table).forEach((row, i) => {
        for (const control of $$("[name]", row)) show(control, rows[i]?.[control.name.split("/").pop()]);
      });
    }
    for (const control of form.elements) {
      if (control.name && !control.closest("[data-rows], template")) show(control, getAt(body, control.name.split("/")));
    }
    $$("[data-count]", form).forEach(count);
  };

  /** What was sent and what is kept may differ in order and in empty values. */
  const same = (a, b) => plain(a) === plain(b);
  const plain = (value) => JSON.stringify(value, (key, v) => {
    if (v && typeof v === "object" && !Array.isArray(v)) {
      return Object.fromEntries(Object.entries(v).filter(([k, x]) => x !== "" && !(Array.isArray(x) && !x.length)
        && !(key === "" && ["attempts", "latest", "best", "checked"].includes(k))).sort());
    }
    return v;
  });

  /* 4 Sending --------------------------------------------------------------------------- */

  /** A token of an earlier sign-in: fetch today's, unless somebody else has signed in. */
  const renewToken = async () => {
    const page = await (await fetch(location.href, { headers: { Accept: "text/html" } })).text();
    const fresh = new DOMParser().parseFromString(page, "text/html");
    const now = (name) => $(`meta[name="fieldbook-${name}"]`, fresh)?.content ?? "";
    if (!now("token")) return 401;
    if (now("person") !== person) return 409;
    token = now("token");
    return 200;
  };

  /** Status 0 is no answer; 401 signed out; 409 somebody else is signed in here. */
  const send = async (method, path, body, headers = {}, again = true) => {
    try {
      const response = await fetch(path, { method, cache: "no-store",
        keepalive: document.visibilityState === "hidden" && (body ?? "").length < 60000,
        headers: { "X-Fieldbook-Token": token, ...(body ? { "Content-Type": "application/json" } : {}), ...headers },
        body });
      // The API answers in JSON or not at all. A page from its address is a server that is still
      // starting, or a network that wants a sign-in of its own: no answer to what was asked.
      const json = /json/.test(response.headers.get("Content-Type"));
      if (!json && response.status !== 204) return { status: 0, json: {} };
      if (response.status === 403 && again) {
        const renewed = await renewToken();
        return renewed === 200 ? send(method, path, body, headers, false) : { status: renewed, json: {} };
      }
      return { status: response.status, json: json ? await response.json() : {} };
    } catch {
      return { status: 0, json: {} };
    }
  };

  const put = (record) => {
    const { presentation, slot, tool, version, pending } = record;
    const path = `/api/entries/${presentation}/${slot}${tool ? `?tool=${encodeURIComponent(tool)}` : ""}`;
    return send("PUT", path, JSON.stringify({ body: pending.body, kind: pending.kind }), {
      ...(version ? { "If-Match": `"${version}"` } : { "If-None-Match": "*" }),
      "X-Fieldbook-Tab": tab, "X-Fieldbook-Save": pending.id });
  };

  const signInLink = (slot) => el("a", { href: `/signin?to=${encodeURIComponent(
    location.pathname + location.search + (slot ? `#${slot}` : ""))}` }, "Sign in and save them");

  /** Tells what an answer means for everything on the page; true when it was an answer at all. */
  const understood = (status, slot) => {
    if (status === 401) {
      notice("out", "clock", "You are signed out. Your words are kept on this device.", signInLink(slot));
    } else if (status === 409) {
      notice("other", "stop", "Somebody else is signed in here now.",
        "What you wrote is kept on this device for you alone, and is saved when you sign in again.");
    } else if (status === 0 || status >= 500) {
      notice("offline", "offline", navigator.onLine ? "Fieldbook does not answer. Go on writing." : "You are offline. Go on writing.",
        "Your words are kept on this device and are saved as soon as there is a connection.");
    } else {
      notice("");
      return true;
    }
    return false;
  };

  /* 5 Responses ------------------------------------------------------------------------- */

  const responses = new Map();
  const IDLE = 1000, LONGEST = 10000, FIRST_RETRY = 2000, LAST_RETRY = 60000;

  class Answer {
    constructor(form) {
      const { entry, presentation, tool, version } = form.dataset;
      Object.assign(this, { form, slot: entry, presentation, tool, version: Number(version),
        pending: null, dirty: false, busy: false, conflict: null, refused: false, wait: 0 });
      this.key = `${prefix}${presentation}/${entry}/${tab}`;
      this.recovered = [];
      this.said = $("[data-said]", form);
      this.problem = $("[data-problem]", form);
      form.addEventListener("submit", (e) => e.preventDefault());
      form.addEventListener("input", () => this.changed());
      $("[data-keep]", form)?.addEventListener("click", () => this.changed("kept", true));
    }

    /** Something was typed: keep it here at once, send it when the writer pauses. */
    changed(kind = "auto", now = false) {
      this.dirty = true;
      this.refused = false;
      if (this.kind !== "kept") this.kind = kind;
      this.keep();
      if (this.conflict) return;
      this.say("Saving…");
      this.since ??= Date.now();
      clearTimeout(this.timer);
      const patience = now ? 0 : Math.min(IDLE, Math.max(0, this.since + LONGEST - Date.now()));
      this.timer = setTimeout(() => this.save(), patience);
    }

    keep() {
      kept.put(this.key, { slot: this.slot, presentation: this.presentation, tool: this.tool,
        version: this.version, body: collect(this.form), pending: this.pending, at: Date.now() });
    }

    drop() {
      kept.drop(this.key);
      this.recovered.splice(0).forEach(kept.drop);
    }

    /** A save that got no answer is sent again as it was: the server knows it by its id. */
    async save() {
      clearTimeout(this.timer);
      if (this.busy || this.conflict || !(this.dirty || this.pending)) return;
      if (!this.pending) {
        this.pending = { id: uuid(), body: collect(this.form), kind: this.kind ?? "auto",
          ...(this.checked ? { checked: true } : {}) };
        if (this.checked) this.pending.body.checked = true;
        this.kind = this.checked = undefined;
        this.dirty = false;
        this.since = undefined;
        this.keep();
      }
      this.busy = true;
      const { status, json } = await put(this);
      this.busy = false;
      if (!understood(status, this.slot)) {
        this.say("Not saved yet. Kept on this device.");
        if (status === 0 || status >= 500) this.retry();
        return;
      }
      this.wait = 0;
      if (status === 200 || status === 201) this.saved(json);
      else if (status === 412) this.differ(json);
      else this.refuse(json.reasons ?? ["This could not be saved. Your words are still on this page."]);
    }

    retry() {
      this.wait = Math.min(LAST_RETRY, this.wait ? this.wait * 2 : FIRST_RETRY);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), this.wait * (0.75 + Math.random() / 2));
    }

    saved(json) {
      this.version = json.version;
      this.pending = null;
      this.problem.replaceChildren();
      if (this.dirty) {
        this.keep();
        this.save();
        return;
      }
      this.drop();
      this.say(json.said, true);
      this.form.dispatchEvent(new CustomEvent("fieldbook:saved", { bubbles: true, detail: json }));
    }

    refuse(reasons) {
      this.pending = null;
      this.refused = true;
      this.keep();
      this.say("Not saved. Your words are still here.");
      this.problem.replaceChildren(el("div", { class: "message message-error" }, icon("stop"),
        el("div", {}, el("p", { class: "message-title" }, "This could not be saved"), ...reasons.map((r) => el("p", {}, r)))));
    }

    say(text, done = false) {
      const line = this.said.parentElement;
      $(".icon", line)?.remove();
      if (done) {
        line.prepend(icon("check"));
        if (!this.told) announce(text);
        this.told = true;
      }
      this.said.textContent = text;
    }

    differ(current) {
      this.pending = null;
      const mine = collect(this.form);
      if (same(mine, current.body)) {
        this.dirty = false;
        this.saved(current);
        return;
      }
      this.keep();
      this.say("Not saved yet: there are two versions.");
      this.conflict = true;
      announce("Something else was saved here since you opened this page. Both versions are shown below your response; choose one, or make one of both.");
      import(own.dataset.versions).then(({ TwoVersions }) => new TwoVersions(this, current));
    }

    /** Settles two versions; what was not chosen stays among the kept versions. */
    settle(version, body, kind) {
      this.conflict = null;
      this.version = version;
      fill(this.form, body);
      if (kind) {
        this.changed(kind, true);
      } else {
        this.dirty = false;
        this.drop();
        this.say("The other version is kept. Yours is among the earlier versions.", true);
      }
      const first = [...this.form.elements].find((e) => e.name && !e.disabled);
      first?.focus();
    }
  }

  /* 6 What an earlier page left ---------------------------------------------------------- */

  /** Words that an earlier page could not send: put them back, or send them from here. */
  const recover = async () => {
    if (!person) return;
    for (const record of await kept.orphans()) {
      const response = responses.get(`${record.presentation}/${record.slot}`);
      if (response && !response.dirty && !response.recovered.length) {
        Object.assign(response, { version: record.version, pending: record.pending });
        response.recovered.push(record.key);
        if (same(record.body, collect(response.form)) && !record.pending) {
          response.version = Number(response.form.dataset.version);
          response.drop();
          continue;
        }
        fill(response.form, record.body);
        response.changed("auto", true);
        announce("Words that had not been saved were found on this device and put back.");
      } else {
        const { status } = await put({ ...record, pending: { id: uuid(), kind: "auto", ...record.pending, body: record.pending?.body ?? record.body } });
        if (understood(status, "") && status < 300) {
          const more = record.pending && !same(record.pending.body, record.body);
          if (!more) kept.drop(record.key);
        }
      }
    }
  };

  /* 7 Rows, word counts, self-checks, polls ----------------------------------------------- */

  let rowNumber = 1000;
  const addRow = (table) => {
    const rows = $$("[data-row]", table);
    const template = $("template", table.closest(".fill"));
    if (!template || rows.length >= Number(table.dataset.most)) return null;
    const holder = document.createElement("tbody");
    holder.append(template.content.cloneNode(true));
    const next = rowNumber++;
    for (const e of $$("[name], [id], [aria-label]", holder)) {
      for (const a of ["name", "id"]) if (e.hasAttribute(a)) e.setAttribute(a, e.getAttribute(a).replace("__", next));
    }
    const row = $("[data-row]", holder);
    $("tbody", table).append(row);
    renumber(table);
    return row;
  };
  const renumber = (table) => $$("[data-row]", table).forEach((row, i) => {
    const number = $("[data-number]", row);
    if (number) number.textContent = i + 1;
    for (const e of $$("[aria-label]", row)) {
      e.setAttribute("aria-label", e.getAttribute("aria-label").replace(/row (\d+|__)$/, `row ${i + 1}`));
    }
  });
  const removeRow = (row) => {
    const table = row.closest("[data-rows]");
    const form = row.closest("form");
    const next = row.nextElementSibling;
    const body = row.parentElement;
    row.remove();
    renumber(table);
    form.dispatchEvent(new Event("input"));
    const undo = el("p", { class: "undo", role: "status" }, "The row is removed. ", button("Put it back", () => {
      body.insertBefore(row, next?.isConnected ? next : null);
      undo.remove();
      renumber(table);
      form.dispatchEvent(new Event("input"));
      $("[name]", row)?.focus();
    }, "button-quiet"));
    $(".undo", table.closest(".fill"))?.remove();
    table.parentElement.after(undo);
    $("button", undo).focus();
  };

  const count = (line) => {
    const text = document.getElementById(line.dataset.count)?.value ?? "";
    const words = (text.match(/\S*[\p{L}\p{N}]\S*/gu) ?? []).length;
    const guide = line.dataset.guide ? ` of about ${line.dataset.guide}` : "";
    line.textContent = words || guide ? `${words}${guide} ${words === 1 && !guide ? "word" : "words"}` : "";
  };

  /** Feedback stands beside the option that was chosen. */
  const showFeedback = (form) => {
    let right = 0, open = 0;
    const items = $$(".check-item", form);
    for (const item of items) {
      const chosen = $("input:checked", item);
      $$(".option", item).forEach((o) => {
        o.classList.toggle("is-chosen", o.contains(chosen));
        $(".why", o).hidden = !o.contains(chosen);
      });
      if (!chosen) open++;
      else if (chosen.hasAttribute("data-right")) right++;
    }
    announce(`${right} of ${items.length} as the course team sees it${open ? `, ${open} not answered` : ""}. What is said of your answers stands beside them.`);
  };

  const showPoll = async (place, presentation) => {
    const { status, json } = await send("GET", `/api/activities/${presentation}/${place.dataset.poll}/poll`);
    if (status !== 200) return;
    const group = json.results.some((r) => r.group !== null);
    const cell = (text) => el("td", {}, text);
    place.hidden = false;
    place.replaceChildren(el("table", { class: "table" }, el("caption", {}, "How others answered"),
      el("thead", {}, el("tr", {}, ...["Choice", ...(group ? ["Your group"] : []), "Everyone"].map((h) => el("th", { scope: "col" }, h)))),
      el("tbody", {}, ...json.results.map((r) => el("tr", {}, el("th", { scope: "row" }, r.label), group ? cell(r.group) : null, cell(r.all))))));
  };

  const openAnswers = (slot) => {
    const answer = $(`[data-answer="${CSS.escape(slot)}"]`);
    if (!answer?.hidden) return;
    answer.hidden = false;
    $(`[data-answer-hint="${CSS.escape(slot)}"]`)?.remove();
    answer.addEventListener("toggle", async () => {
      const place = $(".feedback", answer);
      if (!answer.open || place.childElementCount) return;
      const { presentation } = $(`[data-entry="${CSS.escape(slot)}"]`).dataset;
      const { status, json } = await send("GET", `/api/activities/${presentation}/${slot}/answer`);
      // Clean HTML of the edition, never what a person typed.
      if (status === 200) place.innerHTML = json.html;
      else place.textContent = json.reasons?.join(" ") ?? "This cannot be shown just now. Close it and open it again.";
    });
  };

  /* 8 Start ------------------------------------------------------------------------------- */

  /** Style attributes are barred, so numbers for the style come as data. */
  for (const name of ["of", "at", "mark", "lines", "p", "cols", "w", "x", "h"]) {
    for (const e of $$(`[data-${name}]`)) e.style.setProperty(`--${name}`, e.getAttribute(`data-${name}`));
  }

  for (const form of $$("form[data-entry]")) {
    const response = new Answer(form);
    responses.set(`${response.presentation}/${response.slot}`, response);
    if (response.version) openAnswers(response.slot);
    $("[data-check]", form)?.addEventListener("click", () => {
      showFeedback(form);
      response.checked = true;
      response.changed("kept", true);
    });
  }
  $$("[data-count]").forEach(count);
  $$("[data-poll]").forEach((place) => {
    const form = $(`form[data-entry="${CSS.escape(place.dataset.poll)}"]`);
    if (form && $("input:checked", form)) showPoll(place, form.dataset.presentation);
  });

  document.addEventListener("fieldbook:saved", (e) => {
    const { entry, presentation } = e.target.dataset;
    openAnswers(entry);
    const poll = $(`[data-poll="${CSS.escape(entry)}"]`);
    if (poll) showPoll(poll, presentation);
  });
  document.addEventListener("input", (e) => {
    const line = e.target.id && $(`[data-count="${CSS.escape(e.target.id)}"]`);
    if (line) count(line);
  });
  document.addEventListener("click", (e) => {
    const at = (selector) => e.target.closest(selector);
    if (at("[data-add]")) {
      const table = at(".fill, .field").querySelector(`[data-rows="${CSS.escape(at("[data-add]").dataset.add)}"]`);
      const row = addRow(table);
      if (row) {
        $("[name]", row)?.focus();
        at("form").dispatchEvent(new Event("input"));
      } else {
        announce(`There can be at most ${table.dataset.most} rows.`);
      }
    } else if (at("[data-remove]")) {
      removeRow(at("[data-row]"));
    }
  });

  const saveAll = () => responses.forEach((r) => { if (!r.refused) r.save(); });
  addEventListener("online", saveAll);
  addEventListener("pagehide", saveAll);
  document.addEventListener("visibilitychange", saveAll);

  /** What the scripts of single pages stand on. */
  window.fieldbook = { $, $$, el, icon, button, announce, send, understood, collect, same, setAt, getAt };
  recover();
})();
