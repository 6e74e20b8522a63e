package org.fieldbook.app.toolkit;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a save. The one rule behind all others: words that the writer of the save had not
 * seen are never overwritten, and words that were sent are never dropped.
 */
public enum SaveDecision {
  /** The first body of this entry. */
  CREATE,
  /** The same save came before; its answer was lost on the way. */
  REPEATED,
  /** The body is already what is kept. */
  SAME,
  /** The body is already there, saved by itself, and now the owner asks for it to be kept. */
  MARK,
  /** A new version, kept as a row of its own. */
  KEEP,
  /** A new version that goes on in the row of the same tab's last automatic save. */
  CONTINUE,
  /** Another version was saved since the writer last looked: keep the body aside and say so. */
  CONFLICT;

  /** How long a run of automatic saves goes on in one row. */
  static final Duration RUN = Duration.ofMinutes(10);

  /** Expected number of a writer who has seen no version yet. */
  public static final int NONE = 0;

  /**
   * Decides.
   *
   * @param current number of the entry now, {@link #NONE} when there is none or it was deleted
   * @param body what is kept now
   * @param last the latest version that was not set aside
   * @param seenBefore whether a version with the id of this save exists
   * @param expected number that the writer had seen, {@link #NONE} for none
   */
  static SaveDecision of(
      int current,
      @Nullable JsonObject body,
      @Nullable EntryVersion last,
      boolean seenBefore,
      int expected,
      Incoming save,
      Instant now) {
    if (seenBefore) {
      return REPEATED;
    }
    if (current == NONE) {
      return CREATE;
    }
    if (save.body().equals(body)) {
      return asksToKeep(last, current, save) ? MARK : SAME;
    }
    if (expected != current) {
      return CONFLICT;
    }
    return last != null && goesOn(last, current, save, now) ? CONTINUE : KEEP;
  }

  private static boolean asksToKeep(@Nullable EntryVersion last, int current, Incoming save) {
    return save.kind() == EntryVersion.Kind.KEPT
        && last != null
        && last.kind() == EntryVersion.Kind.AUTO
        && last.number() == current;
  }

  private static boolean goesOn(EntryVersion last, int current, Incoming save, Instant now) {
    return save.kind() == EntryVersion.Kind.AUTO
        && last.kind() == EntryVersion.Kind.AUTO
        && last.number() == current
        && last.tab().equals(save.origin().tab())
        && now.isBefore(last.startedAt().plus(RUN))
        // Words that go missing within the ten minutes may be a slip: keep what stood there.
        && 2 * Words.in(save.body()) >= last.words();
  }

  /** A save that comes in. */
  record Incoming(JsonObject body, EntryVersion.Kind kind, EntryVersion.Origin origin) {}
}
