package org.fieldbook.assessment.marking;

import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.Lateness;
import org.jspecify.annotations.Nullable;

/**
 * What returning a script now would do.
 *
 * @param score the score that would count, with the reason; null while lateness is not decided
 * @param refusals why it would be refused; empty when it would not
 * @param heldBy what would keep it from the student, as far as is known; empty when nothing would
 * @param said what else its marker should know, as sentences
 */
public record ReturnOutlook(
    Lateness lateness,
    @Nullable CountedScore score,
    List<String> refusals,
    List<Hold.Kind> heldBy,
    List<String> said) {

  public ReturnOutlook {
    refusals = List.copyOf(refusals);
    heldBy = List.copyOf(heldBy);
    said = List.copyOf(said);
  }

  ReturnOutlook heldBy(List<Hold.Kind> kinds) {
    return new ReturnOutlook(lateness, score, refusals, kinds, said);
  }

  ReturnOutlook saying(List<String> words) {
    return new ReturnOutlook(lateness, score, refusals, heldBy, words);
  }

  public boolean mayReturn() {
    return refusals.isEmpty();
  }

  ReturnOutlook refusedFor(List<String> more) {
    return new ReturnOutlook(
        lateness, score, Stream.concat(refusals.stream(), more.stream()).toList(), heldBy, said);
  }
}
