package org.fieldbook.assessment.jobs;

import java.util.Objects;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do.
 *
 * @param kind of {@link OfficeJob}
 * @param presentation null for a job that is about all of Fieldbook
 * @param assignment id such as {@code TMA01}; null for a job that is about no single one
 * @param detail what else the kind wants to know, such as a day; empty for nothing
 */
public record JobOrder(
    String kind,
    @Nullable PresentationCode presentation,
    @Nullable String assignment,
    String detail) {

  /** An order about all of Fieldbook. */
  public static JobOrder ofAll(String kind, String detail) {
    return new JobOrder(kind, null, null, detail);
  }

  /** An order about a presentation. */
  public static JobOrder of(String kind, PresentationCode presentation, String detail) {
    return new JobOrder(kind, presentation, null, detail);
  }

  /** An order about one assignment of a presentation. */
  public static JobOrder of(
      String kind, PresentationCode presentation, String assignment, String detail) {
    return new JobOrder(kind, presentation, assignment, detail);
  }

  /**
   * The presentation that it is about.
   *
   * @throws NullPointerException when it is about none
   */
  public PresentationCode onePresentation() {
    return Objects.requireNonNull(presentation, kind + " is about a presentation");
  }

  /**
   * The assignment that it is about.
   *
   * @throws NullPointerException when it is about none
   */
  public String oneAssignment() {
    return Objects.requireNonNull(assignment, kind + " is about an assignment");
  }
}
