package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.conduct.Appeal;
import org.fieldbook.assessment.conduct.ConductCase;
import org.fieldbook.assessment.conduct.ReadCases;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Cases and appeals of a presentation, for the course office: {@code /office/cases}. */
@Named("casesPage")
@RequestScoped
public class CasesPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject ReadCases readCases;

  private ReadCases.@Nullable Overview overview;

  private ReadCases.Overview overview() {
    if (overview == null) {
      overview = readCases.of(asked.presentation("p"));
    }
    return overview;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  public List<Row> getCases() {
    return overview().cases().stream()
        .map(
            c ->
                new Row(
                    c.id(),
                    name(c.student()),
                    Wording.assignment(c.assignment()),
                    said(c),
                    Wording.shortMoment(c.reportedAt().atZone(UK))))
        .toList();
  }

  public List<Row> getAppeals() {
    return overview().appeals().stream()
        .map(
            a ->
                new Row(
                    a.id(),
                    name(a.student()),
                    a.conductCase().isPresent() ? "Against a decision" : "Against a result",
                    said(a.state()),
                    a.sentAt().map(at -> Wording.shortMoment(at.atZone(UK))).orElse("")))
        .toList();
  }

  /** Where a case stands, for the office. */
  static String said(ConductCase of) {
    return switch (of.state()) {
      case REPORTED -> "Reported: open or dismiss it";
      case DISMISSED -> "Dismissed";
      case OPEN ->
          "Open: the student answers until "
              + of.answerUntil()
                  .map(u -> Wording.day(u.atZone(UK).minusNanos(1).toLocalDate()))
                  .orElse("");
      case ANSWERED -> "Answered: decide it";
      case DECIDED -> "Decided: " + of.outcome();
    };
  }

  /** Where an appeal stands. */
  static String said(Appeal.State state) {
    return switch (state) {
      case DRAFT -> "Being written";
      case SENT -> "To decide";
      case UPHELD -> "Upheld";
      case REFUSED -> "Refused";
    };
  }

  private String name(PersonId person) {
    Learner learner = overview().people().get(person);
    return learner == null ? "Somebody who is not here any more" : learner.name();
  }

  /** A case or an appeal. */
  public record Row(long id, String student, String about, String state, String since) {}
}
