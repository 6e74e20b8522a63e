package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.cohort.Learner;
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
  @Inject SecondMarkings markings;
  @Inject MarkersOfSeconds markers;
  @Inject Clock clock;

  /**
   * Everything that is marked twice in a presentation, and who may mark. Four SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public Overview of(PresentationCode presentation) {
    return markers.of(presentation);
  }

  /**
   * Gives a script to a marker, or to another as long as nothing is marked.
   *
   * @throws NotFound when there is no such second marking
   * @throws Refused when that tutor may not mark it, or marking has begun or is not asked for
   */
  public void give(PresentationCode presentation, long id, PersonId marker) {
    // Held before it is looked at, so that of two who give it at once the second sees the first.
    if (markings.hold(id).isEmpty()) {
      throw new NotFound("No second marking " + id);
    }
    Overview all = of(presentation);
    Item item =
        all.items().stream()
            .filter(i -> i.marking().id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("No second marking " + id));
    if (!all.markers().contains(marker) || item.barred().contains(marker)) {
      throw new Refused(
          "Choose a tutor of the presentation who has not marked this script and is not the"
              + " student’s own.");
    }
    if (item.wanted() == 0) {
      throw new Refused("This script has a marker who has begun, or needs none now.");
    }
    markers.put(item, presentation, marker, Optional.of(caller.id()), now());
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
