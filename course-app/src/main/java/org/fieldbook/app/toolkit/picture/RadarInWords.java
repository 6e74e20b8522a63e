package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.picture.RadarData.Series;

/** What series over axes show: where they stand furthest apart, and all values in a table. */
final class RadarInWords {

  private RadarInWords() {}

  /** {@code 0 is poor, 4 is excellent}; empty when the scale has no names. */
  static String ends(RadarData data) {
    String least = data.rated().minLabel();
    String most = data.rated().maxLabel();
    String range = data.least() + " to " + data.greatest();
    return least == null || most == null
        ? "Range " + range
        : "Range " + range + ": " + least + " to " + most;
  }

  static String sentence(RadarData data, List<Series> drawn) {
    String remark = data.remark().isEmpty() ? "" : " " + data.remark();
    String rest = left(data) + Lacking.rows(data.lacking(), "a rating") + remark;
    if (data.isEmpty()) {
      return "No ratings yet." + rest;
    }
    List<Series> now = data.series().stream().filter(s -> !s.isEarlier()).toList();
    List<Series> given = now.stream().filter(s -> !s.isEmpty()).toList();
    String finding =
        given.size() > 1 ? apart(data, given) : given.isEmpty() ? "" : alone(data, given.get(0));
    long shown = drawn.stream().filter(s -> !s.isEarlier()).count();
    String cut =
        shown < given.size()
            ? " The first and the last %s of %d are drawn; the table has all."
                .formatted(Said.number((int) shown - 1), given.size())
            : "";
    return finding + blank(now) + cut + rest;
  }

  private static String apart(RadarData data, List<Series> given) {
    Optional<BigDecimal> widest =
        IntStream.range(0, data.axes().size())
            .boxed()
            .flatMap(i -> data.difference(i).stream())
            .max(Comparator.naturalOrder());
    if (widest.isEmpty()) {
      return "No axis has two ratings to compare yet.";
    }
    if (widest.get().signum() == 0) {
      return "All agree wherever more than one has a rating.";
    }
    List<Integer> axes =
        IntStream.range(0, data.axes().size())
            .filter(i -> data.difference(i).equals(widest))
            .boxed()
            .toList();
    int first = axes.get(0);
    String more =
        axes.size() == 1
            ? ""
            : " As far apart: "
                + Said.list(
                    axes.stream()
                        .skip(1)
                        .limit(3)
                        .map(i -> "“" + Said.shortly(data.axes().get(i).name()) + "”")
                        .toList())
                + (axes.size() > 4 ? " and others." : ".");
    return "The widest difference is on “%s”: %s.%s"
        .formatted(
            Said.shortly(data.axes().get(first).name()),
            Said.list(
                given.stream()
                    .flatMap(
                        s -> s.values().get(first).stream().map(v -> s.name() + " " + data.said(v)))
                    .toList()),
            more);
  }

  private static String alone(RadarData data, Series line) {
    List<BigDecimal> values = line.values().stream().flatMap(Optional::stream).sorted().toList();
    BigDecimal least = values.get(0);
    BigDecimal most = values.get(values.size() - 1);
    if (least.compareTo(most) == 0) {
      return "%s: %s throughout.".formatted(line.name(), data.said(least));
    }
    return "%s: highest is %s (%s), lowest %s (%s)."
        .formatted(
            line.name(),
            named(data, line, most),
            data.said(most),
            named(data, line, least),
            data.said(least));
  }

  private static String named(RadarData data, Series line, BigDecimal value) {
    List<String> names =
        IntStream.range(0, data.axes().size())
            .filter(i -> line.values().get(i).filter(v -> v.compareTo(value) == 0).isPresent())
            .mapToObj(i -> "“" + Said.shortly(data.axes().get(i).name()) + "”")
            .toList();
    return names.size() > 3 ? names.size() + " of " + data.axes().size() : Said.list(names);
  }

  private static String blank(List<Series> now) {
    long blank =
        now.stream().mapToLong(s -> s.values().stream().filter(Optional::isEmpty).count()).sum();
    return blank == 0
        ? ""
        : " " + Said.sentence(Said.count((int) blank, "place is", "places are")) + " not rated.";
  }

  private static String left(RadarData data) {
    return data.left() == 0
        ? ""
        : " The %d widest differences of %d are drawn."
            .formatted(data.axes().size(), data.axes().size() + data.left());
  }

  static DataTable table(String title, RadarData data) {
    List<String> heads = new ArrayList<>(List.of("Axis"));
    data.series().forEach(s -> heads.add(s.name()));
    boolean compared = data.series().stream().filter(s -> !s.isEarlier()).count() > 1;
    if (compared) {
      heads.add("Widest difference");
    }
    List<DataTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < data.axes().size() && !data.series().isEmpty(); i++) {
      int at = i;
      List<String> cells = new ArrayList<>(List.of((i + 1) + " " + data.axes().get(i).name()));
      data.series().forEach(s -> cells.add(s.values().get(at).map(data::said).orElse("")));
      if (compared) {
        cells.add(data.difference(i).map(data::said).orElse(""));
      }
      rows.add(new DataTable.Row(data.axes().get(i).field(), cells));
    }
    return new DataTable(title, heads, rows);
  }
}
