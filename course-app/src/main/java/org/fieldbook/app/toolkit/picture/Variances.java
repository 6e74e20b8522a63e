package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Budget and actual by line. For costs a variance is budget less actual, for income actual less
 * budget, so that what is above zero is always favourable. The simple forecast of a year is actual
 * divided by the months so far, times twelve.
 *
 * @param months so far, absent when not given
 * @param lacking rows that are begun and lack a kind or one of the two amounts
 */
record Variances(List<Line> lines, Optional<Integer> months, int lacking) {

  private static final int YEAR = 12;

  Variances {
    lines = List.copyOf(lines);
  }

  static Variances of(ToolPicture spec, Material material) {
    String table = spec.must("table");
    ToolField label = material.column(table, spec.must("label"));
    ToolField sort = material.column(table, spec.must("sort"));
    List<Answers> rows = material.now().rows(table);
    List<Line> lines = new ArrayList<>();
    int lacking = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      Optional<BigDecimal> budget = Figures.of(row, spec.must("from"));
      Optional<BigDecimal> actual = Figures.of(row, spec.must("to"));
      String key = row.text(sort.id());
      if (budget.isEmpty() || actual.isEmpty() || key.isEmpty()) {
        lacking += row.isEmpty() ? 0 : 1;
        continue;
      }
      String name = material.said(label, row);
      lines.add(
          new Line(
              i,
              name.isBlank() ? "Not named yet" : name,
              material.said(sort, row),
              key.equals(spec.must("income")),
              budget.get(),
              actual.get()));
    }
    Optional<Integer> months =
        spec.find("months")
            .flatMap(f -> material.now().whole(f).stream().boxed().findFirst())
            .filter(m -> m > 0 && m <= YEAR);
    return new Variances(lines, months, lacking);
  }

  /** Income less costs, as budgeted. */
  BigDecimal budget() {
    return Figures.sum(lines.stream().map(l -> l.net(l.budget())).toList());
  }

  /** Income less costs, as it came out. */
  BigDecimal actual() {
    return Figures.sum(lines.stream().map(l -> l.net(l.actual())).toList());
  }

  BigDecimal total() {
    return Figures.sum(lines.stream().map(Line::variance).toList());
  }

  Optional<BigDecimal> forecast(BigDecimal actual) {
    return months.map(
        m ->
            actual
                .multiply(BigDecimal.valueOf(YEAR))
                .divide(BigDecimal.valueOf(m), 2, RoundingMode.HALF_UP));
  }

  /** A variance as a percentage of the budget, to one place; absent without a budget. */
  static Optional<String> percent(BigDecimal variance, BigDecimal budget) {
    return budget.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Figures.fixed(
                variance
                    .multiply(BigDecimal.valueOf(100))
                    .divide(budget.abs(), 6, RoundingMode.HALF_UP),
                1));
  }

  /** In one word. */
  static String said(BigDecimal variance) {
    return variance.signum() == 0
        ? "as budgeted"
        : variance.signum() > 0 ? "favourable" : "adverse";
  }

  /** A line with both amounts. */
  record Line(
      int row, String name, String kind, boolean isIncome, BigDecimal budget, BigDecimal actual) {

    BigDecimal net(BigDecimal amount) {
      return isIncome ? amount : amount.negate();
    }

    BigDecimal variance() {
      return net(actual).subtract(net(budget));
    }
  }
}
