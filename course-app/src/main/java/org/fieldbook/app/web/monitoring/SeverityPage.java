package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.monitoring.ReadSeverity;
import org.fieldbook.assessment.monitoring.Severity;
import org.fieldbook.assessment.monitoring.Severity.Standing;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * How severe tutors are against the module, for monitors and the office. Five SQL statements at
 * most, the sign-in's among them.
 */
@Named("severityPage")
@RequestScoped
public class SeverityPage {

  /** Up to so many tutors, everybody has a line. */
  private static final int ALL = 30;

  /** Of more, so many have one at least, and whoever is beyond chance up to so many at most. */
  private static final int LEAST = 24;

  private static final int MOST = 80;

  @Inject Asked asked;
  @Inject ReadSeverity readSeverity;

  private @Nullable List<SetAssignment> assignments;
  private ReadSeverity.@Nullable Named shown;

  private List<SetAssignment> assignments() {
    if (assignments == null) {
      assignments = readSeverity.assignments(asked.presentation("p"));
    }
    return assignments;
  }

  private ReadSeverity.Named shown() {
    if (shown == null) {
      shown = readSeverity.of(asked.presentation("p"), getAssignmentId());
    }
    return shown;
  }

  private Severity severity() {
    return shown().severity();
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** The assignment that is asked for; else the first that counts. */
  public String getAssignmentId() {
    String wanted = asked.text("a");
    if (!wanted.isEmpty()) {
      return wanted;
    }
    return assignments().stream()
        .map(SetAssignment::id)
        .filter(id -> !id.equals("TMA00"))
        .findFirst()
        .orElseThrow(() -> new NotFound("assignment"));
  }

  public String getLabel() {
    return Wording.assignment(shown().set().id());
  }

  public List<Choices.Choice> getChoices() {
    return Choices.of(assignments(), getAssignmentId(), "/monitoring/severity?p=" + getCode());
  }

  /** Whether nothing is finished. */
  public boolean isBlank() {
    return severity().scripts() == 0;
  }

  /** What the picture is made of, as sentences. */
  public List<String> getFacts() {
    Severity s = severity();
    return List.of(
        "Mean of the module "
            + tenth(s.mean())
            + ", over "
            + Judgements.scripts(s.scripts())
            + " of "
            + Wording.count(s.tutors().size(), "tutor", "tutors"),
        s.within() == 0
            ? "Too few scripts for intervals."
            : "Standard deviation within groups " + tenth(s.within()) + ".",
        far() == 0
            ? "Nobody is beyond what chance explains."
            : Wording.count(far(), "tutor is", "tutors are")
                + " beyond what chance explains (99.8 %).");
  }

  private long far() {
    return severity().tutors().stream().filter(SeverityPage::isFar).count();
  }

  /** The tutors that have a line, the most severe first. */
  private List<Severity.Tutor> named() {
    return inOrder().stream()
        .limit(lines())
        .sorted(Comparator.comparingDouble(Severity.Tutor::difference))
        .toList();
  }

  private List<Severity.Tutor> others() {
    return inOrder().stream().skip(lines()).toList();
  }

  /** Those that are beyond chance, then the others, the farthest first in both. */
  private List<Severity.Tutor> inOrder() {
    return severity().tutors().stream()
        .sorted(Comparator.comparing((Severity.Tutor t) -> !isFar(t)))
        .toList();
  }

  private int lines() {
    int all = severity().tutors().size();
    return all <= ALL ? all : (int) Math.min(MOST, Math.max(LEAST, far()));
  }

  private static boolean isFar(Severity.Tutor tutor) {
    return tutor.standing() == Standing.SEVERE || tutor.standing() == Standing.GENEROUS;
  }

  /** The picture, as SVG. */
  public String getPicture() {
    return new SeverityPicture(severity(), shown()::name).draw(named(), others());
  }

  public List<Row> getRows() {
    return named().stream()
        .map(
            t ->
                new Row(
                    shown().name(t.tutor()),
                    t.scripts(),
                    tenth(t.mean()),
                    signed(t.difference()),
                    t.half() == 0 ? "none" : signed(t.low()) + " to " + signed(t.high()),
                    said(t.standing()),
                    isFar(t)))
        .toList();
  }

  /** Those without a line, in a sentence; empty when everybody has one. */
  public String getRest() {
    List<Severity.Tutor> others = others();
    if (others.isEmpty()) {
      return "";
    }
    Stream<Double> differences = others.stream().map(Severity.Tutor::difference);
    List<Double> sorted = differences.sorted().toList();
    return "The other "
        + others.size()
        + " tutors are between "
        + signed(sorted.get(0))
        + " and "
        + signed(sorted.get(sorted.size() - 1))
        + ".";
  }

  private static String said(Standing standing) {
    return switch (standing) {
      case SEVERE -> "Severe, beyond chance";
      case GENEROUS -> "Generous, beyond chance";
      case TO_WATCH -> "Outside 95 %";
      case ALIKE -> "As the module";
    };
  }

  static String tenth(double value) {
    return String.format(Locale.UK, "%.1f", value);
  }

  static String signed(double value) {
    String number = tenth(Math.abs(value));
    if (number.equals("0.0")) {
      return "0.0";
    }
    return (value < 0 ? "−" : "+") + number;
  }

  static String whole(double value) {
    return value == 0 ? "0" : (value < 0 ? "−" : "+") + Math.round(Math.abs(value));
  }

  /** A tutor in the table. */
  public record Row(
      String tutor,
      long scripts,
      String mean,
      String difference,
      String interval,
      String standing,
      boolean far) {}
}
