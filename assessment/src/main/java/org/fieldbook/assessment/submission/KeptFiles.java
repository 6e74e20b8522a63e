package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Sha256;

/** Opens kept files. Whether the caller may have one is settled before. */
@ApplicationScoped
public class KeptFiles {

  @Inject FileStore files;
  @Inject UnscannedFiles unscanned;

  /** What is to be known before a submission's files are opened; empty as a rule. */
  public String warning(Submission submission) {
    UnscannedFiles.Standing standing =
        unscanned.of(submission.files().stream().map(ReceivedFile::sha256).toList());
    return standing
        .found()
        .map(
            name ->
                "A virus was found in it ("
                    + name
                    + ") after it was submitted, so it is not given out. Tell the student and the"
                    + " course office.")
        .orElse(
            standing.unscanned()
                ? "It has not been scanned for viruses yet, because the scanner was away. Wait"
                    + " until this notice is gone, or open it with care."
                : "");
  }

  /** The first file of a submission. */
  public KeptFile of(Submission submission) throws IOException {
    return of(submission, 1);
  }

  /**
   * A file of a submission.
   *
   * @param place 1 for the first
   * @throws NotFound when it has none there
   */
  public KeptFile of(Submission submission, int place) throws IOException {
    ReceivedFile file = submission.file(place);
    return open(file.name(), file.type(), file.size(), file.sha256());
  }

  /**
   * A file by its hash.
   *
   * @throws NotFound when a virus was found in it
   */
  public KeptFile open(String name, FileType type, long size, Sha256 hash) throws IOException {
    if (isHeldBack(hash)) {
      throw new NotFound("The file is held back");
    }
    return new KeptFile(name, type.contentType(), size, files.open(hash));
  }

  /** Whether a virus was found in a file after it was taken, so that it is not given out. */
  public boolean isHeldBack(Sha256 hash) {
    return unscanned.of(List.of(hash)).found().isPresent();
  }
}
