package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.assessment.strategy.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads the entry {@code results}, and refuses what is unknown or contradicts itself. */
final class ResultRulesReader {

  private static final int WHOLE = 100;
  private static final int MOST_COMPONENTS = 10;
  private static final int MOST_ITEMS = 40;
  private static final int MOST_BANDS = 20;
  private static final int MOST_TRIED = 3;
  private static final int MOST_TRIED_ITEMS = 12;
  private static final String HALF_UP = "half-up";

  private final YamlNode y;
  private final Set<String> assignments;

  ResultRulesReader(YamlNode results, Set<String> assignments) {
    this.y = results;
    this.assignments = assignments;
  }

  ResultRules read() {
    y.mayHave(
        "course",
        "scores",
        "arithmetic",
        "method",
        "components",
        "itemThresholds",
        "rounding",
        "thresholdsOn",
        "bandsOn",
        "notSubmitted",
        "substitution",
        "bands",
        "resubmission",
        "failNoResubmission",
        "moderation",
        "release");
    scores(y.node("scores"));
    y.only("arithmetic", "exact-decimal");
    y.only("release", "after-board");
    List<Component> components = components();
    Set<String> items = new LinkedHashSet<>();
    components.forEach(c -> items.addAll(c.items().keySet()));
    for (String assignment : assignments) {
      if (!items.contains(assignment)) {
        throw y.fault("components", "leave out " + assignment + "; what does not count weighs 0");
      }
    }
    ResultRules.Method method = method();
    YamlNode rounding = y.node("rounding");
    rounding.mayHave("components", "overall");
    boolean roundComponents = oneOf(rounding, "components", HALF_UP, "none");
    boolean roundOverall = oneOf(rounding, "overall", HALF_UP, "none");
    boolean thresholdsOnRounded = oneOf(y, "thresholdsOn", "rounded", "exact");
    boolean bandsOnRounded = oneOf(y, "bandsOn", "rounded", "exact");
    if (thresholdsOnRounded && !roundComponents) {
      throw y.fault("thresholdsOn", "is rounded, but component scores are not rounded");
    }
    boolean banded = method == ResultRules.Method.WEIGHTED ? roundOverall : roundComponents;
    if (bandsOnRounded && !banded) {
      throw y.fault("bandsOn", "is rounded, but the score that has the band is not rounded");
    }
    List<Band> bands = bands();
    AfterAFailReader after = new AfterAFailReader(y, components, bands, method);
    return new ResultRules(
        method,
        components,
        perItem(y, "itemThresholds", items),
        roundComponents,
        roundOverall,
        thresholdsOnRounded,
        bandsOnRounded,
        noResult(items),
        substitution(components),
        bands,
        after.resubmission(),
        after.conditions(),
        moderation(items));
  }

  private static void scores(YamlNode scores) {
    scores.mayHave("min", "max", "whole");
    scores.number("min", 0, 0);
    scores.number("max", WHOLE, WHOLE);
    if (!scores.yes("whole")) {
      throw scores.fault("whole", "can only be true");
    }
  }

  private ResultRules.Method method() {
    return switch (y.optionalText("method").orElse("weighted")) {
      case "weighted" -> ResultRules.Method.WEIGHTED;
      case "lower-band" -> ResultRules.Method.LOWER_BAND;
      default -> throw y.fault("method", "is neither weighted nor lower-band");
    };
  }

  /** Whether the entry has the first of two values. */
  private static boolean oneOf(YamlNode node, String key, String yes, String no) {
    String value = node.text(key);
    if (!value.equals(yes) && !value.equals(no)) {
      throw node.fault(key, "is neither " + yes + " nor " + no);
    }
    return value.equals(yes);
  }

  private List<Component> components() {
    List<YamlNode> nodes = y.nodes("components");
    if (nodes.isEmpty() || nodes.size() > MOST_COMPONENTS) {
      throw y.fault("components", "are not 1 to " + MOST_COMPONENTS);
    }
    List<Component> components = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int total = 0;
    for (YamlNode node : nodes) {
      node.mayHave("id", "title", "weight", "threshold", "items");
      String id = node.text("id");
      if (!seen.add("component " + id)) {
        throw node.fault("id", id + " is there twice");
      }
      Map<String, Integer> items = perItem(node, "items", assignments);
      int sum = items.values().stream().mapToInt(Integer::intValue).sum();
      if (sum != WHOLE) {
        throw node.fault("items", "total " + sum + " per cent and not 100");
      }
      for (String item : items.keySet()) {
        if (!seen.add("item " + item)) {
          throw node.fault("items", "has " + item + ", which is in another component too");
        }
      }
      int weight = node.number("weight", 0, WHOLE);
      total += weight;
      Integer threshold = node.has("threshold") ? score(node, "threshold") : null;
      components.add(new Component(id, node.text("title"), weight, threshold, items));
    }
    if (total != WHOLE) {
      throw y.fault("components", "weigh " + total + " per cent in all and not 100");
    }
    return components;
  }

