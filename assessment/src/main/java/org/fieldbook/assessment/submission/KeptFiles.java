package org.fieldbook.assessment.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Sha256;

/** Opens kept files. Whether the caller may have one is settled before. */
@ApplicationScoped
public class KeptFiles {

  @Inject FileStore files;

  /** The first file of a submission. */
  public KeptFile of(Submission submission) throws IOException {
    return of(submission, 1);
  }

  /**
   * A file of a submission.
   *
   * @param place 1 for the first
   * @throws org.fieldbook.content.kernel.NotFound when it has none there
   */
  public KeptFile of(Submission submission, int place) throws IOException {
    ReceivedFile file = submission.file(place);
    return open(file.name(), file.type(), file.size(), file.sha256());
  }

  /** A file by its hash. */
  public KeptFile open(String name, FileType type, long size, Sha256 hash) throws IOException {
    return new KeptFile(name, type.contentType(), size, files.open(hash));
  }
}
