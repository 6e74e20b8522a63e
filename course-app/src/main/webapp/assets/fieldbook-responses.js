/* Responses: forms that save themselves. Two versions of one response are settled by
   fieldbook-versions.js, and what an earlier page left by fieldbook-left.js, each fetched when there is need. */
(() => {
  "use strict";

  const { $, $$, el, icon, button, uuid, announce, send, understood, person, tab, prefix, kept, collect, fill, same } = window.fieldbook;
  const own = document.currentScript;

  /* 1 Responses ------------------------------------------------------------------------- */

  const put = (record) => {
    const { presentation, slot, tool, edition, version, pending } = record;
    const path = `/api/entries/${presentation}/${slot}${tool ? `?tool=${encodeURIComponent(tool)}${edition ? `&edition=${edition}` : ""}` : ""}`;
    return send("PUT", path, JSON.stringify({ body: pending.body, kind: pending.kind }), {
      ...(version ? { "If-Match": `"${version}"` } : { "If-None-Match": "*" }),
      "X-Fieldbook-Tab": tab, "X-Fieldbook-Save": pending.id });
  };

  const responses = new Map();
  const LONGEST_TEXT = 100000; // As the server has it.
  const nameOf = (control) => control.getAttribute("aria-label")
    ?? control.labels?.[0]?.textContent.replace("(optional)", "").trim() ?? "This field";
  const longest = (form) => [...form.elements].find((c) => c.name && c.value?.length > LONGEST_TEXT);

  const IDLE = 1000, LONGEST = 10000, FIRST_RETRY = 2000, LAST_RETRY = 60000;

  class Answer {
    constructor(form) {
      const { entry, presentation, tool, edition, version } = form.dataset;
      Object.assign(this, { form, slot: entry, presentation, tool, edition, version: Number(version),
        pending: null, dirty: false, busy: false, conflict: null, refused: false, wait: 0, meetings: 0 });
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
      if (this.conflict || this.tooLong()) return;
      this.say("Saving…");
      this.since ??= Date.now();
      clearTimeout(this.timer);
      const patience = now ? 0 : Math.min(IDLE, Math.max(0, this.since + LONGEST - Date.now()));
      this.timer = setTimeout(() => this.save(), patience);
    }

    /** What no server takes is said at once and not sent; it is kept here until it is shorter. */
    tooLong() {
      const control = longest(this.form);
      if (!control) return false;
      clearTimeout(this.timer);
      this.refused = true;
      this.warn([`“${nameOf(control)}” has ${control.value.length.toLocaleString("en-GB")} characters, and 100,000 is the most that can be saved. Your words are kept on this device: shorten them, or keep the long text in a file of your own and add that to the entry.`]);
      return true;
    }

    keep() {
      kept.put(this.key, { slot: this.slot, presentation: this.presentation, tool: this.tool, edition: this.edition,
        label: this.form.getAttribute("aria-label"), version: this.version, body: collect(this.form), pending: this.pending, at: Date.now() });
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
        if (this.tooLong()) return;
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
      if (!this.refused) this.problem.replaceChildren();
      if (this.dirty) {
        this.keep();
        this.save();
        return;
      }
      this.drop();
      this.say(json.said, true);
      this.form.dispatchEvent(new CustomEvent("fieldbook:saved", { bubbles: true, detail: json }));
    }

    /** What was refused is not sent again; what was written since is. */
    refuse(reasons) {
      this.pending = null;
      if (this.dirty) {
        this.save();
        return;
      }
      this.refused = true;
      this.keep();
      this.warn(reasons);
    }

    warn(reasons) {
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
      if (this.edition && current.edition !== Number(this.edition)) {
        this.reformed();
        return;
      }
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
      // A script that once failed to load is not fetched again under the same name.
      import(`${own.dataset.versions}#${++this.meetings}`).then(({ TwoVersions }) => new TwoVersions(this, current), () => {
        this.conflict = null;
        this.dirty = true;
        this.say("Not saved yet. Kept on this device.");
        this.retry();
      });
    }

    /** The entry has got another form since this page was opened: what was typed here is a version of its own. */
    reformed() {
      if (this.dirty) {
        this.save();
        return;
      }
      this.conflict = true;
      this.drop();
      for (const control of this.form.elements) control.disabled = true;
      this.say("Your words are kept as a version of their own.", true);
      const on = button("Go on in the newer form", () => location.reload());
      this.problem.replaceChildren(el("div", { class: "message message-warn" }, icon("warn"), el("div", {},
        el("p", { class: "message-title" }, "This entry got a newer form in another window"),
        el("p", {}, "What you wrote here is kept as it is: you find it under the entry’s versions, in the form that you wrote it in."), el("p", {}, on))));
      on.focus();
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

  /* 2 What an earlier page left ---------------------------------------------------------- */

  let recovering = false;
  const recover = async () => {
    if (!person || recovering) return;
    recovering = true;
    const left = await kept.orphans();
    if (left.length) await import(own.dataset.left).then(({ takeUp }) => takeUp(left, put), () => {});
    recovering = false;
  };

  /* 3 Start ------------------------------------------------------------------------------- */

  for (const form of $$("form[data-entry]")) {
    const response = new Answer(form);
    responses.set(`${response.presentation}/${response.slot}`, response);
  }

  const saveAll = () => responses.forEach((r) => { if (!r.refused) r.save(); });
  addEventListener("online", () => { saveAll(); recover(); });
  addEventListener("pagehide", saveAll);
  document.addEventListener("visibilitychange", saveAll);

  window.fieldbook.responses = responses;
  recover();
})();
