/* What is wrong with a page at the width that its window has, a sentence for each: words that run out of
   their box or are cut off, controls that cover something or are squeezed, a page that scrolls sideways. */
() => {
  const SLACK = 2; // Pixels that rounding makes.
  const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  const LEAST = { textarea: 96, select: 60, date: 110, number: 40, text: 80 };
  const TYPED = { text: "text", search: "text", email: "text", url: "text", tel: "text", password: "text", date: "date", number: "number" };
  const SMALLEST_BUTTON = 24;
  const styles = new Map();
  const style = (e) => {
    if (!styles.has(e)) styles.set(e, getComputedStyle(e));
    return styles.get(e);
  };
  const boxes = new Map();
  const box = (e) => {
    if (!boxes.has(e)) boxes.set(e, e.getBoundingClientRect());
    return boxes.get(e);
  };
  const above = function* (e) {
    for (let up = e.parentElement; up && up !== document.body; up = up.parentElement) yield up;
  };
  const clips = (e) => style(e).overflowX !== "visible" || style(e).overflowY !== "visible";
  const isSpeck = (e) => style(e).position === "absolute" && (box(e).width <= 1 || box(e).height <= 1);
  const seen = new Map();
  const isSeen = (e) => {
    if (!seen.has(e)) {
      const parent = e.parentElement;
      seen.set(e, (!parent || e === document.body || isSeen(parent)) && !isSpeck(e) && !e.closest("svg")
        && e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box(e).right > 0 && box(e).bottom + scrollY > 0);
    }
    return seen.get(e);
  };
  const floats = (e) => [e, ...above(e)].some((up) => ["fixed", "sticky"].includes(style(up).position));
  const words = (text) => `“${text.trim().replace(/\s+/g, " ").slice(0, 50)}”`;
  const named = (e) => {
    const name = e.id ? `#${e.id}` : e.getAttribute("name") ? `[name=${e.getAttribute("name")}]` : [...e.classList].map((c) => `.${c}`).join("");
    const text = e.textContent || e.value || "";
    return e.tagName.toLowerCase() + name + (text.trim() ? ` ${words(text)}` : "");
  };
  const px = (n) => `${Math.round(n)} px`;
  const found = [];
  const all = [...document.body.querySelectorAll("*")].filter(isSeen);

  /* The page as a whole. */
  const sideways = document.documentElement.scrollWidth - innerWidth;
  if (sideways > 0) {
    const isOut = (e) => box(e).right > innerWidth + 1 && ![...above(e)].some(clips);
    const culprit = all.find((e) => isOut(e) && ![...e.children].some(isOut));
    found.push(`the page is ${px(sideways)} wider than the window${culprit ? `, at ${named(culprit)}` : ""}`);
  }

  /* Words and their boxes; tables and controls and what holds them. */
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() && isSeen(parent) && !parent.matches("option, textarea")) {
      const range = document.createRange();
      range.selectNodeContents(node);
      texts.push({ node, parent, lines: [...range.getClientRects()].filter((r) => r.width > 0) });
    }
  }
  const isInline = (e) => ["inline", "contents"].includes(style(e).display);
  const holder = (e) => (isInline(e) && e.parentElement ? holder(e.parentElement) : e);
  const beyond = (inner, e) => Math.max(inner.right - box(e).right, box(e).left - inner.left);
  const runsOut = new Map();
  const note = (e, by) => {
    if (by > SLACK && style(e).overflowX === "visible") runsOut.set(e, Math.max(by, runsOut.get(e) ?? 0));
  };
  for (const { parent, lines } of texts) {
    const e = holder(parent);
    const hanging = style(e).whiteSpaceCollapse === "preserve" ? parseFloat(style(e).fontSize) / 3 : 0; // A space at the end of a line.
    lines.forEach((rect) => note(e, beyond(rect, e) - hanging));
  }
  for (const e of all.filter((one) => one.matches("table, button, input, select, textarea, .button"))) {
    if (["absolute", "fixed"].includes(style(e).position)) continue;
    const pulled = Math.max(0, -parseFloat(style(e).marginLeft), -parseFloat(style(e).marginRight)); // On purpose.
    note(holder(e.parentElement), beyond(box(e), holder(e.parentElement)) - pulled);
  }
  for (const [e, by] of runsOut) found.push(`${named(e)} runs ${px(by)} out of its box`);
  for (const e of all) {
    const over = e.scrollWidth - e.clientWidth;
    const cuts = e.matches("input") ? ["date", "number"].includes(e.type)
      : !isInline(e) && ["hidden", "clip"].includes(style(e).overflowX) && style(e).textOverflow !== "ellipsis";
    if (cuts && e.clientWidth > 0 && over > SLACK) found.push(`${named(e)} cuts off ${px(over)} of what is in it`);
    if (e.matches("button, summary, .button") && style(e).overflowY === "visible" && e.scrollHeight > e.clientHeight + 2 * SLACK && e.clientHeight > 0) {
      found.push(`${named(e)} is ${px(e.scrollHeight - e.clientHeight)} too low for its words`);
    }
  }

  /* Controls: what they cover, and how much room they have. */
  const within = (rect, e) => {
    let { left, right, top, bottom } = rect;
    for (const up of above(e)) {
      if (clips(up)) {
        const edge = box(up);
        left = Math.max(left, edge.left); right = Math.min(right, edge.right);
        top = Math.max(top, edge.top); bottom = Math.min(bottom, edge.bottom);
      }
    }
    return { left, right, top, bottom };
  };
  /** A line of words is higher than its letters: its middle half counts. */
  const line = ({ left, right, top, bottom }) => ({ left, right, top: top + (bottom - top) / 4, bottom: bottom - (bottom - top) / 4 });
  const places = (e) => (style(e).display === "inline" ? [...e.getClientRects()].map(line) : [box(e)]).map((r) => within(r, e));
  const common = (a, b) => ({ w: Math.min(a.right, b.right) - Math.max(a.left, b.left), h: Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) });
  const covers = (as, bs) => {
    for (const a of as) for (const b of bs) {
      const { w, h } = common(a, b);
      if (w > SLACK && h > SLACK) return `${Math.round(w)} × ${px(h)}`;
    }
    return null;
  };
  const controls = all.filter((e) => e.matches(CONTROLS) && !floats(e)).map((e) => ({ e, at: places(e) }));
  const related = (a, b) => a.contains(b) || b.contains(a);
  controls.forEach((one, i) => {
    for (const other of controls.slice(i + 1)) {
      const much = related(one.e, other.e) ? null : covers(one.at, other.at);
      if (much) found.push(`${named(one.e)} and ${named(other.e)} cover one another by ${much}`);
    }
  });
  const standing = texts.filter(({ parent }) => !floats(parent))
    .map(({ node, parent, lines }) => ({ node, parent, at: lines.map((r) => within(line(r), parent)) }));
  for (const { e, at } of controls) {
    const labels = [...(e.labels ?? [])];
    for (const text of standing) {
      if (related(e, text.parent) || labels.some((label) => label.contains(e) && label.contains(text.node))) continue;
      const much = covers(at, text.at);
      if (much) found.push(`${named(e)} and the words ${words(text.node.data)} cover one another by ${much}`);
    }
    const { width, height } = box(e);
    const least = e.matches("input") ? LEAST[TYPED[e.type]] : LEAST[e.tagName.toLowerCase()];
    if (least && width < least) found.push(`${named(e)} is squeezed to ${px(width)}, and ${px(least)} is the least`);
    if (e.matches("button, summary, .button") && Math.min(width, height) < SMALLEST_BUTTON) found.push(`${named(e)} is only ${Math.round(width)} × ${px(height)}`);
  }
  return found;
}
