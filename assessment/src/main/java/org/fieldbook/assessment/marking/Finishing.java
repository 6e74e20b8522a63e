package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
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
  @Inject Event<ScriptFinishing> finishing;

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
}
