package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.offline.Choices;
import org.fieldbook.assessment.offline.Line;
import org.fieldbook.assessment.offline.LineKind;
import org.fieldbook.assessment.offline.SendBack;
import org.fieldbook.assessment.offline.SentBack;
import org.jspecify.annotations.Nullable;

/**
 * What would become of everything that was sent back, or what became of it: {@code r} names it. Two
 * SQL statements beside the sign-in's.
 */
@Named("offlineReturnPage")
@RequestScoped
public class OfflineReturnPage {

  static final String FORM = "confirm";

  @Inject Asked asked;
  @Inject SendBack sendBack;
  @Inject TutorContext tutoring;
  @Inject RefusedForm refusedForm;

  private SentBack.@Nullable View view;

  private SentBack.View view() {
    if (view == null) {
      view = sendBack.show(asked.text("r"));
    }
    return view;
  }

  public String getId() {
    return view().id();
  }

  public String getFileName() {
    return view().fileName();
  }

  public boolean isDone() {
    return view().confirmedAt() != null;
  }

  /** Whether there is anything to confirm. */
  public boolean isToConfirm() {
    return !isDone() && view().plan().isAnythingToTake();
  }

  public String getWhen() {
    return Wording.moment(view().uploadedAt().atZone(tutoring.zone()));
  }

  public String getKeptUntil() {
    return Wording.moment(view().keptUntil().atZone(tutoring.zone()));
  }

  /** How many entries there are and what becomes of how many, in a sentence. */
  public String getSummary() {
    Map<LineKind, Integer> counts = new LinkedHashMap<>();
    for (LineKind kind : LineKind.values()) {
      int count = (int) view().plan().lines().stream().filter(l -> l.kind() == kind).count();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    StringBuilder said =
        new StringBuilder(Wording.count(view().plan().lines().size(), "entry", "entries"));
    counts.forEach(
        (kind, count) ->
            said.append(said.indexOf(":") < 0 ? ": " : ", ")
                .append(count)
                .append(" ")
                .append(kind.words().toLowerCase(Locale.UK).replace("?", "")));
    return said + ".";
  }

  /** Scripts of the same packs of which nothing came back. */
  public String getAbsent() {
    return view().plan().absent().stream()
        .map(Wording::assignment)
        .collect(Collectors.joining("; "));
  }

  /** Scripts about which the tutor has to choose. */
  public List<Dispute> getDisputes() {
    Map<Long, List<Line>> byScript = new LinkedHashMap<>();
    view().plan().lines().stream()
        .filter(l -> l.kind().isToChoose())
        .forEach(l -> byScript.computeIfAbsent(l.script(), s -> new ArrayList<>()).add(l));
    return byScript.entrySet().stream()
        .map(
            e ->
                new Dispute(
                    e.getKey(),
                    Wording.assignment(e.getValue().get(0).about()),
                    typed(e.getKey(), "").equals(Integer.toString(Choices.ONLINE)),
                    e.getValue().stream().map(this::row).toList()))
        .toList();
  }

  /** Lines that are saved unless the tutor leaves them out. */
  public List<Row> getChanged() {
    return rows(LineKind.CHANGED);
  }

  /** Documents of which the tutor says whose they are. */
  public List<FileRow> getFiles() {
    return view().plan().lines().stream()
        .filter(l -> l.kind() == LineKind.FILE)
        .map(
            l -> {
              String typed = refusedForm.typed(FORM, "f" + l.at(), "");
              return new FileRow(
                  row(l),
                  view().plan().choices().stream()
                      .map(
                          c ->
                              new Option(
                                  c.script(),
                                  Wording.assignment(c.label()),
                                  typed.equals(Long.toString(c.script()))))
                      .toList());
            })
        .toList();
  }

  /** Whether the name of any document hints at a script. */
  public boolean isHinted() {
    return view().plan().lines().stream()
        .anyMatch(l -> l.kind() == LineKind.FILE && l.script() > 0);
  }

  /** Whether the tutor had said that names are right when the form was refused. */
  public boolean isAsNamed() {
    return !refusedForm.typed(FORM, "named", "").isEmpty();
  }

  /** What cannot be taken, and why. */
  public List<Row> getProblems() {
    return rows(
        LineKind.CORRUPT,
        LineKind.UNCLEAR,
        LineKind.RETURNED,
        LineKind.NOT_YOURS,
        LineKind.UNKNOWN);
  }

  /** What somebody else marks by now, with the words that were typed. */
  public List<Row> getGone() {
    return rows(LineKind.GONE_OVER);
  }

  /** What would change nothing. */
  public List<Row> getQuiet() {
    return rows(LineKind.UNCHANGED, LineKind.PACK, LineKind.NOTHING);
  }

  /** Every line with what was done, what was done first. */
  public List<Row> getAll() {
    return view().plan().lines().stream()
        .sorted(Comparator.comparing(Line::kind).thenComparing(Line::at))
        .map(this::row)
        .toList();
  }

  private List<Row> rows(LineKind... kinds) {
    List<LineKind> wanted = List.of(kinds);
    return view().plan().lines().stream()
        .filter(l -> wanted.contains(l.kind()))
        .sorted(Comparator.comparing(Line::kind).thenComparing(Line::at))
        .map(this::row)
        .toList();
  }

  private Row row(Line line) {
    long marks = line.changes().stream().filter(c -> c.field().contains(", mark of ")).count();
    long texts = line.changes().size() - marks;
    List<String> counts = new ArrayList<>();
    if (marks > 0) {
      counts.add(Wording.count(marks, "mark", "marks"));
    }
    if (texts > 0) {
      counts.add(Wording.count(texts, "text", "texts"));
    }
    String at = Integer.toString(line.at());
    return new Row(
        line.at(),
        line.script(),
        line.path(),
        line.kind().words(),
        Wording.assignment(line.about()),
        line.said(),
        line.changes(),
        String.join(" and ", counts),
        typed(line.script(), line.kind() == LineKind.CHANGED ? at : "").equals(at),
        line.outcome());
  }

  private String typed(long script, String otherwise) {
    return refusedForm.typed(FORM, "s" + script, otherwise);
  }

  /**
   * A line of the dry run.
   *
   * @param counts how many marks and texts would change, in words
   * @param chosen whether its sheet is the one that is taken
   */
  public record Row(
      int at,
      long script,
      String path,
      String kind,
      String about,
      List<String> said,
      List<Line.Change> changes,
      String counts,
      boolean chosen,
      String outcome) {}

  /** Several sheets of one script, of which one holds. */
  public record Dispute(long script, String about, boolean online, List<Row> rows) {}

  /** A document and the scripts that it may belong to. */
  public record FileRow(Row row, List<Option> options) {}

  /** A script to choose. */
  public record Option(long script, String label, boolean chosen) {}
}
