package org.fieldbook.app.toolkit.bring;

import jakarta.json.JsonObject;
import org.fieldbook.app.toolkit.PutBackEntry.Verdict;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * The port for badges in an archive: they are no entries, and others than the toolkit know them.
 */
public interface BadgeKeeper {

  /** Says what keeping it with the caller's toolkit would do, and does nothing. */
  Verdict judge(PresentationCode presentation, JsonObject badge);

  /** Keeps it as far as {@link #judge} says so; twice is once. */
  Verdict put(PresentationCode presentation, JsonObject badge);
}
