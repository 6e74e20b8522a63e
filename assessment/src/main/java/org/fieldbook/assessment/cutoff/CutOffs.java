package org.fieldbook.assessment.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** Cut-offs of all presentations, and how students stand to them. */
@ApplicationScoped
class CutOffs {

  @Inject Library library;
  @Inject Assignments assignments;
  @Inject AllAssignments all;
  @Inject DueDates dueDates;
  @Inject Cohort cohort;
  @Inject Received received;

  /**
   * An assignment of a presentation.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is none such
   */
  SetAssignment set(PresentationCode presentation, String assignment) {
    return assignments.get(presentation, assignment);
  }

  /** The assignments of a presentation, with second tries. One SQL statement. */
  List<SetAssignment> of(PresentationCode presentation) {
    return all.of(presentation);
  }

  /** Days before a due date on which people are reminded, the most first; none for never. */
  List<Integer> remindDays(PresentationCode presentation) {
    return assignments.strategy(presentation).rules().remindDays();
  }

  /** Assignments whose cut-off is after the one instant, and not after the other. */
  List<SetAssignment> between(Instant after, Instant until) {
    return all.cutOffBetween(after, until);
  }

  List<PresentationCode> presentations() {
    return library.presentations().stream().map(PublishedPresentation::code).toList();
  }

  /** Whether that student has sent something for it. */
  boolean isSent(SetAssignment set, PersonId student) {
    return received.isFrom(student, set.presentation(), set.id());
  }

  DueDate due(SetAssignment set, PersonId student) {
    return dueDates.of(student, set.presentation(), set.id());
  }

  /** How each student who has it stands to an assignment, by name. Four SQL statements. */
  List<Standing> standings(SetAssignment set) {
    return standings(set, cohort.placesIn(set.presentation()));
  }

  /** How each student of that tutor does. Four SQL statements. */
  List<Standing> standings(SetAssignment set, PersonId tutor) {
    return standings(
        set,
        cohort.learnersOf(tutor, set.presentation()).stream()
            .map(l -> new Place(l, tutor))
            .toList());
  }

  private List<Standing> standings(SetAssignment set, List<Place> places) {
    List<PersonId> students = places.stream().map(p -> p.learner().id()).toList();
    Map<PersonId, Map<String, DueDate>> due = dueDates.of(students, set.presentation());
    Map<PersonId, Instant> arrived = received.of(students, set.presentation(), set.id());
    List<Standing> standings = new ArrayList<>();
    for (Place place : places) {
      PersonId id = place.learner().id();
      DueDate own = due.getOrDefault(id, Map.of()).get(set.id());
      // A second try is set to few.
      if (own != null) {
        standings.add(new Standing(place, own, arrived.get(id)));
      }
    }
    return standings;
  }

  /** Who has sent nothing of an assignment that they have until that day. Four statements. */
  List<Standing> missingOn(SetAssignment set, LocalDate day) {
    return standings(set).stream()
        .filter(s -> s.arrived() == null && s.due().dueLocal().toLocalDate().equals(day))
        .toList();
  }

  /**
   * How a student stands to an assignment.
   *
   * @param arrived when what counts had arrived; null when nothing has
   */
  record Standing(Place place, DueDate due, @Nullable Instant arrived) {}
}
