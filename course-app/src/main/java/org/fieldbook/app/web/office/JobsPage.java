package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.jobs.AskForJob;
import org.fieldbook.assessment.jobs.OfficeJob.Scope;
import org.fieldbook.assessment.jobs.ReadJobs;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of the course office, and what ran of late: {@code /office/jobs}. Three SQL statements,
 * the sign-in's among them.
 */
@Named("jobsPage")
@RequestScoped
public class JobsPage {

  @Inject ReadJobs readJobs;
  @Inject AskForJob askForJob;
  @Inject Library library;
  @Inject AllAssignments all;

  private @Nullable List<SetAssignment> assignments;

  private @Nullable List<RunRow> runs;

  /** The latest runs, the newest first. */
  public List<RunRow> getRuns() {
    if (runs == null) {
      runs = readJobs.latest().stream().map(RunRow::of).toList();
    }
    return Objects.requireNonNull(runs);
  }

  /** Those at work, or waiting. */
  public List<RunRow> getOpen() {
    return getRuns().stream().filter(r -> !r.over()).toList();
  }

  /** Those that are over. */
  public List<RunRow> getOver() {
    return getRuns().stream().filter(RunRow::over).toList();
  }

  /** Of what ran last, those that did not go through. */
  public List<RunRow> getTroubled() {
    Set<String> seen = new HashSet<>();
    return getOver().stream()
        .filter(r -> seen.add(r.title() + r.about()))
        .filter(RunRow::wrong)
        .toList();
  }

  /** What can be started. */
  public List<Kind> getKinds() {
    return askForJob.kinds().stream()
        .map(j -> new Kind(j.kind(), j.title(), j.purpose(), choices(j.scope())))
        .toList();
  }

  private List<Choice> choices(Scope scope) {
    Stream<PresentationCode> codes = library.presentations().stream().map(p -> p.code());
    return switch (scope) {
      case EVERYTHING -> List.of();
      case PRESENTATION -> codes.map(c -> new Choice(c.value(), c.value())).toList();
      case ASSIGNMENT -> assignments().stream().map(JobsPage::of).toList();
    };
  }

  private List<SetAssignment> assignments() {
    if (assignments == null) {
      assignments = all.everywhere();
    }
    return assignments;
  }

  private static Choice of(SetAssignment set) {
    return new Choice(
        set.presentation() + " " + set.id(),
        set.presentation() + ", " + Wording.assignment(set.id()));
  }

  /** A job; {@code about} is empty when it is about all of Fieldbook. */
  public record Kind(String kind, String title, String purpose, List<Choice> about) {}

  /** Something that a job can be about. */
  public record Choice(String value, String label) {}
}
