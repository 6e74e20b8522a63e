package org.fieldbook.app.web.office;

import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

/** What a job is to be about, as it stands in an address: {@code LMC310-2026J TMA01}. */
final class JobAbout {

  private JobAbout() {}

  /**
   * The order for it.
   *
   * @param about empty for all of Fieldbook, else a presentation, else that and an assignment
   * @throws NotFound when it is no such thing
   */
  static JobOrder order(String kind, String about) {
    if (about.isEmpty()) {
      return JobOrder.ofAll(kind, "");
    }
    String[] parts = about.split(" ", 2);
    if (!PresentationCode.isWellFormed(parts[0])) {
      throw new NotFound("presentation " + parts[0]);
    }
    PresentationCode presentation = new PresentationCode(parts[0]);
    return parts.length == 1
        ? JobOrder.of(kind, presentation, "")
        : JobOrder.of(kind, presentation, parts[1], "");
  }
}
