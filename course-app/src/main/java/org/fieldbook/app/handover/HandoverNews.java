package org.fieldbook.app.handover;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A handover was recorded, or withdrawn before it took effect.
 *
 * @param students how many it concerns
 * @param why in the office's words
 * @param regradesUntil the last day on which who hands over may mark again; null for none
 */
public record HandoverNews(
    Kind kind, Move move, int students, String why, @Nullable LocalDate regradesUntil) {

  public Optional<LocalDate> regradesUntilIfAny() {
    return Optional.ofNullable(regradesUntil);
  }

  /** What became of it. */
  public enum Kind {
    RECORDED,
    WITHDRAWN
  }
}
