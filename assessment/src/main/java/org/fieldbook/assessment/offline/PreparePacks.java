package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Makes each tutor a pack of what waits to be marked, so that it is there when the tutor's train
 * leaves. Nothing is locked by it: what is in a pack can be marked online all the same.
 */
@ApplicationScoped
public class PreparePacks implements OfficeJob {

  static final String KIND = "packs";

  /** A cut-off that was over for longer when the node came up is left to the office. */
  private static final Duration SOON = Duration.ofHours(6);

  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject AllAssignments all;
  @Inject Scripts scripts;
  @Inject Packs packs;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Make packs for marking offline";
  }

  @Override
  public String purpose() {
    return "Makes each tutor a pack of the scripts that wait to be marked; it stands on the tutor's"
        + " page for marking offline. Runs by itself when a cut-off is over.";
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    PresentationCode presentation = order.onePresentation();
    String assignment = assignments.get(presentation, order.oneAssignment()).id();
    Set<PersonId> open = scripts.openFrom(presentation, assignment, clock.instant());
    Set<PersonId> tutors =
        cohort.placesIn(presentation).stream()
            .filter(p -> open.contains(p.learner().id()))
            .flatMap(p -> p.tutorIfAny().stream())
            .collect(Collectors.toSet());
    return cohort.learners(tutors).values().stream()
        .sorted(Comparator.comparing(Learner::name))
        .map(t -> new Step(t.id().toString(), "A pack for " + t.name()))
        .toList();
  }

  @Override
  public String perform(JobOrder order, String step) {
    PresentationCode presentation = order.onePresentation();
    PersonId tutor = new PersonId(Long.parseLong(step));
    List<Script> all =
        scripts.open(
            cohort.learnersOf(tutor, presentation).stream().map(Learner::id).toList(),
            presentation,
            order.oneAssignment(),
            clock.instant());
    if (all.isEmpty()) {
      return "Nothing waits by now";
    }
    List<Script> taken = all.stream().limit(MakePack.MOST_SCRIPTS).toList();
    if (isThere(packs.newestOf(tutor, presentation, order.oneAssignment()), taken)) {
      return "A pack as it stands now is there already";
    }
    Pack pack =
        new Pack(
            tutor,
            presentation,
            order.oneAssignment(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    packs.add(pack, taken.stream().map(s -> new PackedScript(pack, s)).toList());
    return taken.size()
        + (taken.size() == 1 ? " script" : " scripts")
        + (taken.size() < all.size() ? ", of " + all.size() + " that wait" : "");
  }

  private static boolean isThere(List<PackedScript> packed, List<Script> now) {
    return packed.size() == now.size()
        && IntStream.range(0, now.size()).allMatch(i -> packed.get(i).isAsNow(now.get(i)));
  }

  @Override
  public List<Occasion> due(Instant now) {
    return all.cutOffBetween(now.minus(SOON), now).stream()
        .map(
            s ->
                new Occasion(
                    KIND + " " + s.presentation() + " " + s.id() + " " + s.cutOff(),
                    JobOrder.of(KIND, s.presentation(), s.id(), "")))
        .toList();
  }
}
