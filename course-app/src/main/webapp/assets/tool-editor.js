/* Writing the form of a tool: fields that are added, changed and moved, saved as a draft while they
   are written, with the form as a student would see it beside them.                              */

const { $, $$, el, icon, announce, send, understood, collect, person } = window.fieldbook;

const editor = $("[data-editor]");
const { editor: id, course, types } = editor.dataset;
const path = `/api/authoring/courses/${course}/tools/${id}`;
const place = (name) => $(`[data-${name}]`, editor);
const fields = place("fields"), said = place("said"), problem = place("problem"), faults = place("faults");
const source = $("#src"), tried = place("try"), drawn = place("drawn");
const kept = `fieldbook-tool/${person}/${course}/${id}`;

let tool = null, number = 0, timer, busy = false, again = false, open = new Set();

const WITHIN = ["text", "longtext", "choice", "multichoice", "scale", "date", "number", "money", "person", "ref", "calc"];
const ALONE = types.split(" ").filter((t) => !["number", "money", "person", "ref", "calc"].includes(t));
const FOR_READERS = ["text", "longtext", "choice", "date"];
const NAMES = { text: "One line", longtext: "Text", choice: "One of several", multichoice: "Several of several", scale: "Scale",
  date: "Date", table: "Table", matrix: "Ratings in rows and columns", "diagram-data": "Worked out, for a picture",
  number: "Number", money: "Money", person: "Person (initials or role)", ref: "Reference", calc: "Worked out" };

/** A key from a label: small letters and digits, all else one hyphen. */
const keyOf = (label) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "option";
const idOf = (label, taken) => {
  const base = keyOf(label).replace(/-/g, "_").replace(/[^a-z0-9_]/g, "").slice(0, 30) || "field";
  let name = base, n = 2;
  while (taken.includes(name)) name = `${base}_${n++}`;
  return name;
};

/* 1 Saving ------------------------------------------------------------------------------------ */

const say = (text, done) => said.replaceChildren(...(done ? [icon("check")] : []), text);
const wrong = (title, reasons) => problem.replaceChildren(...(title
  ? [el("div", { class: "message message-error" }, icon("stop"), el("div", {},
    el("p", { class: "message-title" }, title), ...reasons.map((r) => el("p", {}, r))))] : []));

const changed = () => {
  try { localStorage.setItem(kept, JSON.stringify({ number, tool })); } catch { /* full: it is still on the page */ }
  say("Saving…");
  clearTimeout(timer);
  timer = setTimeout(() => save({ tool }), 900);
};

const save = async (what) => {
  if (busy) { again = true; return; }
  busy = true;
  const { status, json } = await send("PUT", path, JSON.stringify({ number, ...what }));
  busy = false;
  if (status === 200) {
    wrong();
    number = json.number;
    if (again) { again = false; save({ tool }); return; }
    localStorage.removeItem(kept);
    say("Saved as a draft", true);
    shown(json, Boolean(what.source));
  } else if (!understood(status, "")) {
    say("Not saved yet. Kept on this device.");
    if (status === 0 || status >= 500) timer = setTimeout(() => save({ tool }), 8000);
  } else {
    say("Not saved. What you wrote is still here.");
    wrong("This could not be saved", json.reasons ?? ["Try once more."]);
  }
};

const shown = async (json, whole) => {
  source.value = json.source;
  faults.replaceChildren(...(json.faults.length ? [el("div", { class: "message" }, icon("warn"), el("div", {},
    el("p", { class: "message-title" }, json.faults.length === 1 ? "One thing to put right before it can be published" : `${json.faults.length} things to put right before it can be published`),
    el("ul", {}, ...json.faults.slice(0, 20).map((f) => el("li", {}, f.field ? `${f.field}: ${f.fault}` : f.line ? `Line ${f.line}: ${f.fault}` : f.fault)))))] : []));
  if (json.tool && (whole || !tool)) {
    tool = json.tool;
    draw();
  }
  $("#tool-title").textContent = json.tool?.title ?? id;
  const answer = await fetch(`/authoring/tool-form?course=${course}&tool=${id}`);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  tried.replaceChildren(...($("[data-try]", page)?.childNodes ?? []));
  picture();
};

const picture = async () => {
  const { status, json } = await send("POST", `${path}/picture`, JSON.stringify(collect(tried)));
  if (status === 200) drawn.innerHTML = json.html; // Written by the server, every word in it escaped.
};
let drawing;
tried.addEventListener("submit", (e) => e.preventDefault());
tried.addEventListener("input", () => { clearTimeout(drawing); drawing = setTimeout(picture, 600); });

