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
  private static final String SMALLER =
      "Make its pictures smaller, save it again, and upload the new file.";

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
      long size = copy(bytes, aside, maxBytes, SMALLER);
      mustHaveRightSize(name, size, maxBytes);
      FileType type = FileTypeCheck.check(aside, name, accepts);
      Verdict verdict = scan(aside);
      WordCount words = DocumentCheck.words(aside, type);
      return new Taken(name, type, stored(aside, maxBytes, verdict), words);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /**
   * Keeps a file that is no document.
   *
   * @param smaller what to do when it is too large
   * @param check throws a refusal when it is not what is wanted
   * @throws Refused when it is empty, too large, or fails the check; nothing is kept
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  public StoredFile keep(InputStream bytes, long maxBytes, String smaller, Check check)
      throws IOException {
    Path aside = Files.createTempFile("fieldbook-incoming", ".part");
    try {
      if (copy(bytes, aside, maxBytes, smaller) == 0) {
        throw new Refused("The file is empty. Choose another one.");
      }
      check.on(aside);
      return stored(aside, maxBytes, scan(aside));
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Looks into a file that has come in. */
  public interface Check {
    void on(Path file) throws IOException;
  }

  private StoredFile stored(Path aside, long maxBytes, Verdict verdict) throws IOException {
    try (InputStream checked = Files.newInputStream(aside)) {
      StoredFile stored = files.store(checked, maxBytes);
      if (verdict.kind() == Verdict.Kind.AWAY) {
        // On the day of the cut-off a file is not turned away because our scanner is.
        unscanned.add(stored.hash(), clock.instant());
      }
      return stored;
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
      throw tooLarge(maxBytes, SMALLER);
    }
  }

  private static Refused tooLarge(long maxBytes, String smaller) {
    return new Refused(
        "The file is larger than " + maxBytes / MEGABYTE + " MB, the most that is taken.", smaller);
  }

  private static long copy(InputStream bytes, Path target, long maxBytes, String smaller)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(target)) {
      for (int n = bytes.read(buffer); n >= 0; n = bytes.read(buffer)) {
        size += n;
        if (size > maxBytes) {
          throw tooLarge(maxBytes, smaller);
        }
        out.write(buffer, 0, n);
      }
    }
    return size;
  }

  /** A file that was taken and is kept. */
  public record Taken(FileName name, FileType type, StoredFile file, WordCount words) {}
}
