package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fieldbook.assessment.strategy.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads what rules say of a fail: when there is another try, and when there is none. */
final class AfterAFailReader {

  private static final int MOST_CONDITIONS = 40;
  private static final int MOST_DAYS = 366;

  private final YamlNode y;
  private final List<Component> components;
  private final List<Band> bands;
  private final ResultRules.Method method;
  private final @Nullable Resubmission resubmission;
  private final List<FailCondition> conditions;

  AfterAFailReader(
      YamlNode results, List<Component> components, List<Band> bands, ResultRules.Method method) {
    this.y = results;
    this.components = components;
    this.bands = bands;
    this.method = method;
    this.resubmission = readResubmission();
    this.conditions = readConditions();
    mustAgree();
  }

  @Nullable Resubmission resubmission() {
    return resubmission;
  }

  List<FailCondition> conditions() {
    return conditions;
  }

  private @Nullable Resubmission readResubmission() {
    if (y.optionalText("resubmission").filter("none"::equals).isPresent()) {
      return null;
    }
    YamlNode node = y.node("resubmission");
    node.mayHave(
        "item",
        "component",
        "minContinuous",
        "itemScoreMin",
        "itemScoreMax",
        "times",
        "withinDays",
        "cap");
    Component component = ResultRulesReader.component(node, components);
    ResultRulesReader.mustBeKnown(node, "item", node.text("item"), component.items().keySet());
    node.number("times", 1, 1);
    int least = ResultRulesReader.score(node, "itemScoreMin");
    if (ResultRulesReader.score(node, "itemScoreMax") < least) {
      throw node.fault("itemScoreMax", "is below itemScoreMin");
    }
    boolean continuous = components.stream().anyMatch(c -> c.id().equals(Resubmission.CONTINUOUS));
    if (node.has("minContinuous") && !continuous) {
      throw node.fault("minContinuous", "needs a component with the id continuous");
    }
    YamlNode cap = node.node("cap");
    cap.mayHave("band", "overall");
    int overall = ResultRulesReader.score(cap, "overall");
    Band band =
        bands.stream()
            .filter(b -> b.id().equals(cap.text("band")))
            .findFirst()
            .orElseThrow(() -> cap.fault("band", "is none of the bands"));
    Band reached = bands.stream().filter(b -> overall >= b.min()).findFirst().orElseThrow();
    if (band.equals(bands.get(bands.size() - 1))
        || (method == ResultRules.Method.WEIGHTED && !band.equals(reached))) {
      throw cap.fault(
          "band", "is " + band.label() + ", but a score of " + overall + " is " + reached.label());
    }
    return new Resubmission(
        node.text("item"),
        component.id(),
        node.has("minContinuous")
            ? Integer.valueOf(ResultRulesReader.score(node, "minContinuous"))
            : null,
        least,
        ResultRulesReader.score(node, "itemScoreMax"),
        node.number("withinDays", 1, MOST_DAYS),
        band.id(),
        overall);
  }

  private List<FailCondition> readConditions() {
    Set<String> items = new LinkedHashSet<>();
    components.forEach(c -> items.addAll(c.items().keySet()));
    List<FailCondition> conditions = new ArrayList<>();
    for (YamlNode node : y.nodes("failNoResubmission")) {
      node.mayHave("component", "item", "below", "notSubmittedWithoutAcceptedCircumstances");
      if (node.has("component") == node.has("item")) {
        throw node.fault("component", "or item is named: one of them, not both");
      }
      boolean unsent = node.yes("notSubmittedWithoutAcceptedCircumstances");
      if (unsent == node.has("below") || (unsent && node.has("component"))) {
        throw node.fault("below", "is given, or that an item was not submitted: one of them");
      }
      if (node.has("component")) {
        conditions.add(
            new FailCondition.ComponentBelow(
                ResultRulesReader.component(node, components).id(),
                ResultRulesReader.score(node, "below")));
      } else {
        String item = ResultRulesReader.mustBeKnown(node, "item", node.text("item"), items);
        conditions.add(
            unsent
                ? new FailCondition.NotSubmitted(item)
                : new FailCondition.ItemBelow(item, ResultRulesReader.score(node, "below")));
      }
    }
    if (conditions.size() > MOST_CONDITIONS) {
      throw y.fault("failNoResubmission", "has more than " + MOST_CONDITIONS + " entries");
    }
    return conditions;
  }

  /** What is allowed in one place must not be ruled out in another. */
  private void mustAgree() {
    if (resubmission == null) {
      return;
    }
    for (FailCondition condition : conditions) {
      if (condition instanceof FailCondition.ItemBelow item
          && item.item().equals(resubmission.item())
          && item.below() > resubmission.itemScoreMin()) {
        throw y.fault(
            "failNoResubmission",
            "rules out scores of "
                + item.item()
                + " below "
                + item.below()
                + ", with which resubmission is allowed");
      }
      Integer least = resubmission.minContinuous();
      if (condition instanceof FailCondition.ComponentBelow component
          && component.component().equals(Resubmission.CONTINUOUS)
          && component.below() > (least == null ? 0 : least)) {
        throw y.fault(
            "failNoResubmission",
            "rules out a component below "
                + component.below()
                + ", with which resubmission is allowed");
      }
    }
  }
}
