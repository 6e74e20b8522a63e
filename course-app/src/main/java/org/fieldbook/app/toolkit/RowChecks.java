package org.fieldbook.app.toolkit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.app.toolkit.Completion.Missing;
import org.fieldbook.content.tool.FieldRules.Check;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolTemplate;

/** What the rows of a table still lack by the checks of its template. */
final class RowChecks {

  private final ToolTemplate template;
  private final ToolField table;
  private final Options options;
  private final Answers answers;
  private final List<Missing> missing = new ArrayList<>();

  /**
   * Of one table.
   *
   * @param answers with computed columns filled in
   */
  RowChecks(ToolTemplate template, ToolField table, Options options, Answers answers) {
    this.template = template;
    this.table = table;
    this.options = options;
    this.answers = answers;
  }

  List<Missing> missing() {
    for (Check check : table.rules().checks()) {
      switch (check.kind()) {
        case EACH -> each(check);
        case SOME -> some(check);
        case FILLED -> filled(check);
        case EXPLAINED -> explained(check);
      }
    }
    references();
    return missing;
  }

  private List<Answers> rows() {
    return answers.rows(table.id());
  }

  private ToolField column(String id) {
    return table.columns().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static boolean isBlank(Answers row, ToolField column) {
    return switch (column.type()) {
      case SCALE, CALC -> row.number(column.id()).isEmpty() && row.text(column.id()).isBlank();
      case MULTICHOICE -> row.keys(column.id()).isEmpty();
      default -> row.text(column.id()).isBlank();
    };
  }

  private void each(Check check) {
    ToolField column = column(check.columns().get(0));
    if (check.field() != null && !answers.text(check.field()).isBlank()) {
      return;
    }
    List<Option> lacking =
        options.of(column).orElse(List.of()).stream()
            .filter(o -> check.values().isEmpty() || check.values().contains(o.key()))
            .filter(o -> count(column, List.of(o.key())) < check.least())
            .toList();
    if (lacking.isEmpty()) {
      return;
    }
    String least = check.least() == 1 ? "a row" : "at least " + check.least() + " rows";
    String named = and(lacking.stream().map(o -> "“" + o.label() + "”").toList());
    String there = lacking.size() > 1 ? "" : there(count(column, List.of(lacking.get(0).key())));
    String orWhy = check.field() == null ? "" : ", or say below why there is none";
    add(
        -1,
        "“"
            + table.label()
            + "” asks for "
            + least
            + (lacking.size() > 1 ? " for each of " : " for ")
            + named
            + there
            + orWhy);
  }

  private static String there(long count) {
    return count == 0 ? "" : count == 1 ? "; there is 1" : "; there are " + count;
  }

  private void some(Check check) {
    ToolField column = column(check.columns().get(0));
    if (count(column, check.values()) < check.least()) {
      List<String> wanted =
          check.values().stream().map(key -> "“" + options.label(column, key) + "”").toList();
      String least =
          check.least() == 1 ? "at least one row" : "at least " + check.least() + " rows";
      String is = String.join(" or ", wanted);
      add(
          -1,
          "“" + table.label() + "” asks for " + least + " whose “" + column.label() + "” is " + is);
    }
  }

  private long count(ToolField column, List<String> keys) {
    return rows().stream()
        .filter(
            row ->
                keys.contains(row.text(column.id()))
                    || row.keys(column.id()).stream().anyMatch(keys::contains))
        .count();
  }

  private void filled(Check check) {
    List<Answers> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      List<String> lacking =
          check.columns().stream()
              .map(this::column)
              .filter(c -> !row.isEmpty() && isBlank(row, c))
              .map(c -> "“" + c.label() + "”")
              .toList();
      if (!lacking.isEmpty()) {
        add(i, "Row " + (i + 1) + " of “" + table.label() + "” lacks " + and(lacking));
      }
    }
  }

  private void explained(Check check) {
    ToolField reason = column(check.columns().get(0));
    ToolField by = column(check.columns().get(1));
    BigDecimal limit = limit(check);
    List<Answers> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      boolean far = row.number(by.id()).filter(n -> n.abs().compareTo(limit) > 0).isPresent();
      if (far && isBlank(row, reason)) {
        String percent = row.number(by.id()).map(BigDecimal::toPlainString).orElse("");
        add(
            i,
            "Row "
                + (i + 1)
                + " of “"
                + table.label()
                + "” is "
                + percent
                + " per cent away and needs its “"
                + reason.label()
                + "”");
      }
    }
  }

  /** What the field says; while it is empty, what it begins with. */
  private BigDecimal limit(Check check) {
    return Optional.ofNullable(check.field())
        .flatMap(
            field ->
                answers
                    .number(field)
                    .or(
                        () ->
                            template.field(field).map(f -> f.rules().start()).map(BigDecimal::new)))
        .orElse(BigDecimal.ZERO);
  }

  /** A reference to a row of this tool names one that is there. */
  private void references() {
    for (ToolField column : table.columns()) {
      String refTo = column.rules().refTo();
      if (refTo == null || refTo.equals("entries") || refTo.contains(".")) {
        continue;
      }
      List<String> names = names(refTo);
      List<Answers> rows = rows();
      for (int i = 0; i < rows.size(); i++) {
        String named = rows.get(i).text(column.id()).strip();
        if (!named.isEmpty()
            && !column.rules().orText()
            && !names.contains(named.toLowerCase(Locale.UK))) {
          add(
              i,
              "Row "
                  + (i + 1)
                  + " of “"
                  + table.label()
                  + "” names “"
                  + named
                  + "”, which is not in the list it comes from");
        }
      }
    }
  }

  private List<String> names(String refTo) {
    return RowNames.of(template, answers, refTo).stream()
        .map(name -> name.toLowerCase(Locale.UK))
        .toList();
  }

  private void add(int row, String said) {
    missing.add(new Missing(row < 0 ? table.id() : table.id() + "-" + row, said + "."));
  }

  private static String and(List<String> parts) {
    int last = parts.size() - 1;
    return last == 0
        ? parts.get(0)
        : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
  }
}
