package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.ExtensionView;
import org.fieldbook.assessment.extension.ExtensionRequest;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.extension.SpecialCircumstances;
import org.fieldbook.assessment.paper.PaperRequest;
import org.fieldbook.assessment.paper.RecordPaper;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * Extensions in special circumstances and work on paper of a presentation: {@code
 * /office/requests?p=}. Five SQL statements, the sign-in’s among them.
 */
@Named("requestsPage")
@RequestScoped
public class RequestsPage {

  @Inject Asked asked;
  @Inject SpecialCircumstances specialCircumstances;
  @Inject RecordPaper recordPaper;
  @Inject Assignments assignments;
  @Inject AllAssignments all;

  private @Nullable List<ExtensionsToAnswer.Waiting> extensions;
  private @Nullable List<SetAssignment> extendable;
  private @Nullable List<RecordPaper.Agreed> papers;

  private List<ExtensionsToAnswer.Waiting> extensions() {
    if (extensions == null) {
      extensions = specialCircumstances.of(presentation());
    }
    return extensions;
  }

  private List<RecordPaper.Agreed> papers() {
    if (papers == null) {
      papers = recordPaper.of(presentation());
    }
    return papers;
  }

  private PresentationCode presentation() {
    return asked.presentation("p");
  }

  public String getCode() {
    return presentation().value();
  }

  public List<Row> getWaiting() {
    return extensions().stream().filter(w -> w.request().isWaiting()).map(Row::of).toList();
  }

  /** What the office has answered, the newest first. */
  public List<Row> getAnswered() {
    return extensions().stream().filter(w -> !w.request().isWaiting()).map(Row::of).toList();
  }

  /** The assignments for which the office may agree a date. */
  public List<ExtensionView.Choice> getAssignments() {
    if (extendable == null) {
      extendable = all.of(presentation());
    }
    return extendable.stream()
        .filter(a -> a.extensions().mostDays() > 0)
        .map(
            a ->
                new ExtensionView.Choice(
                    a.id(),
                    Wording.assignment(a.id())
                        + ", up to "
                        + Wording.count(a.extensions().mostDays(), "day", "days")))
        .toList();
  }

  /** Whom the reader comes to give more time: an identifier from a link; empty as a rule. */
  public String getIdentifier() {
    return asked.text("identifier");
  }

  /** For which assignment. */
  public String getAssignment() {
    return asked.text("a");
  }

  /** The reasons that the rules of this presentation list. */
  public List<ExtensionView.Choice> getReasons() {
    return assignments.of(presentation()).stream()
        .findFirst()
        .map(SetAssignment::extensions)
        .map(e -> e.reasons())
        .orElse(List.of())
        .stream()
        .map(r -> new ExtensionView.Choice(r, ExtensionView.reason(r)))
        .toList();
  }

  public List<PaperRow> getAwaited() {
    return papers(PaperRequest.State.AGREED);
  }

  public List<PaperRow> getReceived() {
    return papers(PaperRequest.State.RECEIVED);
  }

  private List<PaperRow> papers(PaperRequest.State state) {
    return papers().stream()
        .filter(a -> a.request().state() == state)
        .map(a -> PaperRow.of(a, assignments.get(presentation(), a.request().assignment()).zone()))
        .toList();
  }

  /** Said once after something was done. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "grant", "agree" -> "The new date holds, and the student has been written to.";
      case "refuse" -> "The student has been written to. The date stays as it was.";
      case "record" -> "The work is submitted, and its student has the receipt.";
      default -> "";
    };
  }

  /** A request to the office. Dates for fields are as ISO 8601 writes them. */
  public record Row(
      long id,
      String student,
      String identifier,
      String assignment,
      String cutOff,
      String askedAt,
      String wanted,
      String reason,
      String words,
      String askedIso,
      String earliestIso,
      String latestIso,
      String latest,
      String outcome,
      String answer) {

    static Row of(ExtensionsToAnswer.Waiting w) {
      ExtensionRequest r = w.request();
      ZoneId zone = w.set().zone();
      return new Row(
          r.id(),
          w.learner().name(),
          w.learner().identifier(),
          Wording.assignment(w.set().id()),
          Wording.moment(w.set().cutOff().atZone(zone)),
          Wording.moment(r.askedAt().atZone(zone)),
          Wording.day(w.asked()) + ", " + Wording.count(r.days(), "day", "days"),
          ExtensionView.reason(r.reason()),
          r.words(),
          w.asked().toString(),
          w.earliest().toString(),
          w.latest().toString(),
          Wording.day(w.latest()),
          outcome(r, zone),
          r.answer().orElse(""));
    }

    private static String outcome(ExtensionRequest r, ZoneId zone) {
      return switch (r.state()) {
        case WAITING -> "";
        case GRANTED ->
            "Agreed until "
                + r.agreedUntil().map(u -> Wording.moment(u.atZone(zone))).orElseThrow();
        case REFUSED -> "Not agreed";
        case WITHDRAWN -> "Taken back by the student";
      };
    }
  }

  /** Work on paper that is agreed. */
  public record PaperRow(
      long id,
      String student,
      String identifier,
      String assignment,
      String reason,
      String agreed,
      String sendHow,
      String posted,
      String received) {

    static PaperRow of(RecordPaper.Agreed a, ZoneId zone) {
      PaperRequest r = a.request();
      return new PaperRow(
          r.id(),
          a.learner().name(),
          a.learner().identifier(),
          Wording.assignment(r.assignment()),
          r.reason(),
          r.answeredAt().map(at -> Wording.moment(at.atZone(zone))).orElse(""),
          r.sendHow().orElse(""),
          r.postedOn().map(Wording::day).orElse(""),
          r.receivedOn().map(Wording::day).orElse(""));
    }
  }
}
