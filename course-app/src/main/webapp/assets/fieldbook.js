/* What every page of Fieldbook stands on. No build, no library.

   The promise: what somebody has typed is never lost. Every change is first kept in this browser
   (under the person's key, so that a shared computer mixes nobody's words), then sent. It leaves
   the browser's keeping only when the server has said that it is saved.

     1 Small things   2 Kept here   3 Sending   4 Start
   After it: fieldbook-form.js, a form and its body; fieldbook-responses.js, forms that save
   themselves.                                                                               */
(() => {
  "use strict";

  /* 1 Small things --------------------------------------------------------------------- */

  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const meta = (name) => $(`meta[name="fieldbook-${name}"]`)?.content ?? "";
  const person = meta("person");
  let token = meta("token");

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

  /* 3 Sending --------------------------------------------------------------------------- */

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
      const answer = { status: response.status, json: json ? await response.json() : {} };
      // Changed elsewhere in the same moment: nothing was saved, and the same may be asked again.
      return answer.json?.again === true && again ? send(method, path, body, headers, false) : answer;
    } catch {
      return { status: 0, json: {} };
    }
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

  /* 4 Start ------------------------------------------------------------------------------- */

  /** Style attributes are barred, so numbers for the style come as data. */
  for (const name of ["of", "at", "mark", "lines", "p", "cols", "w", "x", "h"]) {
    for (const e of $$(`[data-${name}]`)) e.style.setProperty(`--${name}`, e.getAttribute(`data-${name}`));
  }

  window.fieldbook = { $, $$, el, icon, button, uuid, announce, token: () => token, renewToken, send, understood,
    person, tab, prefix, kept };
})();
