/* Words that an earlier page could not send: put back where this page has their form, else sent from here.
   What came of them, and what has to be chosen or changed, stands at the top of the page. Fetched when
   something was left.                                                                            */

const { $, el, icon, button, uuid, announce, understood, kept, collect, fill, same, responses } = window.fieldbook;

const LONGEST_TEXT = 100000; // As the server has it.

const placeOf = ({ presentation, slot, tool }) => tool
  ? `/toolkit/entry?e=${slot}&p=${presentation}&edit=1`
  : `/study/week?w=${slot.replace(/-.*/, "")}&p=${presentation}#${slot}`;
const called = (record) => record.title ?? record.label ?? record.slot;
const linkTo = (record, address = placeOf(record)) => el("li", {}, el("a", { href: address }, called(record)));

/** All words in a body, for somebody to copy. */
const wordsIn = (value) => typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(wordsIn) : [];

/** Puts the words back into their form, which saves them. */
const putBack = (response, record) => {
  Object.assign(response, { version: record.version, pending: record.pending });
  response.recovered.push(record.key);
  if (same(record.body, collect(response.form)) && !record.pending) {
    response.version = Number(response.form.dataset.version);
    response.drop();
    return;
  }
  fill(response.form, record.body);
  response.changed("auto", true);
  announce("Words that had not been saved were found on this device and put back.");
};

/** Sends from here, the save that was under way first. Sent again, it has the same id: the server keeps it once. */
const sendOn = async (record, put, news) => {
  const { key, ...left } = record;
  if (wordsIn(left.body).some((w) => w.length > LONGEST_TEXT)) {
    news.refused.push({ key, ...left, reasons: ["A text in it has more than 100,000 characters, which cannot be saved. Open it and shorten the text, or keep it in a file of your own."] });
    return;
  }
  left.pending ??= { id: uuid(), kind: "auto", body: left.body };
  kept.put(key, left);
  const { status, json } = await put(left);
  if (!understood(status, "")) return;
  const whole = same(left.pending.body, left.body);
  if (status < 300 && !whole) {
    await sendOn({ key, ...left, version: json.version, pending: null }, put, news);
  } else if (status < 300) {
    kept.drop(key);
    news.saved.push({ ...left, title: json.title });
  } else if (status === 412 && left.edition && json.edition !== Number(left.edition)) {
    if (whole) kept.drop(key);
    else await sendOn({ key, ...left, pending: null }, put, { ...news, beside: [] });
    news.beside.push({ ...left, title: json.title });
  } else if (status === 412 && same(left.body, json.body)) {
    kept.drop(key);
  } else if (status === 412) {
    if (!news.asked.some((a) => a.slot === left.slot)) news.asked.push({ ...left, title: json.title });
  } else {
    kept.put(key, { ...left, pending: null });
    news.refused.push({ key, ...left, reasons: json.reasons ?? ["This could not be saved."] });
  }
};

const message = (kind, name, title, ...more) => el("div", { class: `message ${kind}` }, icon(name),
  el("div", {}, el("p", { class: "message-title" }, title), ...more));
const copy = (body) => {
  const area = el("textarea", { class: "ruled", rows: "8", readonly: true, dir: "auto", "aria-label": "Your words, to copy" });
  area.value = wordsIn(body).join("\n\n");
  return area;
};
const refusal = (record) => {
  const box = message("message-error", "stop", `“${called(record)}” could not be saved`, ...record.reasons.map((r) => el("p", {}, r)),
    el("details", {}, el("summary", {}, "Your words, kept on this device"), copy(record.body)),
    el("p", { class: "cluster" }, el("a", { href: placeOf(record) }, "Open it"),
      button("I have them elsewhere: take them off this device", () => { kept.drop(record.key); box.remove(); }, "button-quiet")));
  return box;
};

const tell = ({ saved, asked, beside, refused }) => {
  const said = [];
  if (asked.length) {
    said.push(message("message-warn", "warn", "There are two versions to choose between",
      el("p", {}, "You wrote without a connection, and something else was saved meanwhile. Nothing is lost: open each and choose."), el("ul", {}, ...asked.map((r) => linkTo(r)))));
  }
  if (beside.length) {
    said.push(message("message-warn", "warn", "A form has changed since you wrote in it",
      el("p", {}, "Your words are kept in the form that you wrote them in, among the versions of the entry."),
      el("ul", {}, ...beside.map((r) => linkTo(r, `/toolkit/versions?e=${r.slot}&p=${r.presentation}`)))));
  }
  if (saved.length) {
    said.push(message("", "check", "What you wrote without a connection is saved now", el("ul", {}, ...saved.map((r) => linkTo(r)))));
  }
  said.push(...refused.map(refusal));
  if (!said.length) return;
  $("[data-left-said]")?.remove();
  $("main").prepend(el("section", { "data-left-said": true, "aria-label": "What this device had kept", class: "stack-v" }, ...said));
  announce(said.map((box) => $(".message-title", box).textContent).join(". "));
};

/** Takes up what was left: records as they are kept, each with its key. */
export const takeUp = async (records, put) => {
  const news = { saved: [], asked: [], beside: [], refused: [] };
  const met = [];
  const isOf = (a) => (b) => a.presentation === b.presentation && a.slot === b.slot;
  for (const record of records) {
    // A page that put words back and was closed before they were saved has kept them once more.
    if (met.filter(isOf(record)).some((other) => same(other.body, record.body))) {
      kept.drop(record.key);
      continue;
    }
    met.push(record);
    const response = responses.get(`${record.presentation}/${record.slot}`);
    const fits = response && !response.dirty && !response.recovered.length && (record.edition ?? "") === (response.edition ?? "");
    if (fits) putBack(response, record);
    else await sendOn(record, put, news);
  }
  tell(news);
};
