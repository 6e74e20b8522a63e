package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.ExtensionView;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.paper.AnswerPaper;
import org.jspecify.annotations.Nullable;

/** Requests for extensions that wait for the tutor's answer. */
@Named("extensionsPage")
@RequestScoped
public class ExtensionsPage {

  @Inject TutorContext tutoring;
  @Inject ExtensionsToAnswer extensionsToAnswer;

  @Inject AnswerPaper answerPaper;

  private @Nullable List<Row> rows;
  private @Nullable List<PaperRow> papers;

  public List<Row> getRows() {
    if (rows == null) {
      rows = extensionsToAnswer.of(tutoring.code()).stream().map(Row::of).toList();
    }
    return rows;
  }

  /** Who asks to send work on paper. */
  public List<PaperRow> getPapers() {
    if (papers == null) {
      papers = answerPaper.of(tutoring.code()).stream().map(PaperRow::of).toList();
    }
    return papers;
  }

  /** A request to send work on paper. */
  public record PaperRow(
      long id,
      String student,
      String identifier,
      String assignment,
      String due,
      String asked,
      String reason) {

    static PaperRow of(AnswerPaper.Waiting w) {
      return new PaperRow(
          w.request().id(),
          w.learner().name(),
          w.learner().identifier(),
          Wording.assignment(w.request().assignment()),
          Wording.moment(w.due().dueLocal()),
          Wording.moment(w.request().askedAt().atZone(w.due().set().zone())),
          w.request().reason());
    }
  }

  /** A request that waits. Dates for fields are as ISO 8601 writes them. */
  public record Row(
      long id,
      String student,
      String identifier,
      String assignment,
      String cutOff,
      String askedAt,
      String wanted,
      String days,
      String reason,
      String words,
      String answerBy,
      String askedIso,
      String earliestIso,
      String latestIso,
      String latest) {

    static Row of(ExtensionsToAnswer.Waiting w) {
      return new Row(
          w.request().id(),
          w.learner().name(),
          w.learner().identifier(),
          Wording.assignment(w.set().id()),
          Wording.moment(w.set().cutOff().atZone(w.set().zone())),
          Wording.moment(w.request().askedAt().atZone(w.set().zone())),
          Wording.day(w.asked()),
          Wording.count(w.request().days(), "day", "days"),
          ExtensionView.reason(w.request().reason()),
          w.request().words(),
          Wording.day(w.answerBy()),
          w.asked().toString(),
          w.earliest().toString(),
          w.latest().toString(),
          Wording.day(w.latest()));
    }
  }
}
