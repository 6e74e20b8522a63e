package org.fieldbook.app.toolkit.feedback;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a group of a round stands. How many of them answered is no secret; what, is until it closes.
 *
 * @param name key of the group
 * @param closesOn the last day on which it can be answered
 * @param closedOn the day on which it was closed
 * @param asked requests that were made, also those that expired
 */
public record GroupState(
    String name,
    int planned,
    LocalDate closesOn,
    @Nullable LocalDate closedOn,
    int asked,
    int answered,
    int declined,
    int waiting) {

  public boolean isClosed() {
    return closedOn != null;
  }

  public Optional<LocalDate> findClosedOn() {
    return Optional.ofNullable(closedOn);
  }

  /** Whether answers are taken on the day. */
  boolean takesAnswersOn(LocalDate day) {
    return !isClosed() && !day.isAfter(closesOn);
  }

  /** Whether all who were to be asked have answered or declined. */
  boolean isComplete() {
    return waiting == 0 && asked >= planned && answered + declined > 0;
  }
}
