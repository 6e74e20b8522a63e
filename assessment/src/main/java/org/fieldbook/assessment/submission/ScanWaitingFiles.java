package org.fieldbook.assessment.submission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import org.fieldbook.assessment.scan.Verdict;
import org.fieldbook.assessment.scan.VirusScanner;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.kernel.Sha256;

/** A job scans files that were taken while the virus scanner was away. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ScanWaitingFiles {

  private static final Logger LOG = System.getLogger(ScanWaitingFiles.class.getName());

  /** Most that one call scans. */
  public static final int MOST_AT_ONCE = 50;

  @Inject UnscannedFiles unscanned;
  @Inject VirusScanner scanner;
  @Inject FileStore files;
  @Inject Clock clock;

  /** Scans some; answers of how many there is a verdict now. */
  public int scan() {
    int scanned = 0;
    if (!scanner.isSet()) {
      return scanned;
    }
    List<Sha256> waiting = unscanned.waiting(MOST_AT_ONCE);
    if (waiting.isEmpty() || !scanner.answers()) {
      return scanned;
    }
    for (Sha256 hash : waiting) {
      Verdict verdict = verdict(hash);
      switch (verdict.kind()) {
        case CLEAN -> {
          unscanned.clean(hash);
          scanned++;
        }
        case FOUND -> {
          LOG.log(Level.WARNING, "{0} was found in the kept file {1}", verdict.words(), hash);
          unscanned.tried(hash, verdict.words(), clock.instant());
          scanned++;
        }
        case AWAY, OFF -> unscanned.tried(hash, null, clock.instant());
      }
    }
    return scanned;
  }

  private Verdict verdict(Sha256 hash) {
    try (InputStream in = files.open(hash)) {
      return scanner.scan(in);
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The kept file " + hash + " cannot be read to be scanned", e);
      return new Verdict(Verdict.Kind.AWAY, "it cannot be read");
    }
  }
}
