package org.fieldbook.assessment.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Who studies in a presentation and who tutors whom. A port: enrolment, which knows, implements it
 * in at most one SQL statement for each call.
 */
public interface Cohort {

  /** Whether the person studies in the presentation now: enrolled, and not withdrawn. */
  boolean isEnrolled(PersonId person, PresentationCode presentation);

  /** The tutor whose group the student is in now; empty before a group has been given. */
  Optional<PersonId> tutorOf(PersonId student, PresentationCode presentation);

  /** Whether the person tutors that student in that presentation now. */
  boolean isTutorOf(PersonId tutor, PersonId student, PresentationCode presentation);

  /** The tutor's own students of the presentation, by name; empty for anybody else. */
  List<Learner> learnersOf(PersonId tutor, PresentationCode presentation);

  /** When the person's tutoring of the student ended; empty when there was none, or is now. */
  Optional<Instant> tutoredUntil(PersonId tutor, PersonId student, PresentationCode presentation);

  /** Whom the person tutored and tutors no more, everywhere, if that ended after an instant. */
  List<FormerLearner> formerLearnersOf(PersonId tutor, Instant after);

  /** Everybody who studies in the presentation now, by name. */
  List<Place> placesIn(PresentationCode presentation);

  /** The same, without their tutors. */
  default List<Learner> enrolled(PresentationCode presentation) {
    return placesIn(presentation).stream().map(Place::learner).toList();
  }

  /**
   * A person as a student.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such person
   */
  Learner learner(PersonId person);

  /** Who studies in the presentation now under that personal identifier. */
  Optional<Learner> withIdentifier(String identifier, PresentationCode presentation);

  /** People as students, by id; who does not exist is left out. No statement when none is named. */
  Map<PersonId, Learner> learners(Collection<PersonId> people);
}