/* 2 The fields --------------------------------------------------------------------------------- */

let made = 0;
const control = (label, value, change, { kind = "text", rows, hint, options } = {}) => {
  const name = `ed-${made++}`;
  const input = options ? el("select", { id: name }, ...options.map(([v, text]) => el("option", { value: v }, text)))
    : rows ? el("textarea", { id: name, rows, ...(hint ? { "aria-describedby": `${name}-h` } : {}) })
      : el("input", { id: name, type: kind, ...(hint ? { "aria-describedby": `${name}-h` } : {}) });
  if (kind === "checkbox") input.checked = Boolean(value); else input.value = value ?? "";
  input.addEventListener(options || kind === "checkbox" ? "change" : "input", () => {
    change(kind === "checkbox" ? input.checked : kind === "number" ? (input.value === "" ? null : Number(input.value)) : input.value);
    changed();
  });
  return kind === "checkbox" ? el("label", { class: "check" }, input, el("span", {}, label))
    : el("div", { class: kind === "number" ? "field field-short" : "field" }, el("label", { for: name }, label),
      ...(hint ? [el("p", { class: "hint", id: `${name}-h` }, hint)] : []), input);
};
const set = (object, name) => (value) => { if (value === "" || value === null || value === false) delete object[name]; else object[name] = value; };

/** Choices, one a line. A line that stays where it was keeps its key, for what was written with it. */
const lines = (holder, name) => control(name === "rows" ? "Rows, one a line" : "Choices, one a line",
  (holder[name] ?? []).map((o) => o.label).join("\n"), (text) => {
    const before = holder[name] ?? [];
    holder[name] = text.split("\n").map((l) => l.trim()).filter(Boolean).map((label, i) =>
      before.find((o) => o.label === label) ?? { ...(before[i] ?? {}), key: before[i]?.key ?? keyOf(label), label });
  }, { rows: 5 });

const parts = (field, within) => {
  const of = {
    scale: () => [control("From", field.min, set(field, "min"), { kind: "number" }), control("To", field.max, set(field, "max"), { kind: "number" }),
      control("The least is called", field.minLabel, set(field, "minLabel")), control("The most is called", field.maxLabel, set(field, "maxLabel"))],
    choice: () => field.optionsFrom ? [] : [lines(field, "options")],
    multichoice: () => [...(field.optionsFrom ? [] : [lines(field, "options")]),
      control("At least", field.min, set(field, "min"), { kind: "number" }), control("At most", field.max, set(field, "max"), { kind: "number" })],
    longtext: () => [control("At least so many words", field.minWords, set(field, "minWords"), { kind: "number" }),
      control("At most so many words", field.maxWords, set(field, "maxWords"), { kind: "number" }),
      control("At most so many characters", field.maxLength, set(field, "maxLength"), { kind: "number" })],
    table: () => {
      field.rows ??= {};
      field.columns ??= [];
      return [control("At least so many rows", field.rows.min, set(field.rows, "min"), { kind: "number" }),
        control("At most so many rows", field.rows.max, set(field.rows, "max"), { kind: "number" }), list(field.columns, true)];
    },
    matrix: () => {
      field.cell ??= { type: "scale", min: 0, max: 4 };
      return [...(field.rowsFrom ? [] : [lines(field, "rows")]), columnsOf(field),
        control("Ratings from", field.cell.min, set(field.cell, "min"), { kind: "number" }),
        control("Ratings to", field.cell.max, set(field.cell, "max"), { kind: "number" })];
    },
    "diagram-data": () => [control("How it is worked out, in words", field.formula, set(field, "formula"), { rows: 2 })],
    calc: () => [control("How it is worked out, in words", field.formula, set(field, "formula"), { rows: 2 })],
  }[field.type]?.() ?? [];
  const known = within ? WITHIN : ALONE;
  return [
    control("Label", field.label, set(field, "label")),
    control("Kind", field.type, (type) => { field.type = type; if (!FOR_READERS.includes(type)) delete field.filledBy; open.add(field); draw(); }, { options: known.map((t) => [t, NAMES[t]]) }),
    ...(within ? [] : [control("Help", field.help, set(field, "help"), { hint: "Stands under the label." }),
      control("Needed before an entry is complete", field.required, set(field, "required"), { kind: "checkbox" }),
      ...(FOR_READERS.includes(field.type) ? [control("Can also be filled by somebody with whom the entry is shared by name", field.filledBy,
        (ticked) => set(field, "filledBy")(ticked && "named-reader"), { kind: "checkbox" })] : [])]),
    ...of];
};
const columnsOf = (field) => {
  const holder = { get options() { return field.columns; }, set options(v) { field.columns = v; } };
  const line = lines(holder, "options");
  $("label", line).textContent = "Columns, one a line";
  return line;
};

