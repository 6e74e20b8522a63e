/* Two versions of one response, side by side, field by field: keep one of them, or make one of
   both. Fetched when the server says that another version was saved.                            */

const { $, $$, el, icon, button, collect, same, setAt, getAt } = window.fieldbook;

const labelOf = (form, control) => control.getAttribute("aria-label")
  ?? control.closest("fieldset")?.querySelector("legend")?.textContent.replace("(optional)", "").trim()
  ?? $(`label[for="${CSS.escape(control.id)}"]`, form)?.textContent.replace("(optional)", "").trim() ?? "";

const wordsFor = (control, value) => {
  if (control.type === "radio" || control.type === "checkbox") {
    const values = [value ?? []].flat().map(String);
    return [...control.form.elements].filter((c) => c.name === control.name && values.includes(c.value))
      .map((c) => c.closest("label")?.textContent.trim() ?? c.value).join("; ");
  }
  if (control.tagName === "SELECT") return [...control.options].find((o) => o.value === String(value ?? ""))?.text ?? "";
  return value ?? "";
};
const wordsOfRows = (rows) => (rows ?? []).map((row, i) =>
  `${i + 1}. ${Object.values(row).join(" | ")}`).join("\n");

/** The places of a form where two bodies differ: {label, path, mine, theirs, text, rows}. */
const differences = (form, mine, theirs) => {
  const found = new Map();
  for (const control of form.elements) {
    if (!control.name || found.has(control.name) || control.closest("[data-rows], template")) continue;
    const path = control.name.split("/");
    const [a, b] = [getAt(mine, path), getAt(theirs, path)];
    if (same({ value: a }, { value: b })) continue;
    const text = control.tagName === "TEXTAREA" || control.type === "text";
    found.set(control.name, { label: labelOf(form, control), path, text,
      mine: wordsFor(control, a), theirs: wordsFor(control, b), values: [a, b] });
  }
  for (const table of $$("[data-rows]", form)) {
    const path = table.dataset.rows.split("/");
    const [a, b] = [getAt(mine, path) ?? [], getAt(theirs, path) ?? []];
    if (!same(a, b)) {
      found.set(table.dataset.rows, { path, rows: true, values: [a, b],
        label: $(".label", table.closest(".field") ?? table)?.textContent ?? form.getAttribute("aria-label"),
        mine: wordsOfRows(a), theirs: wordsOfRows(b) });
    }
  }
  return [...found.values()];
};

export class TwoVersions {
  constructor(response, current) {
    Object.assign(this, { response, current, theirs: current.body });
    this.panel = el("section", { class: "two-versions", tabindex: "-1", "aria-label": "Two versions of this response" });
    this.choose();
    response.form.after(this.panel);
  }

  get mine() { return collect(this.response.form); }

  close(body, kind) {
    this.panel.remove();
    this.response.settle(this.current.version, body, kind);
  }

  choose() {
    const sides = differences(this.response.form, this.mine, this.theirs);
    const side = (title, which) => el("div", { class: "version" }, el("p", { class: "version-title" }, title),
      ...sides.map((d) => el("div", {}, el("p", { class: "hint" }, d.label),
        el("p", { class: "written" }, d[which] || "(empty)"))));
    this.panel.replaceChildren(
      el("div", { class: "message message-warn" }, icon("warn"), el("div", {},
        el("p", { class: "message-title" }, "Something else was saved here since you opened this page"),
        el("p", {}, "Perhaps you wrote in another window or on another device. Nothing is lost: choose which to go on with. The other stays among the earlier versions."))),
      el("div", { class: "versions-side" }, side("Yours, on this page", "mine"),
        side(`The other, saved ${this.current.moment}`, "theirs")),
      el("div", { class: "cluster" }, button("Keep mine", () => this.close(this.mine, "kept")),
        button("Keep the other", () => this.close(this.theirs, null), "button-quiet"),
        button("Make one of both", () => this.merge(sides), "button-quiet")));
  }

  /** Texts: a third field that holds both. Rows: all of them. Choices: one or the other. */
  merge(sides) {
    const fields = sides.map((d, i) => {
      const id = `merge-${this.response.slot}-${i}`;
      if (d.text) {
        const area = el("textarea", { class: "ruled", id, rows: "8" });
        area.value = [d.mine, d.theirs].filter(Boolean).join("\n\n");
        return { d, value: () => area.value, node: el("div", { class: "field" }, el("label", { for: id }, `${d.label}: both, for you to edit`), area) };
      }
      if (d.rows) {
        const both = [...d.values[0], ...d.values[1].filter((row) => !d.values[0].some((r) => same(r, row)))];
        return { d, value: () => both, node: el("div", { class: "field" }, el("p", { class: "label" }, `${d.label}: the rows of both`), el("p", { class: "written" }, wordsOfRows(both))) };
      }
      const option = (text, checked) => el("label", { class: "check" }, el("input", { type: "radio", name: id, checked }), el("span", {}, text || "(empty)"));
      const [a, b] = [option(d.mine, true), option(d.theirs, false)];
      return { d, value: () => d.values[$("input", a).checked ? 0 : 1], node: el("fieldset", { class: "field" }, el("legend", {}, d.label), a, b) };
    });
    const finish = () => {
      const body = structuredClone(this.mine);
      fields.forEach(({ d, value }) => setAt(body, d.path, value()));
      this.close(body, "merged");
    };
    this.panel.replaceChildren(el("p", { class: "version-title" }, "One version of both"), ...fields.map((f) => f.node),
      el("div", { class: "cluster" }, button("Keep this version", finish),
        button("Back", () => { this.choose(); this.panel.focus(); }, "button-quiet")));
    (this.panel.querySelector("textarea, input") ?? this.panel).focus();
  }
}