  /** A mapping of assignments to 0 to 100; a missing one is empty. */
  static Map<String, Integer> perItem(YamlNode node, String key, Set<String> known) {
    YamlNode map = node.optionalNode(key).orElse(null);
    if (map == null) {
      return Map.of();
    }
    Map<String, Integer> numbers = new LinkedHashMap<>();
    map.numbers()
        .forEach(
            (item, n) -> {
              mustBeKnown(node, key, item, known);
              numbers.put(item, map.number(item, 0, WHOLE));
            });
    if (numbers.size() > MOST_ITEMS) {
      throw node.fault(key, "has more than " + MOST_ITEMS + " entries");
    }
    return numbers;
  }

  static String mustBeKnown(YamlNode node, String key, String item, Set<String> known) {
    if (!known.contains(item)) {
      throw node.fault(
          key, "names " + item + ", which is not set; there are " + String.join(", ", known));
    }
    return item;
  }

  static int score(YamlNode node, String key) {
    return node.number(key, 0, WHOLE);
  }

  private Set<String> noResult(Set<String> items) {
    YamlNode node = y.node("notSubmitted");
    node.mayHave(items.toArray(String[]::new));
    Set<String> without = new HashSet<>();
    for (String item : items) {
      if (oneOf(node, item, "no-result", "zero")) {
        without.add(item);
      }
    }
    return without;
  }

  private List<Band> bands() {
    List<YamlNode> nodes = y.nodes("bands");
    if (nodes.size() < 2 || nodes.size() > MOST_BANDS) {
      throw y.fault("bands", "are not 2 to " + MOST_BANDS + ", the fail among them");
    }
    List<Band> bands = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int above = WHOLE + 1;
    for (YamlNode node : nodes) {
      node.mayHave("id", "label", "min");
      Band band = new Band(node.text("id"), node.text("label"), score(node, "min"));
      if (seen.put(band.id(), band.min()) != null) {
        throw node.fault("id", band.id() + " is there twice");
      }
      if (band.min() >= above) {
        throw node.fault("min", "is not below that of the band before: the highest comes first");
      }
      above = band.min();
      bands.add(band);
    }
    if (above != 0) {
      throw y.fault("bands", "do not end with one from 0, which is the fail");
    }
    return bands;
  }

  private @Nullable Substitution substitution(List<Component> components) {
    if (y.optionalText("substitution").filter("none"::equals).isPresent()) {
      return null;
    }
    YamlNode node = y.node("substitution");
    node.mayHave("component", "items", "choose", "ifSubmitted", "by");
    node.only("by", "average-of-others");
    Component component = component(node, components);
    long weighed = component.items().values().stream().filter(share -> share > 0).count();
    if (weighed < 2) {
      throw node.fault("component", "has fewer than two items that weigh something");
    }
    int items = node.number("items", 1, (int) weighed - 1);
    boolean lowest = oneOf(node, "choose", "lowest", "most-helpful");
    if (!lowest && (items > MOST_TRIED || weighed > MOST_TRIED_ITEMS)) {
      throw node.fault(
          "choose",
          "can be most-helpful for at most "
              + MOST_TRIED
              + " of at most "
              + MOST_TRIED_ITEMS
              + " items");
    }
    return new Substitution(
        component.id(),
        items,
        lowest ? Substitution.Choose.LOWEST : Substitution.Choose.MOST_HELPFUL,
        node.yes("ifSubmitted"));
  }

  static Component component(YamlNode node, List<Component> components) {
    String id = node.text("component");
    return components.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> node.fault("component", id + " is none of the components"));
  }

  private Moderation moderation(Set<String> items) {
    YamlNode node = y.node("moderation");
    node.mayHave("samplePercent", "markedTwice", "heldBack", "coordination", "thirdMarker");
    List<Moderation.Range> twice = new ArrayList<>();
    for (YamlNode range : node.nodes("markedTwice")) {
      range.mayHave("item", "from", "to");
      String item = mustBeKnown(range, "item", range.text("item"), items);
      int from = score(range, "from");
      if (score(range, "to") < from) {
        throw range.fault("to", "is below from");
      }
      twice.add(new Moderation.Range(item, from, score(range, "to")));
    }
    return new Moderation(
        perItem(node, "samplePercent", items),
        twice,
        known(node, "heldBack", items),
        known(node, "coordination", items),
        third(node));
  }

  private static Moderation.Third third(YamlNode node) {
    boolean asked =
        !node.has("thirdMarker") || oneOf(node, "thirdMarker", "where-asked", "where-bands-differ");
    return asked ? Moderation.Third.WHERE_ASKED : Moderation.Third.WHERE_BANDS_DIFFER;
  }

  private Set<String> known(YamlNode node, String key, Set<String> items) {
    Set<String> known = new LinkedHashSet<>();
    for (String item : node.texts(key)) {
      known.add(mustBeKnown(node, key, item, items));
    }
    return known;
  }
}
