package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.jspecify.annotations.Nullable;

/**
 * The computed field {@code totals} of a force-field analysis: the forces of each side, strongest
 * first, their sums and the difference. A row counts once it has a side and a strength.
 *
 * @param unfinished rows with words that have no side or no strength yet
 */
public record ForceTotals(List<Force> driving, List<Force> restraining, int unfinished) {

  /** Greatest strength of a force. */
  static final int STRONGEST = 5;

  public ForceTotals {
    driving = List.copyOf(driving);
    restraining = List.copyOf(restraining);
  }

  /**
   * Of an entry.
   *
   * @param earlier an earlier version or entry to compare with
   */
  static ForceTotals of(Answers answers, @Nullable Answers earlier) {
    List<Force> before = earlier == null ? List.of() : forces(earlier);
    List<Force> now =
        forces(answers).stream()
            .map(f -> earlier == null ? f : f.comparedWith(before))
            .sorted(Comparator.comparingInt(Force::strength).reversed())
            .toList();
    int begun = (int) answers.rows("forces").stream().filter(r -> !r.isEmpty()).count();
    return new ForceTotals(of(now, true), of(now, false), begun - now.size());
  }

  private static List<Force> of(List<Force> forces, boolean driving) {
    return forces.stream().filter(f -> f.isDriving() == driving).toList();
  }

  private static List<Force> forces(Answers answers) {
    List<Force> forces = new ArrayList<>();
    List<Answers> rows = answers.rows("forces");
    for (int i = 0; i < rows.size(); i++) {
      force(rows.get(i), i).ifPresent(forces::add);
    }
    return forces;
  }

  private static Optional<Force> force(Answers row, int index) {
    String side = row.text("side");
    int strength = row.whole("strength").orElse(0);
    if (strength < 1 || strength > STRONGEST) {
      return Optional.empty();
    }
    return switch (side) {
      case "driving", "restraining" ->
          Optional.of(
              new Force(
                  index,
                  side.equals("driving"),
                  row.text("force"),
                  strength,
                  row.text("evidence"),
                  row.text("move"),
                  row.text("action"),
                  null));
      default -> Optional.empty();
    };
  }

  public int drivingTotal() {
    return sum(driving);
  }

  public int restrainingTotal() {
    return sum(restraining);
  }

  /** Driving less restraining. */
  public int difference() {
    return drivingTotal() - restrainingTotal();
  }

  private static int sum(List<Force> forces) {
    return forces.stream().mapToInt(Force::strength).sum();
  }

  /**
   * A force.
   *
   * @param row its place on the form, from 0
   * @param strength 1 to {@link #STRONGEST}
   * @param change against the earlier version, such as {@code was 3} or {@code new}; absent when
   *     nothing changed or there is nothing to compare with
   */
  public record Force(
      int row,
      boolean isDriving,
      String label,
      int strength,
      String evidence,
      String move,
      String action,
      @Nullable String change) {

    /** The same force is the one with the same words, whichever row it stands in. */
    private Force comparedWith(List<Force> before) {
      Optional<Force> same = before.stream().filter(f -> key(f).equals(key(this))).findFirst();
      String said =
          same.map(
                  f ->
                      f.isDriving != isDriving
                          ? "was " + f.side().toLowerCase(java.util.Locale.UK)
                          : f.strength != strength ? "was " + f.strength : "")
              .orElse("new");
      return new Force(
          row, isDriving, label, strength, evidence, move, action, said.isEmpty() ? null : said);
    }

    private static String key(Force force) {
      return force.label.strip().toLowerCase(java.util.Locale.UK);
    }

    public String side() {
      return isDriving ? "Driving" : "Restraining";
    }

    /** What stands beside the arrow. */
    String caption() {
      String name = label.isBlank() ? "Not named yet" : label;
      return change == null ? name : name + " (" + change + ")";
    }
  }
}
