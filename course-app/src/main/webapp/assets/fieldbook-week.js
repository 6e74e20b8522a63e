/* The week's page: ticks, the place where you left off, passages of a transcript. */
(() => {
  "use strict";
  const { $, $$, el, announce, send, understood } = window.fieldbook;

  document.addEventListener("click", (e) => {
    const passage = e.target.closest("[data-seek]");
    const video = passage && $("video", passage.closest(".part"));
    if (video) {
      e.preventDefault();
      video.currentTime = Number(passage.dataset.seek);
      video.play();
    }
  });

  // Staff read the week too, and mark nothing in it.
  const chapter = $("[data-week]");
  if (!chapter) return;
  const progress = (path) => `/api/progress/${chapter.dataset.presentation}/${path}`;

  const tickPart = async (box) => {
    const part = box.dataset.tick;
    const { status } = await send(box.checked ? "PUT" : "DELETE", progress(`weeks/${chapter.dataset.week}/parts/${part}`));
    if (!understood(status, part) || status >= 300) {
      box.checked = !box.checked;
      announce("This could not be saved just now.");
      return;
    }
    const line = $(`.parts [data-part="${CSS.escape(part)}"]`);
    line.classList.toggle("is-todo", !box.checked);
    $(".icon", line).className = `icon icon-${box.checked ? "done" : "empty"}`;
    $("[data-state]", line).textContent = box.checked ? ", studied" : ", not started";
    $("[data-studied-count]").textContent = $$("[data-tick]:checked").length;
  };

  const tickWeek = async (control) => {
    const studied = control.getAttribute("aria-pressed") !== "true";
    const { status } = await send(studied ? "PUT" : "DELETE", progress(`weeks/${control.dataset.tickWeek}`));
    if (!understood(status, "") || status >= 300) return announce("This could not be saved just now.");
    control.setAttribute("aria-pressed", studied);
    const { label } = control.dataset;
    $("span:last-child", control).textContent = studied ? `${label} is marked as studied` : `Mark ${label} as studied`;
  };

  const showPlace = () => {
    const { place, placeSaid } = chapter.dataset;
    const at = place && document.getElementById(place);
    if (!at || !at.closest(".prose") || at.closest("table, li")) return;
    at.before(el("div", { class: "place" }, el("span", { class: "ribbon", "aria-hidden": "true" }), el("p", { class: "place-label" }, placeSaid)));
  };

  /** The first paragraph on the screen, once the reader has stayed there for a while. */
  const watchPlace = () => {
    let last = chapter.dataset.place, timer;
    const note = () => {
      const part = $$(".part").filter((p) => p.getBoundingClientRect().top < innerHeight / 2).pop();
      if (!part) return;
      const at = $$(".prose > [id]", part).find((e) => e.getBoundingClientRect().bottom > 90) ?? part;
      if (at.id === last || !at.id) return;
      last = at.id;
      send("PUT", progress("place"), JSON.stringify({ week: chapter.dataset.week, part: part.id, fragment: at.id,
        passage: (at === part ? $("h2", part) : at).textContent.replace(/\s+/g, " ").trim().slice(0, 300) }));
    };
    addEventListener("scroll", () => { clearTimeout(timer); timer = setTimeout(note, 4000); }, { passive: true });
    document.addEventListener("visibilitychange", () => { if (document.hidden && scrollY > 200) note(); });
  };

  document.addEventListener("change", (e) => { if (e.target.dataset.tick) tickPart(e.target); });
  document.addEventListener("click", (e) => {
    const week = e.target.closest("[data-tick-week]");
    if (week) tickWeek(week);
  });
  showPlace();
  watchPlace();
})();
