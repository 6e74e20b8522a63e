package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Rows with a start and an end, under the options of a choice. A row with one of the two days
 * stands on that day; one that ends before it starts is not drawn and said.
 *
 * @param groups every option, those without rows too
 * @param lacking rows that are begun and have no day
 */
record Plan(Map<String, List<Item>> groups, List<String> turned, int lacking) {

  static Plan of(ToolPicture spec, Material material) {
    String table = spec.must("table");
    ToolField label = material.column(table, spec.must("label"));
    Optional<ToolField> group = spec.find("group").map(g -> material.column(table, g));
    Optional<ToolField> state = spec.find("state").map(s -> material.column(table, s));
    Map<String, List<Item>> groups = new LinkedHashMap<>();
    group.ifPresent(g -> g.options().forEach(o -> groups.put(o.label(), new ArrayList<>())));
    List<String> turned = new ArrayList<>();
    int lacking = 0;
    List<Answers> rows = material.now().rows(table);
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      Optional<LocalDate> start = Figures.day(row, spec.must("start"));
      Optional<LocalDate> end = Figures.day(row, spec.must("end"));
      String said = material.said(label, row);
      String name = said.isBlank() ? "Not named yet" : said;
      if (start.isEmpty() && end.isEmpty()) {
        lacking += row.isEmpty() ? 0 : 1;
      } else if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
        turned.add(name);
      } else {
        String under = group.map(g -> material.said(g, row)).orElse("");
        String key = state.map(s -> row.text(s.id())).orElse("");
        groups
            .computeIfAbsent(under, g -> new ArrayList<>())
            .add(
                new Item(
                    i,
                    name,
                    start,
                    end,
                    state.map(s -> place(s, key)).orElse(-1),
                    state.map(s -> material.said(s, row)).orElse(""),
                    spec.all("finished").contains(key)));
      }
    }
    return new Plan(groups, turned, lacking);
  }

  private static int place(ToolField state, String key) {
    return state.options().stream().map(ToolField.Option::key).toList().indexOf(key);
  }

  List<Item> items() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  List<Item> late(LocalDate today) {
    return items().stream()
        .filter(i -> !i.isFinished() && i.end().filter(e -> e.isBefore(today)).isPresent())
        .toList();
  }

  /**
   * A row of the plan; at least one of its days is known.
   *
   * @param state place of its state among the options, -1 for none
   * @param isFinished whether nothing is to be done any more
   */
  record Item(
      int row,
      String name,
      Optional<LocalDate> start,
      Optional<LocalDate> end,
      int state,
      String said,
      boolean isFinished) {

    LocalDate from() {
      return start.or(() -> end).orElseThrow();
    }

    LocalDate to() {
      return end.or(() -> start).orElseThrow();
    }

    boolean isBar() {
      return start.isPresent() && end.isPresent();
    }

    /** {@code 3 Oct 2026 to 4 Jan 2027}. */
    String days() {
      if (isBar()) {
        return Figures.said(from()) + " to " + Figures.said(to());
      }
      return start.isPresent()
          ? "from " + Figures.said(from()) + ", no end yet"
          : "by " + Figures.said(to()) + ", no start yet";
    }
  }
}
