package org.fieldbook.assessment.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.strategy.Assignment;

/**
 * What may go with an assignment. Rests on the syllabus: "Must attach", "May attach up to", and
 * "Only complete entries can be attached to an assignment" (toolkit, section 1.2).
 */
final class EvidencePolicy {

  private EvidencePolicy() {}

  /** Whether entries of the tool may go with it. */
  static boolean takes(Assignment.Evidence rule, String tool) {
    return rule.tools().contains(tool);
  }

  /**
   * What stands against one more.
   *
   * @param waiting what is attached and not handed in yet
   */
  static List<String> reasonsAgainst(
      Assignment.Evidence rule, Collection<Evidence> waiting, EvidenceSource.Choice choice) {
    List<String> reasons = new ArrayList<>();
    Integer inAll = rule.maxInAll();
    if (!takes(rule, choice.tool())) {
      reasons.add("Entries of this tool do not go with this assignment.");
    }
    if (!choice.complete()) {
      reasons.add(
          "Only complete entries can be attached. Open “"
              + choice.title()
              + "”, mark it as complete, then attach it.");
    }
    if (waiting.stream().anyMatch(e -> e.entry().equals(choice.entry()))) {
      reasons.add(
          "A copy of “"
              + choice.title()
              + "” is attached already. Remove that first to attach it as it is now.");
    }
    if (!isRoom(rule, waiting, choice.tool())) {
      reasons.add(
          "There is room for "
              + rule.max()
              + " beyond what is required. Remove one to attach another.");
    } else if (inAll != null && waiting.size() >= inAll) {
      reasons.add(
          "At most "
              + inAll
              + " entries go with this assignment in all. Remove one to attach another.");
    }
    return reasons;
  }

  /** The first entry of a required tool has a place of its own. */
  private static boolean isRoom(
      Assignment.Evidence rule, Collection<Evidence> waiting, String tool) {
    long required =
        rule.required().stream()
            .filter(t -> t.equals(tool) || waiting.stream().anyMatch(e -> e.tool().equals(t)))
            .count();
    return waiting.size() + 1 - required <= rule.max();
  }

  /** Tools of which an entry must go with it and none does. */
  static List<String> missing(Assignment.Evidence rule, Collection<Evidence> attached) {
    return rule.required().stream()
        .filter(tool -> attached.stream().noneMatch(e -> e.tool().equals(tool)))
        .toList();
  }

  /**
   * Whether two entries of different days, of one tool that can be filled in again, must go with it
   * and do not.
   *
   * @param series ids of the tools that can be filled in again
   */
  static boolean lacksPair(
      Assignment.Evidence rule, Collection<Evidence> attached, Set<String> series) {
    return rule.datedPair()
        && series.stream()
            .noneMatch(
                tool ->
                    attached.stream()
                            .filter(e -> e.tool().equals(tool))
                            .map(Evidence::entryDate)
                            .distinct()
                            .count()
                        > 1);
  }

  /** Words that are too many for one line of evidence. */
  static Optional<String> tooLong(String words, int most) {
    return words.length() <= most
        ? Optional.empty()
        : Optional.of("Say what it proves in at most " + most + " characters.");
  }
}
