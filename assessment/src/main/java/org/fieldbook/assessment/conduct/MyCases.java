package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.retry.SecondTry;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: a student's own cases, once they are opened, and their appeals. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyCases {

  @Inject ConductCases cases;
  @Inject Appeals appeals;
  @Inject Appealables appealables;
  @Inject CaseFiles files;
  @Inject CaseBook book;
  @Inject SendAgain sendAgain;

  /** The student's cases in a presentation, the latest first. One SQL statement. */
  public List<ConductCase> of(PresentationCode presentation) {
    return cases.openedOf(book.caller(), presentation);
  }

  /**
   * One case.
   *
   * @throws NotFound when the student has no such case, or it has not been opened
   */
  public Mine conductCase(long id) {
    ConductCase mine =
        cases.find(id).filter(c -> isMine(c)).orElseThrow(() -> new NotFound("No such case"));
    CaseFile.About about = CaseFile.About.conductCase(id);
    Instant opened = mine.openedAt().orElseThrow();
    Optional<Appeal> appeal = appeals.ofCase(id);
    return new Mine(
        mine,
        cases.files(about),
        cases.steps(about).stream().filter(s -> !s.takenAt().isBefore(opened)).toList(),
        appeal,
        appeal.map(a -> cases.files(CaseFile.About.appeal(a.id()))).orElse(List.of()),
        sendAgain.of(mine));
  }

  /**
   * The student's way to appeal against their result.
   *
   * @throws NotFound when no result of theirs is released
   */
  public MyAppeal ofResult(PresentationCode presentation) {
    PersonId student = book.caller();
    Appeal.Appealable about =
        appealables
            .ofResult(student, presentation)
            .orElseThrow(() -> new NotFound("No released result"));
    Optional<Appeal> appeal = appeals.ofResult(student, presentation, about.decidedAt());
    return new MyAppeal(
        about.decidedAt(),
        about.until(),
        appeal,
        appeal.map(a -> cases.files(CaseFile.About.appeal(a.id()))).orElse(List.of()));
  }

  /**
   * A file of the student's own case or appeal. The caller closes its stream.
   *
   * @throws NotFound when there is none
   */
  public KeptFile file(long id) throws IOException {
    return files.open(
        cases.file(id).filter(this::isMine).orElseThrow(() -> new NotFound("file " + id)));
  }

  private boolean isMine(CaseFile file) {
    Long conductCase = file.about().conductCase();
    Long appeal = file.about().appeal();
    return conductCase != null
        ? cases.find(conductCase).filter(this::isMine).isPresent()
        : appeal != null
            && appeals.find(appeal).filter(a -> a.student().equals(book.caller())).isPresent();
  }

  private boolean isMine(ConductCase found) {
    return found.student().equals(book.caller()) && found.openedAt().isPresent();
  }

  /**
   * A case before its student.
   *
   * @param steps those since it was opened
   * @param again what its decision opened
   */
  public record Mine(
      ConductCase conductCase,
      List<CaseFile> files,
      List<CaseStep> steps,
      Optional<Appeal> appeal,
      List<CaseFile> appealFiles,
      Optional<SecondTry> again) {}

  /**
   * An appeal against a result.
   *
   * @param until the instant from which it is too late
   */
  public record MyAppeal(
      Instant released, Instant until, Optional<Appeal> appeal, List<CaseFile> files) {}
}
