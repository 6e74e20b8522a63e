package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/** Whose a second marking is: to mark, and to agree on. To anybody else it does not exist. */
@ApplicationScoped
public class SecondDesks {

  private static final Set<SecondMarking.State> MARKED =
      Set.of(SecondMarking.State.MARKING, SecondMarking.State.THIRD);

  @Inject Caller caller;
  @Inject SecondMarkings markings;
  @Inject Scripts scripts;
  @Inject Assignments assignments;

  PersonId caller() {
    return caller.id();
  }

  /**
   * The caller's own sheet of it.
   *
   * @throws NotFound when it is not the caller's to mark now
   */
  Own own(Optional<SecondMarking> found) {
    SecondMarking marking =
        found
            .filter(m -> MARKED.contains(m.state()))
            .orElseThrow(() -> new NotFound("No such script"));
    int place =
        marking.state() == SecondMarking.State.THIRD ? SecondSheet.THIRD : SecondSheet.SECOND;
    return markings
        .sheet(marking.id(), place)
        .filter(s -> s.marker().equals(caller.id()))
        .map(s -> new Own(marking, s))
        .orElseThrow(() -> new NotFound("No such script"));
  }

  /**
   * It, for somebody who marks it, the first marker too.
   *
   * @throws NotFound when the caller does not
   */
  SecondMarking party(Optional<SecondMarking> found) {
    SecondMarking marking = found.orElseThrow(() -> new NotFound("No such script"));
    boolean marks =
        marking.isFirst(caller.id())
            || markings.sheets(java.util.List.of(marking.id())).stream()
                .anyMatch(s -> s.marker().equals(caller.id()));
    if (!marks || marking.state() == SecondMarking.State.SETTLED) {
      throw new NotFound("No such script");
    }
    return marking;
  }

  /**
   * It, for one of the two who are to agree on a mark.
   *
   * @throws NotFound when the caller is not, or they have not both finished
   * @throws Refused when the student has sent a newer file
   */
  SecondMarking reconciling(Optional<SecondMarking> found) {
    SecondMarking marking = party(found);
    if (marking.state() != SecondMarking.State.RECONCILING) {
      throw new NotFound("Nothing to agree on");
    }
    mustBeFinished(marking);
    return marking;
  }

  /** The sheet of the second marker. */
  SecondSheet second(SecondMarking marking) {
    return markings.sheet(marking.id(), SecondSheet.SECOND).orElseThrow();
  }

  Script script(SecondMarking marking) {
    return scripts.find(marking.script()).orElseThrow();
  }

  /**
   * A newer file of the student’s puts the script back before its first marker.
   *
   * @throws Refused when that has happened
   */
  void mustBeFinished(SecondMarking marking) {
    if (script(marking).state() != Script.State.HELD) {
      throw new Refused(
          "The student has sent a newer file, and the first marker is at it. Nothing was settled."
              + " It comes back to you when they have finished.");
    }
  }

  SetAssignment set(Script script) {
    return assignments.get(script.presentation(), script.assignment());
  }

  /** A second marking with the caller's own sheet of it. */
  record Own(SecondMarking marking, SecondSheet sheet) {}
}
