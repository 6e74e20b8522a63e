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
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A student appeals against the decision of a case, or against a released result. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MakeAppeal {

  @Inject Appealables appealables;
  @Inject Appeals appeals;
  @Inject ConductCases cases;
  @Inject CaseFiles files;
  @Inject CaseBook book;

  /**
   * What an appeal is against: a case, or the result of a presentation.
   *
   * @param conductCase null for the result
   */
  public record Against(PresentationCode presentation, @Nullable Long conductCase) {}

  /**
   * Keeps what was typed so far; the first words begin the appeal. Nobody else reads it before it
   * is sent.
   *
   * @param seen number of the version that the student had before them; 0 at first
   * @return number of the version that is kept; empty when it was not made from the latest
   * @throws NotFound when the student has nothing of the kind
   * @throws Refused when it is too long, sent already, or the time is over
   */
  public Optional<Integer> draft(Against against, String words, int seen) {
    Appeal mine = mine(against);
    if (words.length() > Words.MOST) {
      throw new Refused("Keep your appeal to 20,000 characters, or add it as a file.");
    }
    return mine.draft(words, seen) ? Optional.of(mine.number()) : Optional.empty();
  }

  /**
   * Adds a file. No transaction is open while the bytes come in.
   *
   * @throws NotFound when the student has not begun such an appeal
   * @throws Refused when the file is not taken, the appeal is sent, or the time is over
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void attach(Against against, String fileName, InputStream bytes) throws IOException {
    Appeal mine =
        appealables
            .known(book.caller(), against)
            .filter(a -> a.state() == Appeal.State.DRAFT)
            .orElseThrow(
                () -> new Refused("Write a few words of your appeal first, then add the file."));
    appealables.mustBeInTime(mine.until(), book.now());
    files.put(
        CaseFile.About.appeal(mine.id()), CaseFile.Purpose.APPEAL, files.take(fileName, bytes));
  }

  /**
   * Takes a file off again before the appeal is sent.
   *
   * @throws NotFound when the student has no such appeal or file
   * @throws Refused when it is sent, or the time is over
   */
  public void detach(Against against, long file) {
    Appeal mine = mine(against);
    if (mine.state() != Appeal.State.DRAFT) {
      throw new Refused("Your appeal has been sent already, so it does not change any more.");
    }
    files.remove(
        cases
            .file(file)
            .filter(f -> f.about().equals(CaseFile.About.appeal(mine.id())))
            .orElseThrow(() -> new NotFound("file " + file)));
  }

  /**
   * Sends it as it was typed last.
   *
   * @throws NotFound when the student has nothing of the kind
   * @throws Refused when nothing is written, it is sent already, or the time is over
   */
  public void send(Against against) {
    Appeal mine = mine(against);
    if (mine.words().isBlank()) {
      throw new Refused("Write why you appeal, and what you ask for.");
    }
    mine.send(book.now());
    book.step(CaseFile.About.appeal(mine.id()), "The student has appealed.");
    book.tell(ConductNews.Kind.APPEALED, mine);
  }

  /** The student's appeal, begun if it was not; it is held. */
  private Appeal mine(Against against) {
    Appeal.Appealable about = appealables.of(book.caller(), against);
    appealables.mustBeInTime(about.until(), book.now());
    appeals.holdFor(book.caller());
    Optional<Appeal> known = appealables.known(book.caller(), against);
    if (known.isPresent()) {
      return appeals.hold(known.get().id()).orElseThrow();
    }
    Appeal begun = new Appeal(book.caller(), about);
    appeals.add(begun);
    return begun;
  }
}
