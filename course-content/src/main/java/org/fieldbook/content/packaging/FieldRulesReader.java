package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.tool.FieldRules;
import org.fieldbook.content.tool.FieldRules.Calculation;
import org.fieldbook.content.tool.FieldRules.CarriedFrom;
import org.fieldbook.content.tool.FieldRules.Check;
import org.fieldbook.content.tool.FieldRules.Kind;
import org.fieldbook.content.tool.FieldRules.Rule;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Type;
import org.jspecify.annotations.Nullable;

/** Reads what a field asks for beyond its kind, and checks that it speaks of fields there are. */
final class FieldRulesReader {

  private static final Set<Type> FOR_READERS =
      Set.of(Type.TEXT, Type.LONGTEXT, Type.CHOICE, Type.DATE);

  private final YamlMap map;

  FieldRulesReader(YamlMap map) {
    this.map = map;
  }

  FieldRules read() {
    return new FieldRules(
        map.optionalText("default"),
        map.optionalText("unit"),
        parts(),
        map.optionalNumber("maxWords"),
        map.optionalText("refTo"),
        map.flag("orText"),
        map.optionalText("rowsFrom"),
        map.optionalText("rowsEach"),
        map.optionalText("lockedBy"),
        map.optionalText("after"),
        map.textsOrText("neededBy"),
        map.flag("computed"),
        filledByNamedReader(),
        map.map("carriedFrom")
            .map(c -> new CarriedFrom(c.text("table"), c.text("same")))
            .orElse(null),
        counted(),
        map.map("calc").flatMap(FieldRulesReader::calculation).orElse(null),
        map.maps("checks").stream().flatMap(c -> check(c).stream()).toList());
  }

  /** Who may fill it beside the owner. */
  private boolean filledByNamedReader() {
    String who = map.optionalText("filledBy");
    if (who != null && !who.equals("named-reader")) {
      map.fault(
          "filledBy", "a field is filled by its owner, and by a \"named-reader\" if so said.");
    }
    return who != null;
  }

  /** What a take-away says instead of the rows. */
  private boolean counted() {
    String word = map.optionalText("takeaway");
    if (word != null && !word.equals("count")) {
      map.fault("takeaway", "what is taken away of a field is \"count\", or all of it.");
    }
    return word != null;
  }

  /** A step of 0.5 makes two parts of one. */
  private int parts() {
    String step = map.optionalText("step");
    if (step == null || step.equals("1")) {
      return 1;
    }
    return switch (step) {
      case "0.5" -> 2;
      case "0.25" -> 4;
      default -> {
        map.fault("step", "a step is 1, 0.5 or 0.25.");
        yield 1;
      }
    };
  }

