package org.fieldbook.content.kernel;

import java.time.Instant;

/**
 * A pair of keys as it is listed: nothing of what is secret about it.
 *
 * @param id names the year and the beginning of the public key's hash
 * @param since when it was made; until the next one it signs
 */
public record KeyInUse(String id, Instant since) {

  /**
   * When the key after this one may be said to have been made, so that clocks of two nodes that
   * differ never make the older the newer.
   *
   * @param now by the clock of the node that makes it
   */
  public Instant next(Instant now) {
    Instant after = since.plusMillis(1);
    return now.isAfter(after) ? now : after;
  }
}
