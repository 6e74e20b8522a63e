package org.fieldbook.assessment.submission;

import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A file of a submission, as its receipt names it.
 *
 * @param size in bytes
 * @param words how many were counted in it; null when they were not
 */
public record ReceivedFile(String name, long size, Sha256 sha256, @Nullable Integer words) {

  public ReceivedFile {
    name = Receipt.oneLine(name);
  }

  static ReceivedFile of(Upload upload) {
    return new ReceivedFile(
        upload.fileName(), upload.size(), upload.sha256(), upload.words().words());
  }

  /** What it is; its name was held against its content when it came. */
  public FileType type() {
    return FileType.byExtension(new FileName(name).extension())
        .orElseThrow(() -> new IllegalStateException(name + " is of no type that is taken"));
  }
}
