package org.fieldbook.assessment.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Read model: the gradebook of a whole presentation, for the course office. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OfficeGradebook {

  /** Students on a page. */
  public static final int PAGE = 50;

  @Inject Cohort cohort;
  @Inject MakeGradebook make;
  @Inject MarkHistory histories;
  @Inject Entries entries;

  /**
   * One page of it, by name. Five SQL statements, however many students.
   *
   * @param finds part of a name or identifier; empty for everybody
   * @param tutor only of that tutor's groups; null for all
   * @param page from 0
   */
  public Page page(
      PresentationCode presentation, String finds, @Nullable PersonId tutor, int page) {
    List<Place> places = cohort.placesIn(presentation);
    List<Learner> all =
        places.stream()
            .filter(p -> tutor == null || tutor.equals(p.tutor()))
            .map(Place::learner)
            .filter(l -> fits(l, finds))
            .toList();
    List<Learner> shown = all.stream().skip((long) page * PAGE).limit(PAGE).toList();
    return new Page(make.of(shown, presentation), page, all.size(), tutors(places));
  }

  /** Who tutors there, by name. */
  private List<Learner> tutors(List<Place> places) {
    return cohort
        .learners(places.stream().flatMap(p -> p.tutorIfAny().stream()).collect(Collectors.toSet()))
        .values()
        .stream()
        .sorted(Comparator.comparing(Learner::name).thenComparing(l -> l.id().value()))
        .toList();
  }

  private static boolean fits(Learner learner, String finds) {
    String wanted = finds.toLowerCase(java.util.Locale.ROOT);
    return wanted.isEmpty()
        || learner.name().toLowerCase(java.util.Locale.ROOT).contains(wanted)
        || learner.identifier().toLowerCase(java.util.Locale.ROOT).contains(wanted);
  }

  /** All of it, for a file. */
  public Gradebook all(PresentationCode presentation) {
    return make.of(cohort.enrolled(presentation), presentation);
  }

  /**
   * Every change of a script's marks. Three SQL statements.
   *
   * @throws NotFound when there is no such script
   */
  public MarkHistory.Told history(long script) {
    return histories.of(entries.script(script).orElseThrow(() -> new NotFound("script " + script)));
  }

  /**
   * A page of the gradebook.
   *
   * @param number from 0
   * @param students how many fit, on all pages
   * @param tutors whose groups one can choose from
   */
  public record Page(Gradebook gradebook, int number, int students, List<Learner> tutors) {

    public Page {
      tutors = List.copyOf(tutors);
    }

    public boolean hasNext() {
      return (long) (number + 1) * PAGE < students;
    }
  }
}
