package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
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
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office sees what is marked twice, and gives it to markers. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class GiveSecondMarkers {

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject SecondMarkings markings;
  @Inject Event<SecondMarkerGiven> given;
  @Inject Clock clock;

  /**
   * Everything that is marked twice in a presentation, and who may mark. Four SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public Overview of(PresentationCode presentation) {
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

  /**
   * Gives a script to a marker, or to another as long as nothing is marked.
   *
   * @throws NotFound when there is no such second marking
   * @throws Refused when that tutor may not mark it, or marking has begun or is not asked for
   */
  public void give(PresentationCode presentation, long id, PersonId marker) {
    Overview all = of(presentation);
    Item item =
        all.items().stream()
            .filter(i -> i.marking().id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("No second marking " + id));
    SecondMarking marking = markings.hold(id).orElseThrow();
    if (!all.markers().contains(marker) || item.barred().contains(marker)) {
      throw new Refused(
          "Choose a tutor of the presentation who has not marked this script and is not the"
              + " student’s own.");
    }
    if (item.wanted() == 0) {
      throw new Refused("This script has a marker who has begun, or needs none now.");
    }
    put(marking, item, presentation, marker, now());
  }

  /**
   * Gives every script that has no marker to one, so that each tutor has about as many.
   *
   * @return how many were given
   * @throws NotFound when there is no such presentation
   */
  public int shareOut(PresentationCode presentation) {
    Overview all = of(presentation);
    Map<Long, Set<PersonId>> scripts = new LinkedHashMap<>();
    Map<Long, Item> items = new HashMap<>();
    all.items().stream()
        .filter(i -> i.wanted() > 0 && i.marker().isEmpty())
        .sorted(Comparator.comparingLong(i -> i.marking().script()))
        .forEach(
            i -> {
              scripts.put(i.marking().id(), i.barred());
              items.put(i.marking().id(), i);
            });
    Map<PersonId, Integer> had = new HashMap<>();
    all.items().forEach(i -> i.sheets().forEach(s -> had.merge(s.marker(), 1, Integer::sum)));
    Instant now = now();
    Map<Long, PersonId> shares =
        Shares.of(scripts, all.markers(), had, presentation.value().hashCode());
    shares.forEach(
        (id, marker) -> {
          Item item = java.util.Objects.requireNonNull(items.get(id));
          put(markings.hold(id).orElseThrow(), item, presentation, marker, now);
        });
    return shares.size();
  }

  private void put(
      SecondMarking marking,
      Item item,
      PresentationCode presentation,
      PersonId marker,
      Instant now) {
    int place = item.wanted();
    Optional<SecondSheet> known = markings.sheet(marking.id(), place);
    if (known.filter(s -> s.marker().equals(marker)).isPresent()) {
      return;
    }
    known.ifPresentOrElse(
        s -> s.giveTo(marker, caller.id(), now),
        () -> markings.add(new SecondSheet(marking, place, marker, caller.id(), now)));
    given.fire(new SecondMarkerGiven(marking.id(), marker, presentation, item.assignment()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * What is marked twice, and by whom it can be.
   *
   * @param markers the tutors of the presentation
   * @param people by id, tutors and markers
   */
  public record Overview(List<Item> items, List<PersonId> markers, Map<PersonId, Learner> people) {

    public Overview {
      items = List.copyOf(items);
      markers = List.copyOf(markers);
      people = Map.copyOf(people);
    }

    /** Name of somebody. */
    public String name(PersonId person) {
      Learner learner = people.get(person);
      return learner == null ? "Somebody" : learner.name();
    }
  }

  /**
   * A script that is marked twice.
   *
   * @param student empty for one who studies no more
   * @param sheets of the second and third marker
   * @param barred who may not mark it
   */
  public record Item(
      SecondMarking marking,
      Optional<Learner> student,
      String assignment,
      List<SecondSheet> sheets,
      Set<PersonId> barred) {

    public Item {
      sheets = List.copyOf(sheets);
      barred = Set.copyOf(barred);
    }

    /** 2 or 3 while that marker can be given or changed, else 0. */
    int wanted() {
      int place =
          switch (marking.state()) {
            case MARKING -> SecondSheet.SECOND;
            case THIRD -> SecondSheet.THIRD;
            default -> 0;
          };
      return of(place).filter(s -> s.number() > 0 || s.isFinished()).isPresent() ? 0 : place;
    }

    /** Whether a marker can be given or changed. */
    public boolean isWanted() {
      return wanted() > 0;
    }

    /** Who is to mark it next. */
    public Optional<PersonId> marker() {
      return of(wanted()).map(SecondSheet::marker);
    }

    private Optional<SecondSheet> of(int place) {
      return sheets.stream().filter(s -> s.place() == place).findFirst();
    }
  }
}
