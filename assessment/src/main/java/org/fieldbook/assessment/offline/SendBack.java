package org.fieldbook.assessment.offline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldbook.assessment.submission.FileName;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A tutor sends back what was marked without a connection. It is looked at, entry by entry, and
 * waits a day for {@link ConfirmSentBack}; nothing of any script is changed by this.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SendBack {

  static final String AREA = "marking";

  private static final long LARGEST = 1L << 30;
  private static final int MOST_WAITING = 40;

  @Inject FileStore files;
  @Inject SentBacks sentBacks;
  @Inject DryRun dryRun;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Takes a zip or a single file and looks at it. No transaction is open while the bytes come in.
   *
   * @return the id under which it waits
   * @throws Refused when it is empty or too large, or has more entries than any pack; nothing is
   *     kept
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String send(String fileName, InputStream bytes) throws IOException {
    if (sentBacks.countOf(caller.id()) >= MOST_WAITING) {
      throw new Refused(
          "You have sent " + MOST_WAITING + " files back within a day.",
          "Put what is left into one zip, and send it tomorrow. What you confirmed is saved.");
    }
    FileName name = FileName.clean(fileName);
    FileStore.Area area = files.area(AREA);
    StoredFile stored = store(area, bytes);
    Plan plan = null;
    try {
      plan = look(area, stored, name);
    } finally {
      if (plan == null && !sentBacks.holds(stored.hash())) {
        area.remove(stored.hash());
      }
    }
    SentBack sent =
        new SentBack(
            caller.id(),
            name.value(),
            stored.hash(),
            plan,
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    sentBacks.add(sent);
    return sent.view().id();
  }

  private static StoredFile store(FileStore.Area area, InputStream bytes) throws IOException {
    try {
      StoredFile stored = area.store(bytes, LARGEST);
      if (stored.size() == 0) {
        area.remove(stored.hash());
        throw new Refused("The file is empty. Nothing was looked at.");
      }
      return stored;
    } catch (FileStore.TooLarge e) {
      throw new Refused(
          "The file is larger than 1 GB, which is not taken. Nothing was kept.",
          "Leave the scripts out that you did not change, or send it in parts.");
    }
  }

  private Plan look(FileStore.Area area, StoredFile stored, FileName name) throws IOException {
    Path aside = Files.createTempFile("fieldbook-sent", ".part");
    try (InputStream in = area.open(stored.hash())) {
      Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
      return dryRun.look(caller.id(), aside, name.value());
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** What the caller has sent within a day, the newest first. One SQL statement. */
  public List<SentLine> mine() {
    return sentBacks.linesOf(caller.id());
  }

  /**
   * What would become, or became, of each entry. One SQL statement.
   *
   * @throws NotFound when the caller has sent no such thing, or it is forgotten
   */
  public SentBack.View show(String id) {
    return sentBacks
        .find(id)
        .filter(sent -> sent.isOf(caller.id()))
        .map(SentBack::view)
        .orElseThrow(() -> new NotFound("Nothing sent back " + id));
  }
}
