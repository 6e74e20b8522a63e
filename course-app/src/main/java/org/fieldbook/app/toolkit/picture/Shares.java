package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Parts of a whole: the rows of a table counted, or a value of theirs summed, by a column. Options
 * of a choice keep their order; written parts come largest first. Percentages are whole and come to
 * 100 by largest remainder.
 */
record Shares(List<Share> shares, BigDecimal total, int lacking) {

  Shares {
    shares = List.copyOf(shares);
  }

  /** A part. */
  record Share(String name, BigDecimal value, int percent) {}

  static Shares of(ToolPicture spec, Material material) {
    String table = spec.must("table");
    ToolField part = material.column(table, spec.must("part"));
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    part.options().forEach(o -> sums.put(o.label(), BigDecimal.ZERO));
    int lacking = 0;
    for (Answers row : material.now().rows(table)) {
      String name = Said.sentence(material.said(part, row).strip());
      Optional<BigDecimal> value =
          spec.find("value").isEmpty()
              ? Optional.of(BigDecimal.ONE)
              : spec.find("value").flatMap(v -> Figures.of(row, v)).filter(v -> v.signum() >= 0);
      if (name.isEmpty() || value.isEmpty()) {
        lacking += row.isEmpty() ? 0 : 1;
      } else {
        sums.merge(name, value.get(), BigDecimal::add);
      }
    }
    List<Map.Entry<String, BigDecimal>> parts = new ArrayList<>(sums.entrySet());
    if (part.options().isEmpty()) {
      parts.sort(Map.Entry.<String, BigDecimal>comparingByValue().reversed());
    }
    List<Integer> percent = percentages(parts.stream().map(Map.Entry::getValue).toList());
    List<Share> shares =
        IntStream.range(0, parts.size())
            .mapToObj(
                i -> new Share(parts.get(i).getKey(), parts.get(i).getValue(), percent.get(i)))
            .toList();
    return new Shares(shares, Figures.sum(sums.values()), lacking);
  }

  /** Whole percentages that come to 100; all nought when the values are. */
  static List<Integer> percentages(List<BigDecimal> values) {
    double total = Figures.sum(values).doubleValue();
    if (total <= 0) {
      return values.stream().map(v -> 0).toList();
    }
    List<Double> exact = values.stream().map(v -> v.doubleValue() * 100 / total).toList();
    List<Integer> whole = new ArrayList<>(exact.stream().map(e -> (int) Math.floor(e)).toList());
    int left = 100 - whole.stream().mapToInt(Integer::intValue).sum();
    IntStream.range(0, whole.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> whole.get(i) - exact.get(i)))
        .limit(left)
        .forEach(i -> whole.set(i, whole.get(i) + 1));
    return whole;
  }
}
