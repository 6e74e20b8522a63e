package org.fieldbook.app.toolkit.order;

import java.time.Instant;
import java.util.List;
import org.fieldbook.app.toolkit.order.TakeawayOrder.Choice;
import org.fieldbook.app.toolkit.order.TakeawayOrder.State;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * An order as its owner sees it.
 *
 * @param written and {@code total}: entries, counted once for each format; total is 0 until it is
 *     known
 * @param expiresAt when its files go
 */
public record OrderView(
    long id,
    PresentationCode presentation,
    Choice choice,
    State state,
    int written,
    int total,
    Instant askedAt,
    Instant expiresAt,
    List<Made> files) {

  public OrderView {
    files = List.copyOf(files);
  }

  /**
   * A file of it.
   *
   * @param size in bytes
   * @param sha256 absent when it could not be made
   * @param problem why, then
   */
  public record Made(
      long id,
      Format format,
      String name,
      long size,
      @Nullable String sha256,
      @Nullable String problem) {}
}
