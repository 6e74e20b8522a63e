package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.fieldbook.assessment.document.WordCount;
import org.fieldbook.assessment.scan.Verdict;
import org.fieldbook.assessment.scan.VirusScanner;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Refused;

/** Takes files that people send: checks size and type before the file store keeps anything. */
@ApplicationScoped
public class IncomingFiles {

  private static final long MEGABYTE = 1024 * 1024;

  @Inject FileStore files;
  @Inject VirusScanner scanner;
  @Inject UnscannedFiles unscanned;
  @Inject Clock clock;

  /**
   * Checks and keeps a file.
   *
   * @param accepts file name extensions that are taken
   * @throws Refused when it is empty, too large, or not of a type that is taken; nothing is kept
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  public Taken take(String rawName, InputStream bytes, List<String> accepts, long maxBytes)
      throws IOException {
    FileName name = FileName.clean(rawName);
    Path aside = Files.createTempFile("fieldbook-incoming", ".part");
    try {
      long size = copy(bytes, aside, maxBytes);
      mustHaveRightSize(name, size, maxBytes);
      FileType type = FileTypeCheck.check(aside, name, accepts);
      Verdict verdict = scan(aside);
      WordCount words = DocumentCheck.words(aside, type);
      try (InputStream checked = Files.newInputStream(aside)) {
        StoredFile stored = files.store(checked, maxBytes);
        if (verdict.kind() == Verdict.Kind.AWAY) {
          // On the day of the cut-off a file is not turned away because our scanner is.
          unscanned.add(stored.hash(), clock.instant());
        }
        return new Taken(name, type, stored, words);
      }
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private Verdict scan(Path aside) throws IOException {
    try (InputStream in = Files.newInputStream(aside)) {
      Verdict verdict = scanner.scan(in);
      if (verdict.kind() == Verdict.Kind.FOUND) {
        throw new Refused(
            "A virus was found in this file (" + verdict.words() + "), so it was not taken.",
            "Scan your device, copy your text into a new document, save it, and upload that. If"
                + " time is short, tell your tutor.");
      }
      return verdict;
    }
  }

  /** Refuses a file that is empty or too large. */
  static void mustHaveRightSize(FileName name, long size, long maxBytes) {
    if (size <= 0) {
      throw new Refused(
          "The file " + name + " is empty.",
          "If you have it open, save and close it first, then upload it again.");
    }
    if (size > maxBytes) {
      throw tooLarge(maxBytes);
    }
  }

  private static Refused tooLarge(long maxBytes) {
    return new Refused(
        "The file is larger than " + maxBytes / MEGABYTE + " MB, the most that is taken.",
        "Make its pictures smaller, save it again, and upload the new file.");
  }

  private static long copy(InputStream bytes, Path target, long maxBytes) throws IOException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw tooLarge(maxBytes);
        }
        out.write(buffer, 0, n);
      }
    }
    return size;
  }

  /** A file that was taken and is kept. */
  public record Taken(FileName name, FileType type, StoredFile file, WordCount words) {}
}