const move = (all, i, by) => { all.splice(i + by, 0, ...all.splice(i, 1)); changed(); draw(); announce("Moved."); };
const row = (all, field, i, within) => {
  const act = (text, what, ok = true) => {
    const b = el("button", { type: "button", class: "button button-plain button-small", ...(ok ? {} : { "aria-disabled": "true" }) }, text,
      el("span", { class: "visually-hidden" }, ` ${field.label ?? field.id}`));
    b.addEventListener("click", () => ok && what());
    return b;
  };
  const details = el("details", { class: "ed-field" }, el("summary", {}, el("b", {}, field.label ?? field.id), ` ${NAMES[field.type] ?? field.type}`,
    ...(field.required ? [el("span", { class: "badge" }, "needed")] : [])));
  details.open = open.has(field);
  const fill = () => { if (details.childElementCount === 1) details.append(...parts(field, within), el("p", { class: "cluster" },
    act("Up", () => move(all, i, -1), i > 0), act("Down", () => move(all, i, 1), i < all.length - 1),
    act("Remove", () => {
      all.splice(i, 1);
      changed();
      draw();
      const undo = el("button", { type: "button", class: "button button-quiet button-small" }, "Put it back");
      undo.addEventListener("click", () => { all.splice(i, 0, field); changed(); draw(); wrong(); });
      problem.replaceChildren(el("p", { class: "undo", role: "status" }, `“${field.label ?? field.id}” is removed. `, undo));
      undo.focus();
    }))); };
  if (details.open) fill();
  details.addEventListener("toggle", () => { if (details.open) { open.add(field); fill(); } else open.delete(field); });
  return el("li", {}, details);
};
const list = (all, within) => {
  const add = el("button", { type: "button", class: "button button-quiet button-small" }, within ? "Add a column" : "Add a field");
  add.addEventListener("click", () => {
    const label = within ? "New column" : "New field";
    const field = { id: idOf(label, all.map((f) => f.id)), label, type: "text" };
    all.push(field);
    open.add(field);
    changed();
    draw();
    $$(".ed-field[open] input").at(-1)?.focus();
  });
  return el("div", { class: within ? "ed-columns" : "" }, ...(within ? [el("p", { class: "label" }, "Columns")] : []),
    el("ol", { class: "ed-list" }, ...all.map((field, i) => row(all, field, i, within))), add);
};

const draw = () => {
  made = 0;
  const focused = document.activeElement?.id;
  fields.replaceChildren(
    control("Title of the tool", tool.title, set(tool, "title")),
    control("What it is for", tool.purpose, set(tool, "purpose"), { rows: 2 }),
    control("Minutes it takes", tool.minutes, set(tool, "minutes"), { kind: "number" }),
    list(tool.fields ??= [], false));
  if (focused?.startsWith("ed-")) document.getElementById(focused)?.focus();
};

/* 3 Text, copy, put away -------------------------------------------------------------------------- */

place("take").addEventListener("click", () => save({ source: source.value }));
place("copy").addEventListener("click", async () => {
  const copy = $("#copy-id").value.trim();
  const { status, json } = await send("POST", `${path}/copy`, JSON.stringify({ id: copy, title: $("#copy-title").value.trim() || copy }));
  if (status === 200) location.assign(`/authoring/tool?course=${course}&tool=${json.id}`);
  else wrong("No copy was made", json.reasons ?? ["Try once more."]);
});
place("discard").addEventListener("click", async () => {
  if (!confirm("Put the draft away? The published tool stays as it is.")) return;
  const { status, json } = await send("DELETE", path);
  if (status === 204) { localStorage.removeItem(kept); location.assign("/authoring/home"); } else wrong("The draft is still there", json.reasons ?? []);
});

const begin = async () => {
  const { status, json } = await send("GET", path);
  if (status !== 200) { wrong("This tool could not be loaded", json.reasons ?? ["Load the page again."]); return; }
  number = json.number;
  await shown(json, true);
  if (!json.tool) place("take").closest("details").open = true;
  const left = JSON.parse(localStorage.getItem(kept) ?? "null");
  if (left && left.number === number) {
    tool = left.tool;
    draw();
    announce("What you had changed was not saved. It was found on this device and put back.");
    changed();
  }
};
begin();
