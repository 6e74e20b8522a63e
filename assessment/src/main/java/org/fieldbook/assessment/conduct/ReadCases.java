package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.ConductRule;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model of the office: cases and appeals with everything that belongs to them. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadCases {

  @Inject ConductCases cases;
  @Inject Appeals appeals;
  @Inject CaseFiles files;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject SendAgain sendAgain;

  /**
   * The cases and the appeals of a presentation; people by their ids. Three SQL statements.
   *
   * @throws NotFound when there is no such presentation
   */
  public Overview of(PresentationCode presentation) {
    assignments.of(presentation);
    List<ConductCase> all = cases.of(presentation);
    List<Appeal> sent = appeals.sent(presentation);
    Set<PersonId> people = new HashSet<>();
    all.forEach(c -> people.add(c.student()));
    sent.forEach(a -> people.add(a.student()));
    return new Overview(all, sent, cohort.learners(people));
  }

  /**
   * One case with its evidence, files, steps and appeal. The answer is in it once it is sent.
   *
   * @throws NotFound when there is no such case
   */
  public Whole conductCase(long id) {
    ConductCase found = cases.find(id).orElseThrow(() -> new NotFound("case " + id));
    Optional<Appeal> appeal = appeals.ofCase(id).filter(a -> a.state() != Appeal.State.DRAFT);
    CaseFile.About about = CaseFile.About.conductCase(id);
    List<CaseStep> steps = cases.steps(about);
    Set<PersonId> people = new HashSet<>(List.of(found.student(), found.reportedBy()));
    steps.forEach(s -> people.add(s.takenBy()));
    return new Whole(
        found,
        found.scripts().stream().sorted().toList(),
        cases.files(about).stream()
            .filter(f -> f.purpose() == CaseFile.Purpose.EVIDENCE || found.answeredAt().isPresent())
            .toList(),
        steps,
        appeal,
        assignments.strategy(found.presentation()).rules().conduct(),
        sendAgain.of(found),
        cohort.learners(people));
  }

  /**
   * An appeal that was sent, with its files and steps.
   *
   * @throws NotFound when there is none
   */
  public WholeAppeal appeal(long id) {
    Appeal found =
        appeals
            .find(id)
            .filter(a -> a.state() != Appeal.State.DRAFT)
            .orElseThrow(() -> new NotFound("appeal " + id));
    CaseFile.About about = CaseFile.About.appeal(id);
    List<CaseStep> steps = cases.steps(about);
    Set<PersonId> people = new HashSet<>(Set.of(found.student()));
    steps.forEach(s -> people.add(s.takenBy()));
    found.decidedFirstBy().ifPresent(people::add);
    return new WholeAppeal(
        found,
        found.conductCase().flatMap(cases::find),
        cases.files(about),
        steps,
        assignments.strategy(found.presentation()).rules().conduct(),
        cohort.learners(people));
  }

  /**
   * A file of a case or an appeal, as soon as it is sent. The caller closes its stream.
   *
   * @throws NotFound when there is none
   */
  public KeptFile file(long id) throws IOException {
    return files.open(
        cases.file(id).filter(this::isSent).orElseThrow(() -> new NotFound("file " + id)));
  }

  private boolean isSent(CaseFile file) {
    Long conductCase = file.about().conductCase();
    Long appeal = file.about().appeal();
    return switch (file.purpose()) {
      case EVIDENCE -> true;
      case ANSWER ->
          conductCase != null
              && cases.find(conductCase).filter(c -> c.answeredAt().isPresent()).isPresent();
      case APPEAL ->
          appeal != null
              && appeals.find(appeal).filter(a -> a.state() != Appeal.State.DRAFT).isPresent();
    };
  }

  /** What there is in a presentation. */
  public record Overview(
      List<ConductCase> cases, List<Appeal> appeals, Map<PersonId, Learner> people) {}

  /** A case with everything that belongs to it; {@code again} is what its decision opened. */
  public record Whole(
      ConductCase conductCase,
      List<Long> scripts,
      List<CaseFile> files,
      List<CaseStep> steps,
      Optional<Appeal> appeal,
      ConductRule rule,
      Optional<SecondTry> again,
      Map<PersonId, Learner> people) {}

  /** An appeal with everything that belongs to it. */
  public record WholeAppeal(
      Appeal appeal,
      Optional<ConductCase> conductCase,
      List<CaseFile> files,
      List<CaseStep> steps,
      ConductRule rule,
      Map<PersonId, Learner> people) {}
}
