package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.coordination.CourseScript;
import org.fieldbook.assessment.coordination.ReadCoordination;
import org.fieldbook.assessment.coordination.SampleScript;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** Co-ordination of an assignment for who sets it up: the office and monitors. */
@Named("coordinationPage")
@RequestScoped
public class CoordinationPage {

  private static final int MOST_NAMES = 100;

  @Inject Asked asked;
  @Inject ReadCoordination readCoordination;

  private @Nullable List<SetAssignment> assignments;
  private ReadCoordination.@Nullable Overview overview;

  private List<SetAssignment> assignments() {
    if (assignments == null) {
      assignments = readCoordination.assignments(asked.presentation("p"));
    }
    return assignments;
  }

  private ReadCoordination.Overview overview() {
    if (overview == null) {
      overview = readCoordination.of(asked.presentation("p"), getAssignmentId());
    }
    return overview;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  public String getAssignmentId() {
    return asked.text("a").isEmpty() ? assignments().get(0).id() : asked.text("a");
  }

  public String getLabel() {
    return Wording.assignment(overview().set().id());
  }

  public List<Choices.Choice> getChoices() {
    return Choices.of(assignments(), getAssignmentId(), "/monitoring/coordination?p=" + getCode());
  }

  /** Whether the rules ask tutors to do this first. */
  public boolean isAskedFor() {
    return overview().set().coordinated();
  }

  /** The scripts that come with the course and are not added yet. */
  public List<CourseScript> getFromCourse() {
    return readCoordination.fromCourse(asked.presentation("p"), getAssignmentId()).stream()
        .filter(
            s -> getRows().stream().noneMatch(r -> r.standingOpen() && r.title().equals(s.title())))
        .toList();
  }

  public List<Row> getRows() {
    int most = overview().set().assignment().guide().total();
    return overview().samples().stream()
        .map(
            l ->
                new Row(
                    l.sample().id(),
                    l.sample().title(),
                    said(l.sample().state()),
                    l.sample().state() == SampleScript.State.DRAFT,
                    l.sample().state() != SampleScript.State.WITHDRAWN,
                    l.sample().agreed().total() + " of " + most,
                    l.totals().size() + " of " + overview().tutors(),
                    l.totals().isEmpty()
                        ? "none yet"
                        : l.totals().get(0) + " to " + l.totals().get(l.totals().size() - 1)))
        .toList();
  }

  private static String said(SampleScript.State state) {
    return switch (state) {
      case DRAFT -> "Draft";
      case OPEN -> "Open to tutors";
      case WITHDRAWN -> "Withdrawn";
    };
  }

  /** Whether something is open, so that tutors can be behind. */
  public boolean isAnyOpen() {
    return overview().samples().stream()
        .anyMatch(l -> l.sample().state() == SampleScript.State.OPEN);
  }

  /** Who has not handed in everything that is open, by name. */
  public List<String> getBehind() {
    return overview().behind().stream().limit(MOST_NAMES).map(Learner::name).toList();
  }

  public String getBehindCount() {
    int behind = overview().behind().size();
    return behind
        + " of "
        + Wording.count(overview().tutors(), "tutor", "tutors")
        + (behind > MOST_NAMES ? "; the first " + MOST_NAMES + " by name" : "");
  }

  /** Scripts that could be copied, by their numbers. */
  public List<Long> getCandidates() {
    return overview().candidates();
  }

  /** Said once after something was done. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "add" ->
          "Added as a draft. Read it through for names, write down what the panel agrees, then open"
              + " it to tutors.";
      case "open" -> "It is open to tutors now.";
      case "withdraw" -> "It is withdrawn: tutors do not see it any more.";
      default -> "";
    };
  }

  /** A sample script. */
  public record Row(
      long id,
      String title,
      String standing,
      boolean draft,
      boolean standingOpen,
      String agreed,
      String handedIn,
      String range) {}
}
