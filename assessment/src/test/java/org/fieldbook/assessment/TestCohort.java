package org.fieldbook.assessment;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.FormerLearner;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Students and tutors of a test, all in LMC310-2026J. */
public final class TestCohort implements Cohort {

  public static final PresentationCode LMC310 = new PresentationCode("LMC310-2026J");

  private static final AtomicLong NEXT = new AtomicLong(1000);

  private final Map<PersonId, PersonId> tutors = new HashMap<>();

  private final Map<PersonId, Map<PersonId, Instant>> former = new HashMap<>();

  /** Somebody new. */
  public static PersonId person() {
    return new PersonId(NEXT.incrementAndGet());
  }

  /** A new student of that tutor. */
  public PersonId studentOf(PersonId tutor) {
    PersonId student = person();
    tutors.put(student, tutor);
    return student;
  }

  /** The student goes to another tutor, from that moment on. */
  public void handOver(PersonId student, PersonId to, Instant from) {
    PersonId before = Objects.requireNonNull(tutors.put(student, to));
    former.computeIfAbsent(student, s -> new HashMap<>()).put(before, from);
  }

  @Override
  public Optional<Instant> tutoredUntil(
      PersonId tutor, PersonId student, PresentationCode presentation) {
    return isTutorOf(tutor, student, presentation)
        ? Optional.empty()
        : Optional.ofNullable(former.getOrDefault(student, Map.of()).get(tutor));
  }

  @Override
  public List<FormerLearner> formerLearnersOf(PersonId tutor, Instant after) {
    return former.keySet().stream()
        .flatMap(
            s ->
                tutoredUntil(tutor, s, LMC310)
                    .filter(until -> until.isAfter(after))
                    .map(until -> new FormerLearner(learner(s), LMC310, until))
                    .stream())
        .toList();
  }

  @Override
  public Optional<Learner> withIdentifier(String identifier, PresentationCode presentation) {
    return enrolled(presentation).stream()
        .filter(l -> l.identifier().equals(identifier))
        .findFirst();
  }

  @Override
  public boolean isEnrolled(PersonId person, PresentationCode presentation) {
    return presentation.equals(LMC310) && tutors.containsKey(person);
  }

  @Override
  public Optional<PersonId> tutorOf(PersonId student, PresentationCode presentation) {
    return presentation.equals(LMC310)
        ? Optional.ofNullable(tutors.get(student))
        : Optional.empty();
  }

  @Override
  public boolean isTutorOf(PersonId tutor, PersonId student, PresentationCode presentation) {
    return tutorOf(student, presentation).filter(tutor::equals).isPresent();
  }

  @Override
  public List<Learner> learnersOf(PersonId tutor, PresentationCode presentation) {
    return tutors.keySet().stream()
        .filter(s -> isTutorOf(tutor, s, presentation))
        .map(this::learner)
        .toList();
  }

  @Override
  public List<Place> placesIn(PresentationCode presentation) {
    return presentation.equals(LMC310)
        ? tutors.entrySet().stream().map(e -> new Place(learner(e.getKey()), e.getValue())).toList()
        : List.of();
  }

  @Override
  public Map<PersonId, Learner> learners(Collection<PersonId> people) {
    return people.stream()
        .filter(p -> tutors.containsKey(p) || tutors.containsValue(p))
        .collect(Collectors.toMap(p -> p, this::learner));
  }

  @Override
  public Learner learner(PersonId person) {
    if (tutors.containsValue(person)) {
      return new Learner(person, "Tutor " + person, "T" + person);
    }
    if (!tutors.containsKey(person)) {
      throw new NotFound("No person " + person);
    }
    return new Learner(person, "Student " + person, "A" + person);
  }
}
