package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.conduct.ConductCase;
import org.fieldbook.assessment.conduct.MyCases;
import org.jspecify.annotations.Nullable;

/** What a student is told of their cases beside their assignments. One SQL statement. */
@Named("myCasesNotice")
@RequestScoped
public class MyCasesNotice {

  @Inject StudyContext study;
  @Inject MyCases myCases;

  private @Nullable List<Line> lines;

  /** The cases that were opened; none as a rule. */
  public List<Line> getLines() {
    if (lines == null) {
      lines = myCases.of(study.membership().presentation()).stream().map(Line::of).toList();
    }
    return lines;
  }

  /** A case: where it stands, and its id. */
  public record Line(long id, String said) {

    static Line of(ConductCase of) {
      String about = "Academic conduct, " + Wording.assignment(of.assignment()) + ": ";
      return new Line(
          of.id(),
          about
              + switch (of.state()) {
                case OPEN ->
                    "your answer is asked for by "
                        + of.answerUntil().map(AppealView::lastDay).orElse("");
                case ANSWERED -> "your answer has been received";
                default -> "decided";
              });
    }
  }
}
