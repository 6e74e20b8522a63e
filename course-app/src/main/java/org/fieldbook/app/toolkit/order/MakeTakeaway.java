package org.fieldbook.app.toolkit.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fieldbook.app.toolkit.order.TakeawayLedger.Piece;
import org.fieldbook.app.toolkit.takeaway.Stationery;
import org.fieldbook.app.toolkit.takeaway.Takeable;
import org.fieldbook.app.toolkit.takeaway.Takeaway;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A job makes one file of an order and puts it into the file store. A file that was made is not
 * made again; one that cannot be made says why.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MakeTakeaway {

  private static final Logger LOG = System.getLogger(MakeTakeaway.class.getName());

  private static final String FAILED =
      "This file could not be made. Ask for it again; if that does not help, tell the course"
          + " office.";

  @Inject TakeawayLedger ledger;
  @Inject TakeawayStore store;
  @Inject GatherTakeaway gather;
  @Inject LastGathered last;
  @Inject Stationery stationery;
  @Inject Clock clock;

  /** Makes it. */
  public void make(Piece piece) {
    try {
      Takeaway takeaway = last.of(piece.order(), gather::gather);
      int formats = gather.formats(piece.order());
      int before = gather.position(piece);
      Progress progress = new Progress(piece, takeaway.entries().size(), formats, before);
      progress.say();
      StoredFile stored =
          store.keep(out -> Takeable.of(piece.format(), stationery).write(takeaway, progress, out));
      if (!ledger.made(piece, piece.format().fileName(takeaway.stem()), stored)) {
        store.remove(gather.unkept(stored.hash()));
      }
      if (before + 1 == formats) {
        last.forget();
      }
    } catch (NotFound gone) {
      LOG.log(Level.INFO, "An order or an entry is gone: {0}", gone.getMessage());
      fail(piece, FAILED);
    } catch (Refused refused) {
      fail(piece, String.join(" ", refused.reasons()));
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "A take-away could not be made: " + piece, e);
      fail(piece, FAILED);
    }
  }

  private void fail(Piece piece, String why) {
    last.forget();
    ledger.failed(piece, why);
  }

  /** Counts entries, and says so twice a second. */
  private final class Progress implements Takeable.Progress {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Piece piece;
    private final int entries;
    private final int formats;
    private int written;
    private Instant said = Instant.EPOCH;

    Progress(Piece piece, int entries, int formats, int before) {
      this.piece = piece;
      this.entries = entries;
      this.formats = formats;
      this.written = entries * before;
    }

    @Override
    public void entry() {
      written++;
      if (said.plus(PAUSE).isBefore(clock.instant())) {
        say();
      }
    }

    private void say() {
      said = clock.instant();
      if (!ledger.progress(piece, written, entries * formats)) {
        throw new NotFound("order " + piece.order());
      }
    }
  }
}
