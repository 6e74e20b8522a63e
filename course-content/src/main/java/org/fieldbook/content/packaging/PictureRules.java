package org.fieldbook.content.packaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.tool.FixedPoint;
import org.fieldbook.content.tool.PictureRule;
import org.fieldbook.content.tool.PictureSetting;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/** Checks settings of a picture that speak of keys and values: they must be choices of the form. */
final class PictureRules {

  private static final Pattern QUOTED = Pattern.compile("\\{([^{}]*)\\}");
  private static final int QUADRANTS = 4;

  private final List<ToolField> fields;
  private final YamlMap map;

  PictureRules(List<ToolField> fields, YamlMap map) {
    this.fields = fields;
    this.map = map;
  }

  void check(PictureSetting setting, String value, Map<String, List<String>> settings) {
    String name = setting.name();
    List<String> of = settings.getOrDefault(setting.of().get(0), List.of());
    switch (setting.means()) {
      case KEY -> columns(of, settings).forEach(c -> choice(name, c, value));
      case CONDITION -> condition(name, value, of);
      case GROUP ->
          rule(name, value, PictureRule.group(value), "Name: key, key")
              .ifPresent(
                  g ->
                      columns(of, settings)
                          .forEach(c -> g.values().forEach(key -> choice(name, c, key))));
      case WORDING ->
          rule(name, value, PictureRule.wording(value), "key: words")
              .ifPresent(
                  w -> {
                    columns(of, settings).forEach(c -> choice(name, c, w.head()));
                    quoted(name, w.values().get(0), Set.of("from", "to"));
                  });
      case POINT -> {
        Optional<FixedPoint> point =
            rule(name, value, FixedPoint.of(value), "key x y with x and y from 0 to 10");
        fields(of).forEach(f -> point.ifPresent(p -> choice(name, f, p.key())));
      }
      default -> throw new IllegalArgumentException(name + " is no rule");
    }
  }

  /** A run chart has values of its own, or those of an entry that is chosen. */
  void checkRunChart(Map<String, List<String>> settings) {
    List<String> links = settings.getOrDefault("linked", List.of());
    List<String> lacking =
        Stream.of("table", "when", "value").filter(s -> !settings.containsKey(s)).toList();
    if (links.isEmpty() && !lacking.isEmpty()) {
      map.fault("kind", "a run-chart needs " + lacking + ", or \"linked\".");
    }
    fields(links).stream()
        .filter(f -> f.type() != ToolField.Type.CHOICE || f.optionsFrom() == null)
        .forEach(f -> map.fault("linked", "\"" + f.id() + "\" is no choice with \"optionsFrom\"."));
  }

  /** A grid has four quadrants and its points, and quotes only columns that there are. */
  void checkGrid(Map<String, List<String>> settings) {
    int quadrants = settings.getOrDefault("quadrants", List.of()).size();
    if (quadrants != 0 && quadrants != QUADRANTS) {
      map.fault("quadrants", "\"quadrants\" names four, not " + quadrants + ".");
    }
    List<String> lacking =
        Stream.of("table", "label", "x", "y").filter(s -> !settings.containsKey(s)).toList();
    if (lacking.size() < QUADRANTS && !lacking.isEmpty()) {
      map.fault("kind", "a grid-2x2 of a table needs " + lacking + " too.");
    } else if (!lacking.isEmpty() && !settings.containsKey("choices")) {
      map.fault("kind", "a grid-2x2 needs \"table\" or \"choices\".");
    }
    Set<String> columns =
        fields(settings.getOrDefault("table", List.of())).stream()
            .flatMap(t -> t.columns().stream())
            .map(ToolField::id)
            .collect(Collectors.toSet());
    settings.getOrDefault("warnSays", List.of()).forEach(s -> quoted("warnSays", s, columns));
  }

  private void condition(String name, String value, List<String> tables) {
    Optional<PictureRule> rule =
        rule(name, value, PictureRule.condition(value), "column is value, value");
    if (rule.isEmpty()) {
      return;
    }
    String id = rule.get().head();
    Optional<ToolField> column =
        fields(tables).stream()
            .flatMap(t -> t.columns().stream())
            .filter(c -> c.id().equals(id))
            .findFirst();
    if (column.isEmpty()) {
      map.fault(name, "\"" + id + "\" is not a column of " + tables + ".");
      return;
    }
    rule.get().values().forEach(v -> choice(name, column.get(), v));
  }

  /** A key of a choice, or a number of a scale. */
  private void choice(String name, ToolField field, String value) {
    boolean known =
        field.type() == ToolField.Type.SCALE
            ? isOn(field, value)
            : field.optionsFrom() != null
                || field.options().stream().map(Option::key).anyMatch(value::equals);
    if (!known) {
      map.fault(name, "\"" + value + "\" is not a choice of \"" + field.id() + "\".");
    }
  }

  private static boolean isOn(ToolField scale, String value) {
    if (!value.matches("-?\\d{1,4}")) {
      return false;
    }
    int number = Integer.parseInt(value);
    Integer min = scale.min();
    Integer max = scale.max();
    return (min == null || number >= min) && (max == null || number <= max);
  }

  private void quoted(String name, String words, Set<String> known) {
    QUOTED.matcher(words).results().map(MatchResult::group).forEach(q -> quote(name, q, known));
  }

  private void quote(String name, String quote, Set<String> known) {
    if (!known.contains(quote.substring(1, quote.length() - 1))) {
      map.fault(name, "nothing is known as " + quote + " here.");
    }
  }

  private <T> Optional<T> rule(String name, String value, Optional<T> rule, String form) {
    if (rule.isEmpty()) {
      map.fault(name, "\"" + value + "\" must be \"" + form + "\".");
    }
    return rule;
  }

  private List<ToolField> fields(List<String> ids) {
    return fields.stream().filter(f -> ids.contains(f.id())).toList();
  }

  /** The columns of those names in whatever tables the picture is drawn from. */
  private List<ToolField> columns(List<String> ids, Map<String, List<String>> settings) {
    Set<String> named =
        settings.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    return fields.stream()
        .filter(f -> named.contains(f.id()))
        .flatMap(f -> f.columns().stream())
        .filter(c -> ids.contains(c.id()))
        .toList();
  }
}
