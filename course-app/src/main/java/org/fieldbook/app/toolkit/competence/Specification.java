package org.fieldbook.app.toolkit.competence;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;

/**
 * What a learner’s person-management specification says.
 *
 * @param slot of the entry
 * @param role id of the role, empty when none is chosen
 * @param size id of the size of organisation, empty when none is chosen
 */
public record Specification(String slot, String role, String size, boolean done, List<Row> rows) {

  /** The tool it is made with. */
  public static final String TOOL = "person-spec";

  public Specification {
    rows = List.copyOf(rows);
  }

  /** A row of the profile as it was filled in. */
  public record Row(
      String competence,
      OptionalInt required,
      OptionalInt current,
      String dutyRef,
      String evidence,
      String priority) {

    /** Whether somebody worked on it, beyond what a suggestion puts there. */
    boolean isEdited(OptionalInt suggested) {
      return current.isPresent()
          || !dutyRef.isBlank()
          || !evidence.isBlank()
          || !priority.isBlank()
          || !required.equals(suggested);
    }

    /** How far the level held falls short, 0 when it does not or is not known. */
    public int gap() {
      return required.isPresent() && current.isPresent()
          ? Math.max(0, required.getAsInt() - current.getAsInt())
          : 0;
    }
  }

  static Specification of(EntryView entry) {
    Answers answers = Answers.of(entry.body());
    return new Specification(
        entry.slot(),
        answers.text("role_band"),
        answers.text("size"),
        entry.done(),
        answers.rows("profile").stream()
            .filter(r -> !r.text("competence").isEmpty())
            .map(
                r ->
                    new Row(
                        r.text("competence"),
                        r.whole("required"),
                        r.whole("current"),
                        r.text("duty_ref"),
                        r.text("evidence"),
                        r.text("priority")))
            .toList());
  }

  private static Stream<EntryView> made(List<EntryView> entries) {
    return entries.stream().filter(e -> TOOL.equals(e.provenance().tool()) && !e.archived());
  }

  /** The latest that is complete. */
  public static Optional<Specification> complete(List<EntryView> latestFirst) {
    return made(latestFirst).filter(EntryView::done).findFirst().map(Specification::of);
  }

  /** The latest, a draft too. */
  public static Optional<Specification> latest(List<EntryView> latestFirst) {
    return made(latestFirst).findFirst().map(Specification::of);
  }

  /** Levels held, of a competence. */
  public OptionalInt held(String competence) {
    return rows.stream()
        .filter(r -> r.competence().equals(competence))
        .findFirst()
        .map(Row::current)
        .orElse(OptionalInt.empty());
  }
}
