package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.marking.FinishForeseen;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.ScriptFinishing;
import org.fieldbook.assessment.marking.ScriptTakenBack;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Keeps a script back that is to be marked twice, when its first marker has finished it. */
@ApplicationScoped
public class MarkTwice {

  @Inject SecondMarkings markings;
  @Inject Scripts scripts;
  @Inject Holds holds;
  @Inject RulesOnResults rules;
  @Inject Event<ToAgreeOn> toAgreeOn;

  void foreseen(@Observes FinishForeseen event) {
    Optional<SecondMarking> known = markings.of(event.script());
    boolean settled = known.filter(m -> m.state() == SecondMarking.State.SETTLED).isPresent();
    boolean named = known.flatMap(SecondMarking::askedBy).isPresent();
    if (!settled
        && (named
            || rules.twice(event.presentation(), event.assignment(), event.given()).isPresent()
            || known.flatMap(m -> markings.sheet(m.id(), SecondSheet.SECOND)).isPresent())) {
      event.wouldKeep(Hold.Kind.SECOND_MARKING);
    }
  }

  void finishing(@Observes ScriptFinishing event) {
    Optional<SecondMarking> known = markings.holdOf(event.script());
    if (known.filter(m -> m.state() == SecondMarking.State.SETTLED).isPresent()) {
      return;
    }
    Optional<String> rule = rule(event);
    boolean named = known.flatMap(SecondMarking::askedBy).isPresent();
    Optional<SecondSheet> second = known.flatMap(m -> markings.sheet(m.id(), SecondSheet.SECOND));
    if (!named && rule.isEmpty() && second.isEmpty()) {
      known.ifPresent(
          m -> {
            m.drop();
            holds.lift(
                event.script(),
                Hold.Kind.SECOND_MARKING,
                event.marker(),
                "Its marks are no longer among those that are marked twice.",
                event.at());
          });
      return;
    }
    SecondMarking marking =
        known.orElseGet(() -> made(event.script(), rule.orElseThrow(), event.at()));
    Script script = scripts.find(event.script()).orElseThrow();
    boolean newFile = marking.submission().filter(s -> s != script.submission()).isPresent();
    if (newFile) {
      second.ifPresent(SecondSheet::reopen);
    }
    begin(marking, script, event.marker(), event.at());
    second.filter(SecondSheet::isFinished).ifPresent(s -> compare(marking, script, s));
  }

  /** Both have finished: they are to agree, or the rules have a third marker decide. */
  void compare(SecondMarking marking, Script script, SecondSheet second) {
    if (rules.thirdDecides(
        script.presentation(), marking.firstSheet().total(), second.sheet().total())) {
      marking.callThird();
      return;
    }
    marking.reconcile();
    toAgreeOn.fire(
        new ToAgreeOn(
            marking.id(),
            List.of(marking.firstMarker().orElseThrow(), second.marker()),
            script.presentation(),
            script.assignment()));
  }

  private Optional<String> rule(ScriptFinishing event) {
    return rules.twice(event.presentation(), event.assignment(), event.given());
  }

  private SecondMarking made(long script, String why, Instant now) {
    SecondMarking marking = new SecondMarking(script, why, null, now);
    markings.add(marking);
    return marking;
  }

  /** The first marker has finished: from now on it waits for the second. */
  void begin(SecondMarking marking, Script script, PersonId marker, Instant now) {
    marking.firstFinished(marker, script.sheet(), script.submission(), now);
    holds.place(
        script.id(), Hold.Kind.SECOND_MARKING, marking.why(), marking.askedBy().orElse(null), now);
  }

  /**
   * Taking it back would change what the second marker is to be compared with.
   *
   * @throws Refused when the second has finished
   */
  void takenBack(@Observes ScriptTakenBack event) {
    markings
        .holdOf(event.script())
        .filter(
            m ->
                m.state() == SecondMarking.State.RECONCILING
                    || m.state() == SecondMarking.State.THIRD)
        .ifPresent(
            m -> {
              throw new Refused(
                  m.state() == SecondMarking.State.THIRD
                      ? "Your marks stand as you gave them: a third marker decides now."
                      : "The second marker has finished, so your marks stand as you gave them."
                          + " Agree on a mark with them instead.");
            });
  }
}
