package org.fieldbook.app.toolkit.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.thirdparty.WithdrawShares;
import org.fieldbook.app.toolkit.Entry;

/**
 * The office has what is shared at a reported place withdrawn: every share of that entry ends at
 * once. Copies frozen in marked work are not shares and stay, by policy.
 */
@ApplicationScoped
class WithdrawReported {

  private static final Pattern ADDRESS =
      Pattern.compile("/toolkit/shared\\?(?:[^#\\s]*&)?entry=([1-9][0-9]{0,17})(?![0-9])");

  @Inject SharedEntries sharedEntries;
  @Inject Shares shares;
  @Inject Clock clock;

  void withdraw(@Observes WithdrawShares order) {
    Optional<Entry> entry = entryAt(order.place()).flatMap(sharedEntries::find);
    if (entry.isPresent()) {
      List<Share> standing = shares.standing(entry.get());
      standing.forEach(share -> share.withdraw(clock.instant()));
      entry.get().noteSharing(false);
      order.withdrawn(standing.size());
    }
  }

  /** The number of the shared entry that an address leads to. */
  static Optional<Long> entryAt(String place) {
    Matcher address = ADDRESS.matcher(place);
    return address.find() ? Optional.of(Long.valueOf(address.group(1))) : Optional.empty();
  }
}
