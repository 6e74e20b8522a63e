package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;

/** The files of a script. Whether the caller may have them is settled before. */
@ApplicationScoped
public class ScriptFiles {

  @Inject Submissions submissions;
  @Inject KeptFiles files;

  /** The submission that counts. */
  Submission submission(Script script) {
    return submissions.find(script.submission()).orElseThrow();
  }

  /**
   * It is a file of the script's, be it of an earlier submission.
   *
   * @throws NotFound when it is not
   */
  void require(Script script, SentFile file) {
    submissions
        .find(file.submission())
        .filter(s -> s.student().equals(script.student()))
        .filter(s -> s.presentation().equals(script.presentation()))
        .filter(s -> s.assignment().equals(script.assignment()))
        .orElseThrow(() -> new NotFound("submission"))
        .file(file.place());
  }

  /**
   * One of its files.
   *
   * @param place 1 for the first
   * @throws NotFound when it has no such file
   */
  KeptFile submitted(Script script, int place) throws IOException {
    return files.of(submission(script), place);
  }

  /**
   * The file with the marker's annotations, as marking goes on.
   *
   * @throws NotFound when there is none
   */
  KeptFile annotated(Script script) throws IOException {
    return open(script.annotated());
  }

  /**
   * The same that the student has been given.
   *
   * @throws NotFound when there is none
   */
  KeptFile annotatedAsReturned(Script script) throws IOException {
    return open(script.returned().flatMap(Returned::annotatedIfAny));
  }

  private KeptFile open(Optional<Script.AnnotatedFile> annotated) throws IOException {
    Script.AnnotatedFile file = annotated.orElseThrow(() -> new NotFound("No annotated file"));
    return files.open(file.name(), file.type(), file.size(), file.sha256());
  }
}
