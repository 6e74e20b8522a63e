package org.fieldbook.app.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words that somebody has not posted yet.
 *
 * @param answers id of the post that they answer
 * @param title of a thread to be opened, else empty
 * @param version raised by every save; 0 stands for "no draft yet"
 */
public record Draft(
    @Nullable Long answers, String title, String words, int version, Instant savedAt) {

  /** Most characters of a draft: far more than can be posted, so that words can be cut later. */
  public static final int MOST = 200_000;
}
