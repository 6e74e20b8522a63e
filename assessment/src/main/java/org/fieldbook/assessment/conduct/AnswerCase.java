package org.fieldbook.assessment.conduct;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The student answers a case: writes as long as there is time, and sends it once. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AnswerCase {

  @Inject ConductCases cases;
  @Inject CaseFiles files;
  @Inject CaseBook book;

  /**
   * Keeps what was typed so far. Nobody else reads it before it is sent.
   *
   * @param seen number of the version that the student had before them
   * @return number of the version that is kept; empty when it was not made from the latest
   * @throws NotFound when the student has no such case
   * @throws Refused when it is too long, sent already, or the time is over
   */
  public Optional<Integer> draft(long id, String words, int seen) {
    ConductCase mine = inTime(mine(cases.hold(id)));
    if (words.length() > Words.MOST) {
      throw new Refused("Keep your answer to 20,000 characters, or add it as a file.");
    }
    return mine.draft(words, seen) ? Optional.of(mine.answerNumber()) : Optional.empty();
  }

  /**
   * Adds a file to the answer. No transaction is open while the bytes come in.
   *
   * @throws NotFound when the student has no such case
   * @throws Refused when the file is not taken, the answer is sent, or the time is over
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void attach(long id, String fileName, InputStream bytes) throws IOException {
    inTime(mine(cases.find(id)));
    files.put(CaseFile.About.conductCase(id), CaseFile.Purpose.ANSWER, files.take(fileName, bytes));
  }

  /**
   * Takes a file off the answer before it is sent.
   *
   * @throws NotFound when the student has no such case or file
   * @throws Refused when the answer is sent, or the time is over
   */
  public void detach(long id, long file) {
    inTime(mine(cases.hold(id)));
    files.remove(
        cases
            .file(file)
            .filter(f -> f.about().equals(CaseFile.About.conductCase(id)))
            .filter(f -> f.purpose() == CaseFile.Purpose.ANSWER)
            .orElseThrow(() -> new NotFound("file " + file)));
  }

  /**
   * Sends the answer as it was typed last.
   *
   * @throws NotFound when the student has no such case
   * @throws Refused when nothing is written, it is sent already, or the time is over
   */
  public void send(long id) {
    ConductCase mine = inTime(mine(cases.hold(id)));
    if (mine.answer().isBlank()) {
      throw new Refused(
          "Write your answer first. If there is nothing to add, write that; a file alone is no"
              + " answer.");
    }
    mine.answered(book.now());
    book.step(mine, "The student has answered.");
    book.tell(ConductNews.Kind.ANSWERED, mine, null);
  }

  private ConductCase mine(Optional<ConductCase> found) {
    return found
        .filter(c -> c.student().equals(book.caller()))
        .filter(c -> c.openedAt().isPresent())
        .orElseThrow(() -> new NotFound("No such case"));
  }

  private ConductCase inTime(ConductCase mine) {
    if (mine.state() != ConductCase.State.OPEN) {
      throw new Refused("You have answered already, or the case is decided. Nothing was changed.");
    }
    if (!book.now().isBefore(mine.answerUntil().orElseThrow())) {
      throw new Refused(
          "The time to answer is over. Write to the course office: until the case is decided it can"
              + " still hear you.");
    }
    return mine;
  }
}
