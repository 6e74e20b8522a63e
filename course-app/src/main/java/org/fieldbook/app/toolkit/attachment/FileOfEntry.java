package org.fieldbook.app.toolkit.attachment;

import org.fieldbook.content.kernel.Sha256;

/**
 * The bytes of an attached file.
 *
 * @param saved whether it is to be saved rather than shown: whatever a browser might run
 */
public record FileOfEntry(String name, String mediaType, Sha256 hash, long size, boolean saved) {

  /** In which form a file is asked for. */
  public enum As {
    /** A small picture. */
    THUMB,
    /** A picture as it is shown, sound as it is heard, a document as it is. */
    SHOWN,
    /** As it was uploaded; of a picture, for its owner alone. */
    ORIGINAL
  }
}
