package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;

/**
 * What a student sent, for markers other than the tutor: without what any marker wrote, and without
 * a name where marking is anonymous. Whether the caller may have it is settled before.
 */
@ApplicationScoped
public class FilesForMarkers {

  @Inject ScriptFiles files;
  @Inject ScriptPdf scriptPdf;
  @Inject Assignments assignments;

  /** The submission that counts. */
  public Submission submission(Script script) {
    return files.submission(script);
  }

  /**
   * It is a file of the script's, be it of an earlier submission.
   *
   * @throws NotFound when it is not
   */
  public void require(Script script, SentFile file) {
    files.require(script, file);
  }

  /** Names of the files in their order. */
  public List<String> names(Script script) {
    Submission submission = files.submission(script);
    return IntStream.rangeClosed(1, submission.files().size())
        .mapToObj(
            place ->
                isAnonymous(script)
                    ? Anonymity.fileName(script.id(), submission, place)
                    : submission.files().get(place - 1).name())
        .toList();
  }

  /**
   * One of the files. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when there is no such file
   */
  public KeptFile file(Script script, int place) throws IOException {
    KeptFile file = files.submitted(script, place);
    return isAnonymous(script)
        ? Anonymity.file(file, Anonymity.fileName(script.id(), files.submission(script), place))
        : file;
  }

  /**
   * A file as a PDF, if there is one by now. The caller closes its stream.
   *
   * @param place 1 for the first
   * @param seen id of the submission that the marker has before them, if that is known
   * @throws NotFound when there is none, or the student has sent another submission since
   */
  public KeptFile pdf(Script script, int place, OptionalLong seen) throws IOException {
    if (seen.isPresent() && seen.getAsLong() != script.submission()) {
      throw new NotFound("The file has been replaced");
    }
    KeptFile pdf =
        scriptPdf
            .open(files.submission(script), place)
            .orElseThrow(() -> new NotFound("No PDF yet"));
    return isAnonymous(script) ? Anonymity.file(pdf, script.id(), ".pdf") : pdf;
  }

  /**
   * Where the PDF of a file stands.
   *
   * @param place 1 for the first
   */
  public ScriptPdf.Standing standing(Script script, int place) {
    return scriptPdf.standing(files.submission(script), place);
  }

  /** Has it made, unless it is there; answers at once. */
  public ScriptPdf.Standing begin(Script script, int place) {
    return scriptPdf.begin(files.submission(script), place);
  }

  private boolean isAnonymous(Script script) {
    return Anonymity.holds(
        assignments.get(script.presentation(), script.assignment()), script.state());
  }
}
