package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.ReadSecondTries;
import org.fieldbook.assessment.board.SecondTryLine;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.jspecify.annotations.Nullable;

/**
 * Who may send what again, until when, and what came of it, for the course office: {@code
 * /office/second-tries}.
 */
@Named("secondTries")
@RequestScoped
public class SecondTriesPage {

  private static final int MOST = 500;

  @Inject Asked asked;
  @Inject ReadSecondTries readSecondTries;

  private ReadSecondTries.@Nullable Overview overview;

  private ReadSecondTries.Overview overview() {
    if (overview == null) {
      overview = readSecondTries.of(asked.presentation("p"));
    }
    return overview;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** Said once after something was done. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "take-back" -> "Taken back. The student has been written to, with the reason.";
      case "restore" -> "It stands again. The student has been written to.";
      default -> "";
    };
  }

  /** Such as {@code 3 second tries, 1 of them open}. */
  public String getCount() {
    List<SecondTryLine> all = overview().lines();
    long open = all.stream().filter(l -> l.standing() == SecondTryLine.Standing.OPEN).count();
    return Wording.count(all.size(), "second try", "second tries")
        + ", "
        + open
        + " of them open"
        + (all.size() > MOST ? ". The newest " + MOST + " are shown." : "");
  }

  /** The newest first. */
  public List<Row> getRows() {
    return overview().lines().stream().limit(MOST).map(this::row).toList();
  }

  private Row row(SecondTryLine line) {
    SecondTry tried = line.tried();
    ZoneId zone = line.due().set().zone();
    Learner learner = overview().people().get(tried.student());
    return new Row(
        tried.id(),
        overview().name(tried.student()),
        learner == null ? "" : learner.identifier(),
        tried.student().toString(),
        tried.assignment(),
        Wording.assignment(tried.first()),
        tried.why() == AnotherTry.Why.RESULT ? "After the result" : "By a decision on conduct",
        tried.conductCase().orElse(null),
        tried.reach(),
        Wording.moment(line.due().dueLocal()),
        line.due().agreed() != null,
        standing(line),
        line.standing() == SecondTryLine.Standing.OPEN,
        line.standing() == SecondTryLine.Standing.OPEN
            || line.standing() == SecondTryLine.Standing.NOT_SENT,
        tried.isRestorable(),
        overview().steps().getOrDefault(tried.id(), List.of()).stream()
            .map(
                s ->
                    new StepLine(
                        s.said(),
                        s.takenBy().map(overview()::name).orElse("Fieldbook")
                            + ", "
                            + Wording.exactMoment(s.takenAt().atZone(zone))))
            .toList());
  }

  private static String standing(SecondTryLine line) {
    return switch (line.standing()) {
      case OPEN -> "Open";
      case SENT -> "Sent, not returned yet";
      case RETURNED -> "Returned: " + line.counted() + " counts";
      case NOT_SENT ->
          line.tried().why() == AnotherTry.Why.RESULT
              ? "Nothing came that counts: the first result stands"
              : "Nothing came that counts: the first try counts as it was decided";
      case TAKEN_BACK -> "Taken back";
    };
  }

  /** A step: what, and by whom and when. */
  public record StepLine(String said, String by) {}

  /**
   * A second try.
   *
   * @param student id of the student
   * @param assignment id under which it is sent
   * @param conductCase the case whose decision asks for it; null for a result
   * @param extended whether the office has agreed more time
   */
  public record Row(
      long id,
      String name,
      String identifier,
      String student,
      String assignment,
      String label,
      String why,
      @Nullable Long conductCase,
      String reach,
      String until,
      boolean extended,
      String standing,
      boolean open,
      boolean withdrawable,
      boolean restorable,
      List<StepLine> steps) {}
}
