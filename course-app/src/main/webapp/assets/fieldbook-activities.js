/* Activities in the run of a week: self-checks, polls, and answers that open once one has responded. */
(() => {
  "use strict";

  const { $, $$, el, announce, send, responses } = window.fieldbook;

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

  /** Counted anew whenever it is opened; until somebody has answered there is nothing to open. */
  const showPoll = async (poll, presentation) => {
    const { status, json } = await send("GET", `/api/activities/${presentation}/${poll.dataset.poll}/poll`);
    const place = $("div", poll);
    if (status !== 200) {
      place.textContent = json.reasons?.join(" ") ?? "This cannot be shown just now. Close it and open it again.";
      return;
    }
    const group = json.results.some((r) => r.group !== null);
    const cell = (text) => el("td", {}, text);
    place.replaceChildren(el("table", { class: "table" }, el("caption", { class: "visually-hidden" }, "How others answered"),
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

  for (const response of responses.values()) {
    if (response.version) openAnswers(response.slot);
    $("[data-check]", response.form)?.addEventListener("click", () => {
      showFeedback(response.form);
      response.checked = true;
      response.changed("kept", true);
    });
  }
  $$("[data-poll]").forEach((poll) => {
    const form = $(`form[data-entry="${CSS.escape(poll.dataset.poll)}"]`);
    poll.hidden = !(form && $("input:checked", form));
    poll.addEventListener("toggle", () => poll.open && showPoll(poll, form.dataset.presentation));
  });

  document.addEventListener("fieldbook:saved", (e) => {
    const { entry, presentation } = e.target.dataset;
    openAnswers(entry);
    const poll = $(`[data-poll="${CSS.escape(entry)}"]`);
    if (poll?.open) showPoll(poll, presentation);
    else if (poll) {
      poll.hidden = false;
      poll.open = true; // which asks for the results
    }
  });
})();
