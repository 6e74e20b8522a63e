package org.fieldbook.assessment.cutoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/**
 * Reminds students of a presentation who have sent nothing a week and a day before their own due
 * date, agreed extensions included. Once a day in the morning; who has sent it meanwhile hears
 * nothing.
 */
@ApplicationScoped
public class RemindOfCutOff implements OfficeJob {

  static final String KIND = "remind";

  private static final LocalTime FROM = LocalTime.of(9, 0);
  private static final LocalTime UNTIL = LocalTime.of(12, 0);

  @Inject CutOffs cutOffs;
  @Inject Notices notices;
  @Inject Library library;
  @Inject Event<CutOffNear> cutOffNear;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Remind students of what is due";
  }

  @Override
  public String purpose() {
    return "Writes to each student who has sent nothing and whose due date is near: the rules say"
        + " how many days before. Runs by itself every morning at nine.";
  }

  @Override
  public Scope scope() {
    return Scope.PRESENTATION;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    PresentationCode presentation = order.onePresentation();
    LocalDate today = today(presentation);
    List<Integer> before = cutOffs.remindDays(presentation);
    List<Step> steps = new ArrayList<>();
    if (before.isEmpty()) {
      return steps;
    }
    for (SetAssignment set : near(presentation, today.plusDays(before.get(0)))) {
      for (int days : before) {
        for (CutOffs.Standing each : cutOffs.missingOn(set, today.plusDays(days))) {
          steps.add(
              new Step(
                  set.id() + " " + each.place().learner().id(),
                  each.place().learner().name()
                      + ": "
                      + set.id()
                      + switch (days) {
                        case 0 -> ", due today";
                        case 1 -> ", due tomorrow";
                        default -> ", due in " + days + " days";
                      }));
        }
      }
    }
    return steps;
  }

  @Override
  public String perform(JobOrder order, String step) {
    String[] parts = step.split(" ", 2);
    SetAssignment set = cutOffs.set(order.onePresentation(), parts[0]);
    PersonId student = new PersonId(Long.parseLong(parts[1]));
    if (cutOffs.isSent(set, student)) {
      return "Came in meanwhile: no letter";
    }
    DueDate due = cutOffs.due(set, student);
    long days = ChronoUnit.DAYS.between(today(set.presentation()), due.dueLocal().toLocalDate());
    if (days < 0) {
      return "The due date is over by now: no letter";
    }
    if (!notices.isFirst(set, student, days + " days before", due.due())) {
      return Notices.TOLD;
    }
    cutOffNear.fire(
        new CutOffNear(
            student, set.presentation(), set.id(), due.dueLocal(), Math.toIntExact(days)));
    return "";
  }

  /**
   * Assignments that can be due for somebody by then: extensions only ever move a date back, and a
   * second try has a day for each student.
   */
  private List<SetAssignment> near(PresentationCode presentation, LocalDate last) {
    return cutOffs.of(presentation).stream()
        .filter(s -> s.again() != null || !s.cutOff().atZone(s.zone()).toLocalDate().isAfter(last))
        .toList();
  }

  private LocalDate today(PresentationCode presentation) {
    return now(presentation, clock.instant()).toLocalDate();
  }

  private ZonedDateTime now(PresentationCode presentation, Instant now) {
    return now.atZone(library.presentation(presentation).calendar().zone());
  }

  @Override
  public List<Occasion> due(Instant now) {
    return cutOffs.presentations().stream()
        .flatMap(p -> Stream.of(now(p, now)).filter(RemindOfCutOff::isMorning).map(at -> on(p, at)))
        .toList();
  }

  private static boolean isMorning(ZonedDateTime at) {
    return !at.toLocalTime().isBefore(FROM) && at.toLocalTime().isBefore(UNTIL);
  }

  private static Occasion on(PresentationCode presentation, ZonedDateTime at) {
    LocalDate day = at.toLocalDate();
    return new Occasion(
        KIND + " " + presentation + " " + day, JobOrder.of(KIND, presentation, day.toString()));
  }
}