  private static Optional<Calculation> calculation(YamlMap calc) {
    String word = calc.text("rule");
    Optional<Rule> rule =
        Arrays.stream(Rule.values())
            .filter(r -> r.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    List<String> of = calc.textsOrText("of");
    if (rule.isEmpty()) {
      List<String> known =
          Stream.of(Rule.values()).map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
      calc.fault("rule", "a calculation is one of " + known + ", not \"" + word + "\".");
      return Optional.empty();
    }
    if (of.size() != rule.get().columns()) {
      calc.fault("of", "a " + word + " is worked out from " + rule.get().columns() + " columns.");
      return Optional.empty();
    }
    return Optional.of(new Calculation(rule.get(), of, calc.optionalText("income")));
  }

  private static Optional<Check> check(YamlMap map) {
    int least = Optional.ofNullable(map.optionalNumber("least")).orElse(1);
    List<String> values = map.textsOrText("values");
    if (map.has("each")) {
      String unless = map.optionalText("unless");
      return Optional.of(new Check(Kind.EACH, List.of(map.text("each")), values, least, unless));
    }
    if (map.has("some")) {
      return Optional.of(new Check(Kind.SOME, List.of(map.text("some")), values, least, null));
    }
    if (map.isList("filled")) {
      return Optional.of(new Check(Kind.FILLED, map.texts("filled"), List.of(), 1, null));
    }
    if (map.has("explained")) {
      List<String> columns = List.of(map.text("explained"), map.text("by"));
      return Optional.of(new Check(Kind.EXPLAINED, columns, List.of(), 1, map.text("beyond")));
    }
    map.fault("each", "a check says each, some, filled or explained.");
    return Optional.empty();
  }

  /**
   * Checks what can only be seen with all fields known.
   *
   * @param problem told the id of the field and the fault
   */
  static void check(List<ToolField> fields, BiConsumer<String, String> problem) {
    Map<String, ToolField> byId =
        fields.stream().collect(Collectors.toMap(ToolField::id, Function.identity(), (a, b) -> a));
    for (ToolField field : fields) {
      List<String> faults = new ArrayList<>();
      FieldRules rules = field.rules();
      known(byId, rules.lockedBy(), "lockedBy", faults);
      known(byId, rules.after(), "after", faults);
      known(byId, rules.rowsFrom(), "rowsFrom", faults);
      rules.neededBy().forEach(n -> known(byId, n, "neededBy", faults));
      column(field, rules.rowsEach(), "rowsEach", faults);
      carried(byId, field, faults);
      if (rules.counted() && field.type() != Type.TABLE) {
        faults.add("\"takeaway\" counts rows, and this is no table.");
      }
      filledByReader(field, faults);
      for (Check check : rules.checks()) {
        check.columns().forEach(c -> column(field, c, "checks", faults));
        known(byId, check.field(), "checks", faults);
        values(field, check, faults);
      }
      for (ToolField column : field.columns()) {
        column(byId, field, column, faults);
      }
      faults.forEach(f -> problem.accept(field.id(), f));
    }
  }

  /** A reader fills a plain field that the entry can be complete without, and no part of one. */
  private static void filledByReader(ToolField field, List<String> faults) {
    FieldRules rules = field.rules();
    if (rules.openToNamedReader()) {
      if (!FOR_READERS.contains(field.type())) {
        faults.add("\"filledBy\" is for a text, longtext, choice or date, and this is none.");
      }
      if (field.required()) {
        faults.add("\"filledBy\" is for what an entry can be complete without, not \"required\".");
      }
      if (rules.lockedBy() != null || !rules.neededBy().isEmpty()) {
        faults.add("\"filledBy\" cannot go with \"lockedBy\" or \"neededBy\".");
      }
    }
    if (field.columns().stream().anyMatch(c -> c.rules().openToNamedReader())) {
      faults.add("\"filledBy\" is for a whole field, not for a column.");
    }
  }

  /** Rows come from another table of the tool with a column in common. */
  private static void carried(Map<String, ToolField> byId, ToolField field, List<String> faults) {
    CarriedFrom from = field.rules().carriedFrom();
    if (from == null) {
      return;
    }
    known(byId, from.table(), "carriedFrom", faults);
    known(byId, from.same(), "carriedFrom", faults);
    ToolField table = byId.get(from.table());
    ToolField same = byId.get(from.same());
    if (table != null && field.columns().stream().noneMatch(c -> isIn(table, c))) {
      faults.add("\"carriedFrom\" names a table that has no column in common with it.");
    }
    if (same != null && same.type() != Type.TEXT && same.type() != Type.CHOICE) {
      faults.add("\"carriedFrom\" compares a text or a choice, which \"same\" is not.");
    }
  }

  private static boolean isIn(ToolField table, ToolField column) {
    return table.columns().stream()
        .anyMatch(c -> c.id().equals(column.id()) && c.type() == column.type());
  }

  private static void column(
      Map<String, ToolField> byId, ToolField table, ToolField column, List<String> faults) {
    Calculation calculation = column.rules().calculation();
    if (column.type() == Type.CALC && calculation == null) {
      faults.add("the column \"" + column.id() + "\" says not how it is worked out (calc).");
    }
    if (calculation != null) {
      calculation.of().forEach(c -> column(table, c, "calc", faults));
    }
    String refTo = column.rules().refTo();
    if (refTo != null && !refTo.equals("entries") && !refTo.contains(".")) {
      known(byId, refTo, "refTo", faults);
    }
  }

  private static void known(
      Map<String, ToolField> byId, @Nullable String id, String name, List<String> faults) {
    // Rows of a feedback tool come from its questions, which are no field.
    if (id != null && !byId.containsKey(id) && !id.equals("questions")) {
      faults.add("\"" + name + "\" names the field \"" + id + "\", which the tool has not.");
    }
  }

  private static void column(
      ToolField table, @Nullable String id, String name, List<String> faults) {
    if (id != null && table.columns().stream().noneMatch(c -> c.id().equals(id))) {
      faults.add("\"" + name + "\" names the column \"" + id + "\", which is not there.");
    }
  }

  private static void values(ToolField table, Check check, List<String> faults) {
    for (ToolField column : table.columns()) {
      if (check.columns().contains(column.id()) && column.type() == Type.CHOICE) {
        check.values().stream()
            .filter(v -> column.options().stream().noneMatch(o -> o.key().equals(v)))
            .forEach(v -> faults.add("\"" + v + "\" is no choice of \"" + column.id() + "\"."));
      }
    }
  }
}
