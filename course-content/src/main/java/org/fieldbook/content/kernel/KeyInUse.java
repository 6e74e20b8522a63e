package org.fieldbook.content.kernel;

import java.time.Instant;
import java.util.List;

/**
 * A pair of keys as it is listed: nothing of what is secret about it.
 *
 * @param id names the year and the beginning of the public key's hash
 * @param since when it was made; until the next one it signs
 */
public record KeyInUse(String id, Instant since) {

  /**
   * When the next key is made: after the last, so that clocks of two nodes that differ never make
   * the older the newer.
   *
   * @param keys those there are, the one that signs first; none before the first was needed
   * @param seen id of the key that signed when the caller looked; empty for none
   * @param now by the clock of the node that makes it
   * @throws Refused when another one signs by now
   */
  public static Instant next(List<KeyInUse> keys, String seen, Instant now) {
    if (!keys.stream().findFirst().map(KeyInUse::id).orElse("").equals(seen)) {
      throw new Refused("A new key was made meanwhile. Look at the list as it is now.");
    }
    Instant after = keys.isEmpty() ? now : keys.get(0).since().plusMillis(1);
    return now.isAfter(after) ? now : after;
  }
}
