package org.fieldbook.app.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.EvidencePage;
import org.fieldbook.assessment.evidence.ReadEvidence;
import org.fieldbook.assessment.gradebook.MarkHistory;
import org.fieldbook.assessment.gradebook.OfficeGradebook;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.jspecify.annotations.Nullable;

/**
 * Every change of a script’s marks: {@code /marking/history?id=} for its tutor, {@code
 * /office/mark-history?id=} for the office. Six SQL statements at most.
 */
@Named("markHistoryPage")
@RequestScoped
public class MarkHistoryPage {

  @Inject Asked asked;
  @Inject HttpServletRequest request;
  @Inject TutorGradebook tutors;
  @Inject OfficeGradebook offices;
  @Inject ReadEvidence readEvidence;

  private MarkHistory.@Nullable Told told;
  private @Nullable List<EvidencePage.Line> evidence;

  private MarkHistory.Told told() {
    MarkHistory.Told known = told;
    if (known == null) {
      long script = asked.number("id");
      known =
          request.getServletPath().startsWith("/office/")
              ? offices.history(script)
              : tutors.history(script);
      told = known;
    }
    return known;
  }

  public String getHeading() {
    return Wording.assignment(told().script().assignment()) + ", " + told().student();
  }

  public long getScript() {
    return told().script().id();
  }

  public String getPresentation() {
    return told().script().presentation().value();
  }

  /** Whether the student has been given it. */
  public boolean isReturned() {
    return told().script().returned().isPresent();
  }

  /** Whether it is being marked again. */
  public boolean isOpened() {
    return told().script().reopened().isPresent();
  }

  /** The latest first. */
  public List<Row> getRows() {
    return told().lines().stream()
        .map(
            l ->
                new Row(
                    Wording.shortMoment(l.change().changedAt().atZone(told().set().zone())),
                    l.by(),
                    l.item(),
                    said(l.change().from()),
                    said(l.change().to()),
                    l.change().why()))
        .toList();
  }

  /** What was handed in from the toolkit with it, in the order in which it was attached. */
  public List<EvidencePage.Line> getEvidence() {
    List<EvidencePage.Line> found = evidence;
    if (found == null) {
      found =
          readEvidence.with(told().script()).stream()
              .map(
                  e -> EvidencePage.line(e, told().set().assignment().guide(), told().set().zone()))
              .toList();
      evidence = found;
    }
    return found;
  }

  private static String said(@Nullable Integer mark) {
    return mark == null ? "none" : mark.toString();
  }

  /** A change. */
  public record Row(String at, String by, String item, String from, String to, String why) {}
}
