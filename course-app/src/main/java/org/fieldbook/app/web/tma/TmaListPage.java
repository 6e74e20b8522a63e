package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.overview.MyTmas;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/** The list of a student's assignments: when each is due, and how far it is. */
@Named("tmaList")
@RequestScoped
public class TmaListPage {

  @Inject StudyContext study;
  @Inject MyTmas myTmas;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Clock clock;

  private @Nullable List<Row> rows;

  /** Whether the reader studies now; if not, the page says what to do instead. */
  public boolean isStudying() {
    return study.isEnrolled() && study.membership().active();
  }

  public List<Row> getRows() {
    if (rows == null) {
      rows = myTmas.of(study.membership().presentation()).stream().map(this::row).toList();
    }
    return rows;
  }

  /** What else the student studies or has studied, the newest first. */
  public List<Other> getOthers() {
    return findMembership.all().stream()
        .map(Membership::presentation)
        .filter(p -> !p.equals(study.membership().presentation()))
        .map(p -> new Other(p.value(), library.presentation(p).course().title()))
        .toList();
  }

  private Row row(MyTmas.Line line) {
    String id = line.due().set().id();
    Optional<String> correct = toCorrect(line);
    String state =
        switch (line.stage()) {
          case NOT_SUBMITTED ->
              line.due().answerAwaited() ? "Extension asked for" : "Not submitted";
          case SUBMITTED ->
              correct
                  .map(until -> "Returned unmarked, to be corrected until " + until)
                  .orElseGet(() -> submitted(line));
          case RETURNED -> "Returned";
        };
    return new Row(
        id,
        Wording.assignment(id),
        line.due().set().assignment().title(),
        Wording.moment(line.due().dueLocal()),
        line.due().agreed() != null,
        state,
        line.stage(),
        correct.isPresent(),
        WeightInWords.share(line.due().set()),
        line.returned().map(r -> ReturnedView.score(r.score())).orElse(""),
        "/tma/assignment?a=" + id + "&p=" + study.getCode());
  }

  /** Until when the student is to correct what was submitted; empty as a rule. */
  private Optional<String> toCorrect(MyTmas.Line line) {
    return line.submission()
        .flatMap(Submission::correction)
        .filter(c -> line.stage() == MyTmas.Stage.SUBMITTED && c.takes(clock.instant()))
        .map(c -> Wording.shortMoment(c.until().atZone(line.due().set().zone())));
  }

  private static String submitted(MyTmas.Line line) {
    return "Submitted "
        + line.submission()
            .map(s -> s.arrivedAt().atZone(line.due().set().zone()))
            .map(Wording::shortMoment)
            .orElse("");
  }

  /** Another presentation of the student’s. */
  public record Other(String code, String title) {}

  /** A line of the list. */
  public record Row(
      String id,
      String label,
      String title,
      String due,
      boolean agreed,
      String state,
      MyTmas.Stage stage,
      boolean toCorrect,
      String weight,
      String mark,
      String href) {

    public boolean isReturned() {
      return stage == MyTmas.Stage.RETURNED;
    }

    public boolean isSubmitted() {
      return stage == MyTmas.Stage.SUBMITTED && !toCorrect;
    }
  }
}
