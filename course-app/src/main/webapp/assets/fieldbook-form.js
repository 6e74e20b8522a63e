/* A form and its body: the response that the form holds, as the API takes it. */
(() => {
  "use strict";

  const { $, $$, announce, button, el, send } = window.fieldbook;

  /* 1 Bodies ---------------------------------------------------------------------------
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
    if ((control.type === "radio" || control.type === "checkbox") && !control.checked) return undefined;
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
    follow(form);
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

  /* 2 Rows and word counts ---------------------------------------------------------------- */

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
    const at = $$("[data-row]", table).indexOf(row);
    const before = $$(`[data-rows-from="${CSS.escape(table.dataset.rows)}"] tbody`, form).map((m) => [m, m.rows[at]]);
    row.remove();
    renumber(table);
    follow(form, { table: table.dataset.rows, row: at });
    form.dispatchEvent(new Event("input"));
    const undo = el("p", { class: "undo", role: "status" }, "The row is removed. ", button("Put it back", () => {
      body.insertBefore(row, next?.isConnected ? next : null);
      for (const [matrix, old] of before) if (old) matrix.insertBefore(old, matrix.rows[at] ?? null);
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

  $$("[data-count]").forEach(count);
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

  /* 3 What follows from other fields: names that references offer, rows of a matrix that are those of
       a table, a prediction that stays once its test has begun, columns that are worked out -------- */

  const namesIn = (form, table) => $$(`[data-rows="${CSS.escape(table)}"] [data-row]`, form)
    .map((row) => $("[name]", row)?.value.trim() ?? "");
  const follow = (form, removed) => {
    for (const list of $$("[data-names-of]", form)) {
      list.replaceChildren(...[...new Set(namesIn(form, list.dataset.namesOf))].filter(Boolean)
        .map((value) => el("option", { value })));
    }
    for (const matrix of $$("[data-rows-from]", form)) {
      const body = $("tbody", matrix);
      const template = $("template", matrix.parentElement);
      if (removed?.table === matrix.dataset.rowsFrom) body.rows[removed.row]?.remove();
      namesIn(form, matrix.dataset.rowsFrom).forEach((name, i) => {
        if (!body.rows[i]) body.append(template.content.cloneNode(true));
        const label = name || `Row ${i + 1}`;
        $("th", body.rows[i]).textContent = label;
        for (const control of $$("[name]", body.rows[i])) {
          const path = control.name.split("/");
          control.name = [...path.slice(0, 2), i, path.at(-1)].join("/");
          if (control.id) control.id = control.id.replace(/\.[^.]*\.([^.]*)$/, `.${i}.$1`);
        }
        /* Steps are named together, by their group; each step alone has its meaning for a name. */
        for (const named of $$("[role=radiogroup][aria-label], [name][aria-label]:not([type=radio])", body.rows[i])) {
          named.setAttribute("aria-label", `${named.getAttribute("aria-label").split(", ")[0]}, ${label}`);
        }
      });
      while (body.rows.length > namesIn(form, matrix.dataset.rowsFrom).length) body.rows[body.rows.length - 1].remove();
    }
    for (const text of $$("[data-locked-by]", form)) text.readOnly = Boolean(form.elements[text.dataset.lockedBy]?.value);
  };
  const follows = "[data-names-of], [data-rows-from], [data-locked-by]";
  document.addEventListener("input", (e) => {
    const form = e.target.form ?? e.target;
    if (form.matches?.("form[data-entry]") && $(follows, form)) follow(form);
  }, true);

  document.addEventListener("fieldbook:saved", async (e) => {
    const { entry, presentation } = e.target.dataset;
    const cells = $$("output[data-calc]", e.target);
    if (!cells.length) return;
    const { status, json } = await send("GET", `/api/entries/${presentation}/${entry}/picture`);
    if (status !== 200) return;
    for (const table of $$("[data-rows]", e.target)) {
      const rows = json.calculated[table.dataset.rows.split("/").pop()];
      $$("[data-row]", table).forEach((row, i) => {
        for (const cell of $$("output[data-calc]", row)) cell.textContent = rows?.[i]?.[cell.dataset.calc.split("/").pop()] ?? "";
      });
    }
  });

  /* Rows of the last entry, such as the actions agreed with the same person: offered while the table is
     empty, and never put in by themselves. */
  const offerFromLast = async (form) => {
    const { entry, presentation } = form.dataset;
    const { status, json } = await send("GET", `/api/entries/${presentation}/${entry}/from-last`);
    if (status !== 200) return;
    for (const place of $$("[data-from-last]", form)) {
      const table = $("[data-rows]", place.closest(".fill"));
      const path = table.dataset.rows.split("/");
      const offer = json.offers.find((o) => o.field === place.dataset.fromLast);
      if (!offer || getAt(collect(form), path).length) {
        place.replaceChildren();
      } else if (!place.firstChild) {
        const rows = offer.rows.length === 1 ? "1 row" : `${offer.rows.length} rows`;
        place.append(el("p", { class: "cluster" }, `Last time: ${offer.title}, ${offer.day}.`, button(`Copy ${rows} from it`, () => {
          const body = collect(form);
          if (!getAt(body, path).length) {
            setAt(body, path, offer.rows);
            fill(form, body);
            form.dispatchEvent(new Event("input"));
            announce(`${rows} copied.`);
          }
          place.replaceChildren();
          $("[name]", table)?.focus();
        })));
      }
    }
  };
  for (const place of $$(`form:not([data-version="0"]) [data-from-last]`)) offerFromLast(place.closest("form"));
  document.addEventListener("fieldbook:saved", (e) => { if ($("[data-from-last]", e.target)) offerFromLast(e.target); });

  /* Initials or a role are asked for: two words with capitals that stand together look like a full name. */
  const FULL_NAME = /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+/u;
  const WARNING = "This looks like a full name. Initials or a role are enough.";
  const warnOfName = (control) => {
    const old = control.parentElement.querySelector(":scope > .person-warning");
    const looksFull = FULL_NAME.test(control.value);
    if (looksFull === Boolean(old)) return;
    if (old) return void old.remove();
    control.insertAdjacentElement("afterend", el("p", { class: "hint person-warning" }, WARNING));
    announce(WARNING);
  };
  $$("[data-person]").forEach(warnOfName);
  document.addEventListener("input", (e) => { if (e.target.matches("[data-person]")) warnOfName(e.target); });

  Object.assign(window.fieldbook, { collect, fill, same, setAt, getAt });
})();
