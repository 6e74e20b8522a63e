package org.fieldbook.assessment.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.cohort.Place;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/**
 * Closes a cut-off: each tutor is told what came in and when it is to be returned, and each student
 * from whom nothing came is told what is still possible. It shuts no door: what late work costs is
 * in the rules, whether this job has run or not.
 */
@ApplicationScoped
public class CloseCutOff implements OfficeJob {

  static final String KIND = "close-cut-off";

  /** A cut-off that was over for longer when the node came up is left to the office. */
  private static final Duration SOON = Duration.ofHours(6);

  @Inject CutOffs cutOffs;
  @Inject Notices notices;
  @Inject Cohort cohort;
  @Inject Event<NothingReceived> nothingReceived;
  @Inject Event<CutOffOver> cutOffOver;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Close a cut-off";
  }

  @Override
  public String purpose() {
    return "Tells each tutor what came in and when it is to be returned, and each student from whom"
        + " nothing came what is still possible. Runs by itself when a cut-off is over.";
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    SetAssignment set = set(order);
    if (!clock.instant().isAfter(set.cutOff())) {
      throw new Refused("The cut-off of " + set.id() + " is not over yet.");
    }
    List<CutOffs.Standing> standings = cutOffs.standings(set);
    Set<PersonId> tutors =
        standings.stream()
            .flatMap(s -> s.place().tutorIfAny().stream())
            .collect(Collectors.toSet());
    return Stream.concat(
            cohort.learners(tutors).values().stream()
                .sorted(Comparator.comparing(Learner::name))
                .map(t -> new Step("tutor " + t.id(), "Tell " + t.name() + " what came in")),
            standings.stream()
                .filter(s -> s.arrived() == null && isOver(s.due()))
                .map(s -> s.place().learner())
                .map(
                    l ->
                        new Step(
                            "student " + l.id(), "Write to " + l.name() + ": nothing came in")))
        .toList();
  }

  @Override
  public String perform(JobOrder order, String step) {
    SetAssignment set = set(order);
    PersonId person = new PersonId(Long.parseLong(step.substring(step.indexOf(' ') + 1)));
    return step.startsWith("tutor ") ? tell(set, person) : write(set, person);
  }

  private String tell(SetAssignment set, PersonId tutor) {
    List<CutOffs.Standing> own = cutOffs.standings(set, tutor);
    Instant closed = closed(set, own);
    if (!notices.isFirst(set, tutor, "what came in", closed)) {
      return Notices.TOLD;
    }
    List<CutOffs.Standing> none = own.stream().filter(s -> s.arrived() == null).toList();
    CutOffOver event =
        new CutOffOver(
            tutor,
            set.presentation(),
            set.id(),
            own.size(),
            own.size() - none.size(),
            names(none.stream().filter(s -> !isOver(s.due())).toList()),
            names(none.stream().filter(s -> isOver(s.due())).toList()),
            set.returnBy(closed, closed));
    cutOffOver.fire(event);
    return event.received() + " of " + event.students() + " came in";
  }

  /** The cut-off that is over: of a second try, which has one for each student, the latest. */
  private Instant closed(SetAssignment set, List<CutOffs.Standing> standings) {
    return standings.stream()
        .map(s -> s.due().set().cutOff())
        .filter(at -> clock.instant().isAfter(at))
        .max(Comparator.naturalOrder())
        .orElse(set.cutOff());
  }

  private String write(SetAssignment set, PersonId student) {
    if (cutOffs.isSent(set, student)) {
      return "Came in meanwhile: no letter";
    }
    DueDate due = cutOffs.due(set, student);
    if (!isOver(due)) {
      return "Has longer by now: no letter";
    }
    if (!notices.isFirst(set, student, "nothing received", due.lateFrom())) {
      return Notices.TOLD;
    }
    nothingReceived.fire(
        new NothingReceived(
            student,
            set.presentation(),
            set.id(),
            due.dueLocal(),
            set.late().cost(due.lateness(clock.instant()))));
    return "";
  }

  /** Whether lateness counts by now: nobody waits for an answer, and the due date is past. */
  private boolean isOver(DueDate due) {
    return !due.answerAwaited() && clock.instant().isAfter(due.lateFrom());
  }

  private static List<String> names(List<CutOffs.Standing> standings) {
    return standings.stream()
        .map(CutOffs.Standing::place)
        .map(Place::learner)
        .map(l -> l.name())
        .toList();
  }

  private SetAssignment set(JobOrder order) {
    return cutOffs.set(order.onePresentation(), order.oneAssignment());
  }

  @Override
  public List<Occasion> due(Instant now) {
    return cutOffs.between(now.minus(SOON), now).stream()
        .map(
            set ->
                new Occasion(
                    KIND + " " + set.presentation() + " " + set.id() + " " + set.cutOff(),
                    JobOrder.of(KIND, set.presentation(), set.id(), "")))
        .toList();
  }
}
