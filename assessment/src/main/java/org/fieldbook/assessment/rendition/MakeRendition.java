package org.fieldbook.assessment.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.fieldbook.assessment.rendition.LibreOffice.NotConverted;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;

/** Makes PDFs beside all requests, one at a time: LibreOffice takes a processor for itself. */
@ApplicationScoped
public class MakeRendition {

  static final Duration LIMIT = Duration.ofSeconds(90);

  private static final Logger LOG = System.getLogger(MakeRendition.class.getName());
  private static final long MOST_BYTES = 80L * 1024 * 1024;

  private final Lock one = new ReentrantLock();

  @Inject OfficeProgram program;
  @Inject FileStore files;
  @Inject Renditions renditions;

  void on(@ObservesAsync RenditionWanted wanted) {
    one.lock();
    try {
      make(wanted);
    } finally {
      one.unlock();
    }
  }

  private void make(RenditionWanted wanted) {
    Optional<Path> office = program.path();
    if (office.isEmpty()) {
      renditions.failed(wanted.source(), "LibreOffice is not installed any more.");
      return;
    }
    try (InputStream document = files.open(wanted.source())) {
      StoredFile pdf =
          new LibreOffice(office.get(), LIMIT)
              .convert(document, wanted.type(), in -> files.store(in, MOST_BYTES));
      renditions.made(wanted.source(), pdf);
    } catch (NotConverted e) {
      renditions.failed(wanted.source(), e.getMessage());
    } catch (FileStore.TooLarge e) {
      renditions.failed(wanted.source(), "The PDF of it is too large to be shown.");
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "No PDF of " + wanted.source(), e);
      renditions.failed(wanted.source(), "Something went wrong here, not with the file.");
    }
  }
}
