package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MarkSheet;

/** Two summaries of one script that say different things: the tutor chooses. */
final class Duplicates {

  private Duplicates() {}

  static void settle(List<Line> lines, Judge judge) {
    Map<Whose, List<Line>> byScript =
        lines.stream().filter(l -> l.kind().isSheet()).collect(Collectors.groupingBy(Line::whose));
    byScript.forEach(
        (whose, several) -> {
          if (several.size() > 1) {
            judge.standing(whose).ifPresent(standing -> settle(lines, several, standing));
          }
        });
  }

  private static void settle(List<Line> lines, List<Line> several, Standing standing) {
    List<Line> different = new ArrayList<>();
    for (Line line : several) {
      Optional<Line> same =
          different.stream().filter(d -> standing.same(sheet(d), sheet(line))).findFirst();
      if (same.isPresent()) {
        lines.set(
            line.at(),
            line.as(LineKind.UNCHANGED, "The same as in " + same.get().path() + ".", List.of()));
      } else {
        different.add(line);
      }
    }
    if (different.size() > 1) {
      String paths =
          different.stream()
              .map(Line::path)
              .sorted(Comparator.naturalOrder())
              .collect(Collectors.joining("; "));
      different.forEach(
          line ->
              lines.set(
                  line.at(),
                  line.as(
                      LineKind.DUPLICATE,
                      "Filled in differently in: " + paths + ".",
                      line.changes())));
    }
  }

  private static MarkSheet sheet(Line line) {
    Line.Target target = line.target();
    MarkSheet sheet = target == null ? null : target.sheet();
    return sheet == null ? MarkSheet.EMPTY : sheet;
  }
}
