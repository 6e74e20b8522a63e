package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.Agreement;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Puts the mark that several markers came to in place, and lets the script go. */
@ApplicationScoped
public class Settling {

  @Inject Scripts scripts;
  @Inject Agreement agreement;
  @Inject Holds holds;
  @Inject RulesOnResults rules;
  @Inject Cohort cohort;

  /** Two agreed. */
  void agreed(
      SecondMarking marking, SecondSheet second, Proposal proposal, PersonId by, Instant now) {
    settle(
        marking,
        proposal.sheet(),
        by,
        "Marked twice: "
            + total(marking.firstMarker().orElseThrow(), marking.firstSheet())
            + ", "
            + total(second.marker(), second.sheet())
            + ". Agreed on "
            + proposal.sheet().total()
            + ". "
            + name(proposal.madeBy())
            + ": "
            + proposal.why()
            + " "
            + name(by)
            + ": "
            + proposal.answerWhy(),
        now);
  }

  /** A third decides: the sheet whose total lies between the two others is the mark. */
  void decided(SecondMarking marking, SecondSheet second, SecondSheet third, Instant now) {
    MarkSheet middle = middle(List.of(third.sheet(), marking.firstSheet(), second.sheet()));
    settle(
        marking,
        middle,
        third.marker(),
        "Marked three times: "
            + total(marking.firstMarker().orElseThrow(), marking.firstSheet())
            + ", "
            + total(second.marker(), second.sheet())
            + ", "
            + total(third.marker(), third.sheet())
            + ". The middle one counts.",
        now);
  }

  /** The sheet in the middle by its total; of like ones, the first in the list. */
  static MarkSheet middle(List<MarkSheet> three) {
    return three.stream()
        .sorted(Comparator.comparingInt(MarkSheet::total))
        .skip(1)
        .findFirst()
        .flatMap(m -> three.stream().filter(s -> s.total() == m.total()).findFirst())
        .orElseThrow();
  }

  private void settle(
      SecondMarking marking, MarkSheet sheet, PersonId by, String why, Instant now) {
    Script script = scripts.hold(marking.script()).orElseThrow();
    agreement.take(script, sheet, by, why, now);
    marking.settle(why, now);
    holds.lift(script.id(), Hold.Kind.SECOND_MARKING, by, why, now);
  }

  private String total(PersonId marker, MarkSheet sheet) {
    return name(marker) + " gave " + sheet.total();
  }

  private String name(PersonId person) {
    return cohort.learner(person).name();
  }

  /** Whether totals lie in different bands of the presentation’s results. */
  boolean straddles(PresentationCode presentation, MarkSheet one, MarkSheet other) {
    return Stream.of(one, other).map(s -> band(presentation, s.total())).distinct().count() > 1;
  }

  /** What the band is called that a score lies in; empty when the rules name none. */
  String band(PresentationCode presentation, int score) {
    return rules.band(presentation, score);
  }
}
