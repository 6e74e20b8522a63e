package org.fieldbook.app.toolkit.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.tool.FeedbackForm;

/**
 * Answer sets that may be shown, by group. A group with fewer than {@link #THRESHOLD} sets joins
 * {@link #OTHERS} if that reaches the threshold, and else is withheld; a signed group is shown
 * whatever its number and never joins. Groups are joined only when all have closed: two states of
 * the same sum would show their difference. Rests on toolkit T03 ("Privacy").
 *
 * @param groups sets by group, joined ones under {@link #OTHERS}
 * @param withheld groups that have closed and are not shown by themselves
 */
record Shown(Map<String, List<AnswerSet>> groups, Set<String> withheld) {

  /** Fewer answer sets than these would show who said what. */
  static final int THRESHOLD = 3;

  /** The group of those whose own is too small. */
  static final String OTHERS = "all-others";

  private static final int PLACES = 6;

  /**
   * What may be shown.
   *
   * @param closed sets of the groups that have closed; a group without answers has an empty list
   * @param all whether every group of the round has closed
   */
  static Shown of(FeedbackForm form, Map<String, List<AnswerSet>> closed, boolean all) {
    Map<String, List<AnswerSet>> shown = new LinkedHashMap<>();
    List<AnswerSet> joined = new ArrayList<>();
    Set<String> withheld = new LinkedHashSet<>();
    for (String group : form.groups()) {
      List<AnswerSet> sets = closed.getOrDefault(group, List.of());
      if (sets.size() >= THRESHOLD || form.isSigned(group) && !sets.isEmpty()) {
        shown.put(group, sets);
      } else if (!sets.isEmpty()) {
        joined.addAll(sets);
        withheld.add(group);
      }
    }
    if (all && joined.size() >= THRESHOLD) {
      shown.put(OTHERS, List.copyOf(joined));
    }
    return new Shown(shown, withheld);
  }

  /** Where things may stand, which the numbers alone decide; without anything to show. */
  static Shown ofNumbers(FeedbackForm form, List<GroupState> groups) {
    Map<String, List<AnswerSet>> closed = new LinkedHashMap<>();
    for (GroupState group : groups) {
      if (group.isClosed()) {
        AnswerSet unread = new AnswerSet(group.name(), Map.of(), false);
        closed.put(group.name(), Collections.nCopies(group.answered(), unread));
      }
    }
    return of(form, closed, groups.stream().allMatch(GroupState::isClosed));
  }

  /** Whether there is anything to show of the joined groups. */
  boolean hasOthers() {
    return groups.containsKey(OTHERS);
  }

  /** Where something that a group said may stand: under its name, under others, or nowhere. */
  Optional<String> placeOf(String group) {
    if (groups.containsKey(group)) {
      return Optional.of(group);
    }
    return withheld.contains(group) && hasOthers() ? Optional.of(OTHERS) : Optional.empty();
  }

  /** The mean of a group's answers to some questions; absent when it may not be shown. */
  Optional<BigDecimal> mean(String group, Collection<String> questions) {
    return mean(values(group, questions));
  }

  /** The mean over all groups that may be shown. */
  Optional<BigDecimal> meanOfAll(Collection<String> questions) {
    return mean(groups.keySet().stream().flatMap(g -> values(g, questions).stream()).toList());
  }

  /**
   * Answers that may be counted. Of the joined groups only where enough of the sets have one: a
   * question that one of them was asked alone would else show that group.
   */
  private List<Integer> values(String group, Collection<String> questions) {
    List<AnswerSet> given =
        groups.getOrDefault(group, List.of()).stream()
            .filter(s -> questions.stream().anyMatch(s.points()::containsKey))
            .toList();
    if (group.equals(OTHERS) && given.size() < THRESHOLD) {
      return List.of();
    }
    return given.stream()
        .flatMap(s -> questions.stream().filter(s.points()::containsKey).map(s.points()::get))
        .toList();
  }

  /** The mean; absent of nothing. */
  static Optional<BigDecimal> mean(Collection<Integer> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(values.stream().mapToInt(Integer::intValue).sum())
                .divide(BigDecimal.valueOf(values.size()), PLACES, RoundingMode.HALF_UP));
  }
}
