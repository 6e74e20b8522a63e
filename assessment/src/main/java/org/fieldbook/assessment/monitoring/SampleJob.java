package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/**
 * Draws the monitoring samples of a presentation, a tutor and an assignment at a time. A second run
 * draws only what has been finished since.
 */
@ApplicationScoped
public class SampleJob implements OfficeJob {

  private static final String KIND = "monitoring-samples";
  private static final int FROM = 2;
  private static final int UNTIL = 6;

  /** Work comes back for weeks after a presentation has ended. */
  private static final Duration AFTER_THE_END = Duration.ofDays(90);

  @Inject Sampler sampler;
  @Inject Cohort cohort;
  @Inject Library library;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Draw monitoring samples";
  }

  @Override
  public String purpose() {
    return "For each tutor and assignment draws the share of finished scripts that the rules say,"
        + " one at least, over all bands and both in time and late, and gives them to a monitor who"
        + " is not that tutor. What was drawn stays drawn; again draws only what is missing.";
  }

  @Override
  public Scope scope() {
    return Scope.PRESENTATION;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    List<Samples.Pile> waiting = sampler.waiting(order.onePresentation());
    Map<PersonId, Learner> tutors =
        cohort.learners(waiting.stream().map(p -> new PersonId(p.tutor())).distinct().toList());
    return waiting.stream()
        .map(
            p -> {
              Learner tutor = tutors.get(new PersonId(p.tutor()));
              return new Step(
                  p.assignment() + " " + p.tutor(),
                  p.assignment() + ", " + (tutor == null ? "tutor " + p.tutor() : tutor.name()));
            })
        .toList();
  }

  @Override
  public String perform(JobOrder order, String step) {
    String[] parts = step.split(" ", 2);
    Sampler.Done done =
        sampler.draw(order.onePresentation(), parts[0], new PersonId(Long.parseLong(parts[1])));
    return done.drawn()
        + " drawn, "
        + done.all()
        + " in the sample"
        + (done.given() < done.all() ? ". No monitor for " + (done.all() - done.given()) : "");
  }

  @Override
  public List<Occasion> due(Instant now) {
    return library.presentations().stream()
        .filter(
            p -> now.isAfter(p.calendar().start().atStartOfDay(p.calendar().zone()).toInstant()))
        .filter(p -> now.isBefore(p.calendar().ends().plus(AFTER_THE_END)))
        .filter(p -> isNight(now.atZone(p.calendar().zone())))
        .map(p -> on(p.code(), now.atZone(p.calendar().zone()).toLocalDate().toString()))
        .toList();
  }

  private static boolean isNight(ZonedDateTime at) {
    return at.getHour() >= FROM && at.getHour() < UNTIL;
  }

  private static Occasion on(PresentationCode presentation, String day) {
    return new Occasion(
        KIND + " " + presentation + " " + day, JobOrder.of(KIND, presentation, day));
  }
}
