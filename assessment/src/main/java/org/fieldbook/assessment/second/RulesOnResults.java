package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.result.Band;
import org.fieldbook.assessment.result.Moderation;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.PresentationCode;

/** What the rules on results say of marking twice. */
@ApplicationScoped
class RulesOnResults {

  @Inject Engines engines;

  /** Rules that are at fault, or none, stop no marker: nothing is marked twice by them. */
  private Optional<ResultRules> of(PresentationCode presentation) {
    try {
      return Optional.of(engines.of(presentation).engine().rules());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Why a script with these marks is marked twice; empty when the rules do not ask for it. */
  Optional<String> twice(PresentationCode presentation, String assignment, int given) {
    return of(presentation)
        .flatMap(
            rules ->
                rules.moderation().markedTwice().stream()
                    .filter(r -> r.item().equals(Assignment.firstOf(assignment)) && r.holds(given))
                    .findFirst())
        .map(RulesOnResults::said);
  }

  private static String said(Moderation.Range range) {
    return "Every "
        + range.item()
        + " from "
        + range.from()
        + " to "
        + range.to()
        + " is marked twice.";
  }

  /** Whether a third marker decides between these two totals, whatever the two would agree on. */
  boolean thirdDecides(PresentationCode presentation, int one, int other) {
    return of(presentation)
        .filter(r -> r.moderation().third() == Moderation.Third.WHERE_BANDS_DIFFER)
        .filter(r -> !band(presentation, one).equals(band(presentation, other)))
        .isPresent();
  }

  /** What the band is called that a score lies in; empty when the rules name none. */
  String band(PresentationCode presentation, int score) {
    return of(presentation)
        .flatMap(r -> r.bands().stream().filter(b -> score >= b.min()).findFirst())
        .map(Band::label)
        .orElse("");
  }
}
