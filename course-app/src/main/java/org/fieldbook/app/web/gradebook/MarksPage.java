package org.fieldbook.app.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.gradebook.BringMarks;
import org.fieldbook.assessment.gradebook.BroughtLine;
import org.fieldbook.assessment.gradebook.BroughtLine.Kind;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;

/** Marks of an assignment as a table, out and in: {@code /marking/marks?a=&p=}. */
@Named("marksPage")
@RequestScoped
public class MarksPage {

  @Inject Asked asked;
  @Inject TutorContext tutoring;
  @Inject Assignments assignments;
  @Inject BringMarks bringMarks;

  private String csv = "";
  private List<BroughtLine> lines = List.of();
  private boolean brought;

  /** Shows what a table would do, or has done. */
  void show(String table, List<BroughtLine> found, boolean done) {
    csv = table;
    lines = List.copyOf(found);
    brought = done;
  }

  private SetAssignment set() {
    return assignments.get(tutoring.code(), asked.text("a"));
  }

  public String getAssignment() {
    return set().id();
  }

  public String getLabel() {
    return Wording.assignment(set().id());
  }

  public String getCsv() {
    return csv;
  }

  /** Whether nothing has come in yet, so that there is no table to fill in. */
  public boolean isNothingIn() {
    return bringMarks.table(tutoring.code(), set().id()).isEmpty();
  }

  /** Whether marks were taken, other than only looked at. */
  public boolean isBrought() {
    return brought;
  }

  public List<Row> getRows() {
    return lines.stream().map(this::row).toList();
  }

  /** How many lines would be taken at once. */
  public long getReady() {
    return count(Kind.CHANGED);
  }

  public long getConflicts() {
    return count(Kind.CONFLICT);
  }

  public long getTaken() {
    return count(Kind.TAKEN);
  }

  private long count(Kind kind) {
    return lines.stream().filter(l -> l.kind() == kind).count();
  }

  private Row row(BroughtLine line) {
    return new Row(
        line.number(),
        line.student(),
        inWords(line.kind()),
        tone(line.kind()),
        line.changes().stream().map(this::change).collect(Collectors.joining("; ")),
        String.join(" ", line.words()),
        line.kind() == Kind.CONFLICT ? line.script() + ":" + line.version() : "");
  }

  private String change(BroughtLine.Change change) {
    String title =
        set()
            .assignment()
            .guide()
            .criterion(change.criterion())
            .map(c -> c.title())
            .orElse(change.criterion());
    return title + ": " + (change.from() == null ? "none" : change.from()) + " to " + change.to();
  }

  private static String inWords(Kind kind) {
    return switch (kind) {
      case CHANGED -> "Changed";
      case UNCHANGED -> "Unchanged";
      case CONFLICT -> "Marked online since";
      case RETURNED -> "Returned";
      case UNKNOWN -> "Unknown";
      case INVALID -> "Cannot be given";
      case DUPLICATE -> "There twice";
      case TAKEN -> "Taken";
    };
  }

  private static String tone(Kind kind) {
    return switch (kind) {
      case CHANGED, TAKEN -> "badge-ink";
      case UNCHANGED -> "";
      default -> "badge-warn";
    };
  }

  /** A line of the table; {@code take} is what ticking it sends, empty for no box. */
  public record Row(
      long number,
      String student,
      String kind,
      String tone,
      String changes,
      String words,
      String take) {}
}
