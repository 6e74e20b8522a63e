package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office names scripts that are to be marked twice. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class NameForSecond {

  private static final int MOST_NAMED = 500;

  @Inject Caller caller;
  @Inject SecondMarkings markings;
  @Inject Scripts scripts;
  @Inject MarkTwice markTwice;
  @Inject Clock clock;

  /**
   * Names scripts that are to be marked twice whatever their marks are. What is named already stays
   * as it is.
   *
   * @param numbers of scripts of the presentation
   * @return how many were named now
   * @throws Refused without words, when none or too many are named, or one is returned or none of
   *     the presentation
   */
  public int name(PresentationCode presentation, Collection<Long> numbers, String typed) {
    String why = Reason.of(typed, "Say why they are to be marked twice: their markers read it.");
    if (numbers.isEmpty()) {
      throw new Refused("Name at least one script by its number.");
    }
    if (numbers.size() > MOST_NAMED) {
      throw new Refused("Name at most " + MOST_NAMED + " scripts at once.");
    }
    Instant now = now();
    int named = 0;
    for (long number : numbers.stream().distinct().sorted().toList()) {
      Script script =
          scripts
              .hold(number)
              .filter(s -> s.presentation().equals(presentation))
              .orElseThrow(
                  () ->
                      new Refused(
                          "There is no script "
                              + number
                              + " in "
                              + presentation
                              + ". Nothing was named."));
      if (script.returned().isPresent()) {
        throw new Refused(
            "Script "
                + number
                + " has been returned. Have it marked again instead. Nothing was named.");
      }
      named += name(script, why, now) ? 1 : 0;
    }
    return named;
  }

  private boolean name(Script script, String why, Instant now) {
    Optional<SecondMarking> known = markings.holdOf(script.id());
    if (known.filter(m -> m.state() != SecondMarking.State.DROPPED).isPresent()) {
      return false;
    }
    SecondMarking marking =
        known.orElseGet(
            () -> {
              SecondMarking made = new SecondMarking(script.id(), why, caller.id(), now);
              markings.add(made);
              return made;
            });
    marking.name(why, caller.id(), now);
    if (script.state() == Script.State.HELD) {
      markTwice.begin(marking, script, script.finishedBy().orElseThrow(), now);
    }
    return true;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
