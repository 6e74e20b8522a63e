/* How far the runs are that this page shows, until they are over; then the page as it is by then. */
(() => {
  "use strict";
  const { $, $$ } = window.fieldbook;
  const EVERY = 2000;

  const look = async () => {
    for (const line of $$(".job-open")) {
      let answer;
      try {
        answer = await fetch(`/api/office/jobs/${line.dataset.run}`, { headers: { accept: "application/json" } });
      } catch {
        continue; // away for a moment: the next round tells
      }
      if (!answer.ok) return;
      const run = await answer.json();
      if (run.over) {
        location.reload();
        return;
      }
      const bar = $("progress", line);
      if (run.total > 0) bar.max = run.total;
      bar.value = run.tried;
      $(".job-said", line).textContent = `${run.state}, ${run.tried} of ${run.total}`;
    }
    setTimeout(look, EVERY);
  };
  if ($(".job-open")) setTimeout(look, EVERY);
})();
