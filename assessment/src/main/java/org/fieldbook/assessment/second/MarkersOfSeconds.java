package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.assessment.second.GiveSecondMarkers.Item;
import org.fieldbook.assessment.second.GiveSecondMarkers.Overview;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Who marks what as second or third marker. Whether the caller may is settled before. */
@ApplicationScoped
public class MarkersOfSeconds {

  @Inject Cohort cohort;
  @Inject SecondMarkings markings;
  @Inject Event<SecondMarkerGiven> given;

  /** Everything that is marked twice in a presentation, and who may mark. Four SQL statements. */
  Overview of(PresentationCode presentation) {
    List<Place> places = cohort.placesIn(presentation);
    Map<PersonId, PersonId> tutors = tutorsOf(places);
    Map<Long, List<SecondSheet>> sheets = new HashMap<>();
    List<SecondMarkings.Line> lines = markings.of(presentation);
    markings
        .sheets(lines.stream().map(l -> l.marking().id()).toList())
        .forEach(s -> sheets.computeIfAbsent(s.marking(), k -> new java.util.ArrayList<>()).add(s));
    Set<PersonId> people = new HashSet<>(tutors.values());
    lines.forEach(l -> l.marking().firstMarker().ifPresent(people::add));
    sheets.values().forEach(all -> all.forEach(s -> people.add(s.marker())));
    Map<PersonId, Learner> students =
        places.stream().collect(Collectors.toMap(p -> p.learner().id(), Place::learner));
    return new Overview(
        lines.stream()
            .map(
                l ->
                    new Item(
                        l.marking(),
                        Optional.ofNullable(students.get(l.student())),
                        l.assignment(),
                        sheets.getOrDefault(l.marking().id(), List.of()),
                        barred(l, tutors, sheets.getOrDefault(l.marking().id(), List.of()))))
            .toList(),
        tutors.values().stream().distinct().toList(),
        cohort.learners(people));
  }

  /** Who may not mark it: whoever has, and the student's own tutor. */
  private static Set<PersonId> barred(
      SecondMarkings.Line line, Map<PersonId, PersonId> tutors, List<SecondSheet> sheets) {
    Set<PersonId> not = new HashSet<>();
    line.marking().firstMarker().ifPresent(not::add);
    Optional.ofNullable(tutors.get(line.student())).ifPresent(not::add);
    sheets.stream()
        .filter(s -> s.isFinished() || s.number() > 0)
        .map(SecondSheet::marker)
        .forEach(not::add);
    return not;
  }

  private static Map<PersonId, PersonId> tutorsOf(List<Place> places) {
    Map<PersonId, PersonId> tutors = new LinkedHashMap<>();
    places.forEach(p -> p.tutorIfAny().ifPresent(t -> tutors.put(p.learner().id(), t)));
    return tutors;
  }

  /** Puts a script before a marker; {@code by} is empty for a job. */
  void put(
      Item item,
      PresentationCode presentation,
      PersonId marker,
      Optional<PersonId> by,
      Instant now) {
    SecondMarking marking = markings.hold(item.marking().id()).orElseThrow();
    int place = item.wanted();
    Optional<SecondSheet> known = markings.sheet(marking.id(), place);
    if (known.filter(s -> s.marker().equals(marker)).isPresent()) {
      return;
    }
    known.ifPresentOrElse(
        s -> s.giveTo(marker, by, now),
        () -> markings.add(new SecondSheet(marking, place, marker, by, now)));
    given.fire(new SecondMarkerGiven(marking.id(), marker, presentation, item.assignment()));
  }
}
