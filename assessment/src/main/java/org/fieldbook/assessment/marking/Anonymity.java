package org.fieldbook.assessment.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.NamelessPdf;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;

/**
 * Anonymous marking: until a script is returned, its marker knows it by its number alone. Names of
 * files go with the student's name, and what a PDF says of its author goes too.
 */
public final class Anonymity {

  private Anonymity() {}

  /** Whether the marker must not learn whose script it is. */
  public static boolean holds(SetAssignment set, Script.State state) {
    return set.assignment().anonymous()
        && state != Script.State.RETURNED
        && state != Script.State.REGRADING;
  }

  /** What the marker calls the student. */
  static Learner learner(Learner learner, long script) {
    return new Learner(learner.id(), "Script " + script, "");
  }

  /** The student of a script as its marker may see them by now. */
  public static Learner learner(Learner learner, SetAssignment set, Script script) {
    return holds(set, script.state()) ? learner(learner, script.id()) : learner;
  }

  static String fileName(long script, String ending) {
    return "script-" + script + ending;
  }

  /** Name of a file of a submission; its place is in it when it is not the only one. */
  static String fileName(long script, Submission submission, int place) {
    String ending = "." + submission.files().get(place - 1).type().extension();
    return fileName(script, submission.files().size() == 1 ? ending : "-" + place + ending);
  }

  /**
   * A file under the script's number. A PDF that cannot be read is sent as it is: nothing in it can
   * be read by its marker either.
   */
  static KeptFile file(KeptFile file, long script, String ending) throws IOException {
    return file(file, fileName(script, ending));
  }

  /** The same under a name that says nothing of the student. */
  static KeptFile file(KeptFile file, String name) throws IOException {
    if (!file.contentType().equals(FileType.PDF.contentType())) {
      return new KeptFile(name, file.contentType(), file.size(), file.bytes());
    }
    Path source = Files.createTempFile("fieldbook-named", ".pdf");
    Path target = Files.createTempFile("fieldbook-nameless", ".pdf");
    try {
      try (InputStream in = file.bytes()) {
        Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
      }
      Path made = nameless(source, target) ? target : source;
      Path other = made.equals(target) ? source : target;
      Files.deleteIfExists(other);
      // Before it is opened: from then on its name is gone.
      long size = Files.size(made);
      return new KeptFile(
          name,
          file.contentType(),
          size,
          Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
    } catch (IOException e) {
      Files.deleteIfExists(source);
      Files.deleteIfExists(target);
      throw e;
    }
  }

  private static boolean nameless(Path source, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      NamelessPdf.write(source, out);
      return true;
    } catch (NotWritable e) {
      return false;
    }
  }
}
