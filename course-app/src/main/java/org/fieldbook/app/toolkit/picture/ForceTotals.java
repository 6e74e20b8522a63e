package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;
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

  /** Of an entry, compared with the earlier version or entry if there is one. */
  static ForceTotals of(ToolPicture spec, Material material) {
    Answers answers = material.now();
    Answers earlier = material.earlier();
    List<Force> before = earlier == null ? List.of() : forces(spec, material, earlier);
    List<Force> now =
        forces(spec, material, answers).stream()
            .map(f -> earlier == null ? f : f.comparedWith(before))
            .sorted(Comparator.comparingInt(Force::strength).reversed())
            .toList();
    int begun = (int) answers.rows(spec.must("table")).stream().filter(r -> !r.isEmpty()).count();
    return new ForceTotals(of(now, true), of(now, false), begun - now.size());
  }

  private static List<Force> of(List<Force> forces, boolean driving) {
    return forces.stream().filter(f -> f.isDriving() == driving).toList();
  }

  private static List<Force> forces(ToolPicture spec, Material material, Answers answers) {
    List<Force> forces = new ArrayList<>();
    List<Answers> rows = answers.rows(spec.must("table"));
    for (int i = 0; i < rows.size(); i++) {
      force(spec, material, rows.get(i), i).ifPresent(forces::add);
    }
    return forces;
  }

  private static Optional<Force> force(
      ToolPicture spec, Material material, Answers row, int index) {
    ToolField side = material.column(spec.must("table"), spec.must("side"));
    String key = row.text(side.id());
    int strength = row.whole(spec.must("strength")).orElse(0);
    boolean driving = key.equals(spec.must("driving"));
    if (strength < 1
        || strength > STRONGEST
        || !(driving || key.equals(spec.must("restraining")))) {
      return Optional.empty();
    }
    return Optional.of(
        new Force(
            index,
            driving,
            material.options().label(side, key),
            row.text(spec.must("label")),
            strength,
            others(spec, material).stream().map(c -> material.said(c, row)).toList(),
            null));
  }

  /** The columns that are not drawn, which the table has too. */
  static List<ToolField> others(ToolPicture spec, Material material) {
    List<String> drawn = List.of(spec.must("label"), spec.must("side"), spec.must("strength"));
    return material.field(spec.must("table")).columns().stream()
        .filter(c -> !drawn.contains(c.id()))
        .toList();
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
   * @param side as the form calls it
   * @param strength 1 to {@link #STRONGEST}
   * @param others values of the columns that are not drawn
   * @param change against the earlier version, such as {@code was 3} or {@code new}; absent when
   *     nothing changed or there is nothing to compare with
   */
  public record Force(
      int row,
      boolean isDriving,
      String side,
      String label,
      int strength,
      List<String> others,
      @Nullable String change) {

    public Force {
      others = List.copyOf(others);
    }

    /** The same force is the one with the same words, whichever row it stands in. */
    private Force comparedWith(List<Force> before) {
      Optional<Force> same = before.stream().filter(f -> key(f).equals(key(this))).findFirst();
      String said =
          same.map(
                  f ->
                      f.isDriving != isDriving
                          ? "was " + f.side.toLowerCase(java.util.Locale.UK)
                          : f.strength != strength ? "was " + f.strength : "")
              .orElse("new");
      return new Force(row, isDriving, side, label, strength, others, said.isEmpty() ? null : said);
    }

    private static String key(Force force) {
      return force.label.strip().toLowerCase(java.util.Locale.UK);
    }

    /** What stands beside the arrow. */
    String caption() {
      String name = label.isBlank() ? "Not named yet" : label;
      return change == null ? name : name + " (" + change + ")";
    }
  }
}
