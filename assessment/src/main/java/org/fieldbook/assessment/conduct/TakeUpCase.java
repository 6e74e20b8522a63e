package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.fieldbook.assessment.strategy.AssessmentRules;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The office takes up what was reported: dismisses it, or opens the case with its evidence. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class TakeUpCase {

  @Inject ConductCases cases;
  @Inject CaseFiles files;
  @Inject CaseBook book;
  @Inject Assignments assignments;

  /**
   * It is no case. The student is never told, and the mark is not held any more.
   *
   * @throws NotFound when there is no such case
   * @throws Refused when nothing is said, or it has gone on
   */
  public void dismiss(long id, String why) {
    ConductCase held = held(id);
    String said = Words.of(why, "Say why it is no case.");
    held.dismiss();
    book.step(held, "Dismissed: " + said);
    book.release(held);
  }

  /**
   * Opens it: the student is told, and has so many working days to answer.
   *
   * @param allegation what the student is asked about
   * @throws NotFound when there is no such case
   * @throws Refused when nothing is said, or it has gone on
   */
  public void open(long id, String allegation) {
    ConductCase held = held(id);
    String said = Words.of(allegation, "Write what the student is asked about.");
    SetAssignment set = assignments.get(held.presentation(), held.assignment());
    AssessmentRules rules = assignments.strategy(held.presentation()).rules();
    Instant until =
        Deadline.after(
            book.now(), rules.conduct().answerWithinDays(), rules.workingDays(), set.zone());
    held.open(said, until, book.now());
    book.step(held, "Opened, and the student told.");
    book.tell(ConductNews.Kind.OPENED, held, until);
  }

  /**
   * Adds a file to the evidence, until the case is decided. No transaction is open while the bytes
   * come in.
   *
   * @throws NotFound when there is no such case
   * @throws Refused when the file is not taken, or the case is decided
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void addEvidence(long id, String fileName, InputStream bytes) throws IOException {
    ConductCase found = cases.find(id).orElseThrow(() -> new NotFound("case " + id));
    if (found.decidedAt().isPresent() || found.state() == ConductCase.State.DISMISSED) {
      throw new Refused("This case is decided, so nothing is added to its evidence any more.");
    }
    files.put(
        CaseFile.About.conductCase(id), CaseFile.Purpose.EVIDENCE, files.take(fileName, bytes));
  }

  private ConductCase held(long id) {
    return cases.hold(id).orElseThrow(() -> new NotFound("case " + id));
  }
}
