package org.fieldbook.app.toolkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.tool.FieldRules.Calculation;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Columns that are worked out from others of their row, by the rules of the template. They are
 * worked out whenever they are asked for and stored nowhere.
 */
public final class Calculated {

  /** Asked for once: Json itself looks for its maker on the whole class path each time. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More digits than this are a slip, and would make figures nobody can read. */
  private static final BigDecimal LARGEST = new BigDecimal("1e15");

  private final Options options;

  private Calculated(Options options) {
    this.options = options;
  }

  /** The answers with the computed columns of all tables filled in, where they can be. */
  public static Answers of(ToolTemplate template, Options options, Answers answers) {
    Calculated calculated = new Calculated(options);
    JsonObjectBuilder all = JSON.createObjectBuilder(answers.fields());
    for (ToolField field : template.fields()) {
      if (field.columns().stream().anyMatch(c -> c.rules().calculation() != null)
          && answers.fields().get(field.id()) instanceof JsonArray) {
        all.add(field.id(), calculated.rows(field, answers.rows(field.id())));
      }
    }
    return new Answers(all.build());
  }

  private JsonArrayBuilder rows(ToolField table, List<Answers> rows) {
    JsonArrayBuilder filled = JSON.createArrayBuilder();
    rows.forEach(row -> filled.add(row.isEmpty() ? row.fields() : row(table, row).fields()));
    return filled;
  }

  /** Later columns may be worked out from earlier ones. */
  private Answers row(ToolField table, Answers row) {
    Answers filled = row;
    for (ToolField column : table.columns()) {
      Calculation calculation = column.rules().calculation();
      if (calculation != null) {
        Optional<JsonValue> value = value(calculation, filled);
        if (value.isPresent()) {
          filled =
              new Answers(
                  JSON.createObjectBuilder(filled.fields()).add(column.id(), value.get()).build());
        }
      }
    }
    return filled;
  }

  private Optional<JsonValue> value(Calculation calculation, Answers row) {
    List<String> of = calculation.of();
    return switch (calculation.rule()) {
      case FAMILY -> options.family(row.text(of.get(0))).map(Json::createValue);
      case SIDE -> options.side(row.text(of.get(0))).map(Json::createValue);
      case DIFFERENCE -> both(row, of).map(b -> Json.createValue(b.first.subtract(b.second)));
      case VARIANCE ->
          both(row, of)
              .filter(b -> !row.text(of.get(2)).isEmpty())
              .map(
                  b ->
                      row.text(of.get(2)).equals(calculation.key())
                          ? b.second.subtract(b.first)
                          : b.first.subtract(b.second))
              .map(Json::createValue);
      case PERCENT ->
          both(row, of)
              .filter(b -> b.second.signum() != 0)
              .map(b -> b.first.multiply(HUNDRED).divide(b.second, 1, RoundingMode.HALF_UP))
              .map(Json::createValue);
    };
  }

  private static Optional<Both> both(Answers row, List<String> of) {
    Optional<BigDecimal> first = row.number(of.get(0)).filter(Calculated::isSensible);
    Optional<BigDecimal> second = row.number(of.get(1)).filter(Calculated::isSensible);
    return first.flatMap(f -> second.map(s -> new Both(f, s)));
  }

  private static boolean isSensible(BigDecimal number) {
    return number.abs().compareTo(LARGEST) < 0 && number.scale() < 20;
  }

  private record Both(BigDecimal first, BigDecimal second) {}
}
