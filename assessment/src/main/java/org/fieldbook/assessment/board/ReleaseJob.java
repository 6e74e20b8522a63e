package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;

/**
 * Releases what the board has confirmed. The students are those whom the office was shown when it
 * asked for the run: whatever is confirmed afterwards waits for another run.
 */
@ApplicationScoped
public class ReleaseJob implements OfficeJob {

  private static final int AT_ONCE = 50;
  private static final String REASON = "The board has confirmed it";

  @Inject ReleaseResults releaseResults;
  @Inject Results results;
  @Inject Cohort cohort;

  @Override
  public String kind() {
    return "release-results";
  }

  @Override
  public String title() {
    return "Release results";
  }

  @Override
  public String purpose() {
    return "Releases the results of a presentation that the board has confirmed. Students see"
        + " theirs at once, and are written to. It cannot be taken back.";
  }

  @Override
  public Scope scope() {
    return Scope.PRESENTATION;
  }

  @Override
  public boolean doesOnlyWhatWasShown() {
    return true;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    List<PersonId> confirmed =
        results.of(order.onePresentation()).stream()
            .filter(r -> r.state() == Result.State.CONFIRMED)
            .map(Result::student)
            .toList();
    if (confirmed.isEmpty()) {
      throw new Refused("The board has confirmed no result that is not released yet.");
    }
    List<Learner> named =
        cohort.learners(confirmed).values().stream()
            .sorted(Comparator.comparing(Learner::name))
            .toList();
    return Stream.iterate(0, i -> i < named.size(), i -> i + AT_ONCE)
        .map(i -> step(named.subList(i, Math.min(named.size(), i + AT_ONCE))))
        .toList();
  }

  private static Step step(List<Learner> named) {
    return new Step(
        String.join(" ", named.stream().map(l -> l.id().toString()).toList()),
        String.join(", ", named.stream().map(Learner::name).toList()));
  }

  @Override
  public String perform(JobOrder order, String step) {
    List<PersonId> named =
        Stream.of(step.split(" ", -1)).map(Long::valueOf).map(PersonId::new).toList();
    int released = releaseResults.release(order.onePresentation(), named, REASON);
    return released + " released";
  }
}
