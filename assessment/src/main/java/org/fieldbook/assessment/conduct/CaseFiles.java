package org.fieldbook.assessment.conduct;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.content.kernel.Refused;

/** Files that belong to a case or an appeal. Rights are settled before. */
@ApplicationScoped
public class CaseFiles {

  static final long MOST_BYTES = 20L * 1024 * 1024;
  private static final int MOST_FILES = 10;
  private static final List<String> TYPES =
      Arrays.stream(FileType.values()).map(FileType::extension).toList();

  @Inject IncomingFiles incoming;
  @Inject KeptFiles kept;
  @Inject ConductCases cases;
  @Inject CaseBook book;

  /**
   * Takes a file in; it belongs to nothing yet.
   *
   * @throws Refused when it is empty, too large or of no type that is taken
   */
  Taken take(String fileName, InputStream bytes) throws IOException {
    return incoming.take(fileName, bytes, TYPES, MOST_BYTES);
  }

  /** Puts it into a case or an appeal, in a transaction of its own when there is none. */
  @Transactional
  void put(CaseFile.About about, CaseFile.Purpose purpose, Taken file) {
    long there = cases.files(about).stream().filter(f -> f.purpose() == purpose).count();
    if (there >= MOST_FILES) {
      throw new Refused(
          "There are ten files already, the most that can be kept. Remove one, or put several into"
              + " one document.");
    }
    cases.add(new CaseFile(about, purpose, file, book.caller(), book.now()));
    book.step(about, "Added the file " + file.name() + ".");
  }

  void remove(CaseFile file) {
    file.remove(book.now());
    book.step(file.about(), "Removed the file " + file.name() + ".");
  }

  /** Opens it. The caller closes its stream. */
  KeptFile open(CaseFile file) throws IOException {
    return kept.open(file.name(), file.type(), file.size(), file.sha256());
  }
}
