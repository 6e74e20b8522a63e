package org.fieldbook.assessment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.strategy.YamlNode;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which scores become a result, as {@code results} of {@code assessment/rules.yaml}
 * has them; the head of that file says what each entry means. Immutable, and free of contradiction:
 * whatever {@link #read} returns can be worked with.
 *
 * @param itemThresholds assignment to the least score of it for a pass
 * @param roundComponents whether component scores are rounded half up to whole numbers
 * @param roundOverall whether the overall score is
 * @param thresholdsOnRounded whether it is the rounded score that is held against a threshold
 * @param bandsOnRounded whether it is the rounded score that is held against the bands
 * @param noResult items without which there is no result; any other counts as 0 when not submitted
 * @param bands highest first; the last starts at 0 and is the fail
 */
public record ResultRules(
    Method method,
    List<Component> components,
    Map<String, Integer> itemThresholds,
    boolean roundComponents,
    boolean roundOverall,
    boolean thresholdsOnRounded,
    boolean bandsOnRounded,
    Set<String> noResult,
    @Nullable Substitution substitution,
    List<Band> bands,
    @Nullable Resubmission resubmission,
    List<FailCondition> failConditions,
    Moderation moderation) {

  public ResultRules {
    components = List.copyOf(components);
    itemThresholds = Map.copyOf(itemThresholds);
    noResult = Set.copyOf(noResult);
    bands = List.copyOf(bands);
    failConditions = List.copyOf(failConditions);
  }

  /** How a band is found. */
  public enum Method {
    /** By the overall score, which is the weighted sum of the components. */
    WEIGHTED,
    /** Each component has its band, and the lowest of them is the result. */
    LOWER_BAND
  }

  /**
   * Reads the entry {@code results} of a file with rules.
   *
   * @param rulesText the whole file
   * @param assignments ids of the assignments that there are
   * @throws IllegalArgumentException naming the place and the fault
   */
  public static ResultRules read(String file, String rulesText, Set<String> assignments) {
    YamlNode results = YamlNode.read(file, rulesText).node("results");
    return new ResultRulesReader(results, assignments).read();
  }

  /** Ids of all items, in order. */
  public List<String> items() {
    List<String> items = new ArrayList<>();
    components.forEach(c -> items.addAll(c.items().keySet()));
    return items;
  }

  /** Items whose score can change the result by its weight. */
  public List<String> weighedItems() {
    List<String> items = new ArrayList<>();
    components.forEach(
        c ->
            c.items()
                .forEach(
                    (id, share) -> {
                      if (share > 0) {
                        items.add(id);
                      }
                    }));
    return items;
  }

  public Optional<Resubmission> anotherTry() {
    return Optional.ofNullable(resubmission);
  }

  public Optional<Substitution> replacing() {
    return Optional.ofNullable(substitution);
  }

  /** The band of a fail. */
  public Band fail() {
    return bands.get(bands.size() - 1);
  }

  /** The place of a band in {@link #bands}: 0 for the best. */
  int place(String bandId) {
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).id().equals(bandId)) {
        return i;
      }
    }
    return -1;
  }
}
