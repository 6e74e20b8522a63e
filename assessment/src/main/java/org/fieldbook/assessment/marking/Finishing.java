package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.content.kernel.PersonId;

/** Asks everybody who may have a reason whether a finished script goes to its student. */
@ApplicationScoped
class Finishing {

  @Inject Holds holds;
  @Inject SpokenOnScripts spoken;
  @Inject Event<ScriptFinishing> finishing;
  @Inject Event<FinishForeseen> foreseen;
  @Inject Clock clock;

  /** What keeps it back now that its marker has finished; empty when nothing does. */
  List<Hold.Kind> heldBy(Script script, DueDate due, PersonId marker, Instant now) {
    if (due.set().heldBack()) {
      holds.place(
          script.id(),
          Hold.Kind.MODERATION,
          "The marks of " + script.assignment() + " are released by name.",
          null,
          now);
    }
    finishing.fire(
        new ScriptFinishing(
            script.id(),
            script.student(),
            marker,
            script.presentation(),
            script.assignment(),
            script.sheet().total(),
            now));
    return holds.standing(script.id()).stream().map(Hold::kind).toList();
  }

  /** What would keep it back as far as is known before. */
  List<Hold.Kind> expected(Script script, DueDate due) {
    if (script.reopened().isPresent()) {
      return List.of();
    }
    List<Hold.Kind> standing = holds.standing(script.id()).stream().map(Hold::kind).toList();
    return due.set().heldBack() && !standing.contains(Hold.Kind.MODERATION)
        ? Stream.concat(standing.stream(), Stream.of(Hold.Kind.MODERATION)).toList()
        : standing;
  }

  /** What returning it now would do, with all that is known to be in the way. */
  ReturnOutlook outlook(Script script, DueDate due) {
    return ReturnPolicy.outlook(script, due)
        .heldBy(expected(script, due))
        .refusedFor(spoken.refusals(script))
        .refusedFor(whileOut(script));
  }

  /** What is with its student to be corrected is marked when it is back, or the time is over. */
  private List<String> whileOut(Script script) {
    return script.isOut(clock.instant())
        ? List.of(
            "You have returned this script to be corrected. What you typed is kept; return it when"
                + " the corrected file has come, or the time for it is over.")
        : List.of();
  }

  /** The same, with what others would place once it is finished, for a marker about to decide. */
  ReturnOutlook foreseen(Script script, DueDate due) {
    FinishForeseen event = new FinishForeseen(script);
    if (script.reopened().isEmpty()) {
      foreseen.fire(event);
    }
    ReturnOutlook known = outlook(script, due);
    return known
        .heldBy(Stream.concat(known.heldBy().stream(), event.keptBy().stream()).distinct().toList())
        .saying(event.said());
  }

  /** Why it cannot be returned now; empty when it can. */
  List<String> refusals(Script script, DueDate due, int basedOn) {
    List<String> refusals = new ArrayList<>(ReturnPolicy.refusals(script, due, basedOn));
    if (script.isOpen()) {
      refusals.addAll(spoken.refusals(script));
    }
    refusals.addAll(whileOut(script));
    return refusals;
  }
}
