package org.fieldbook.app.showcase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.thirdparty.WithdrawShares;

/**
 * The office has what is shared at a reported place withdrawn: the entry goes out of every showcase
 * at once, whether it was seen in one or as a shared entry.
 */
@ApplicationScoped
class WithdrawReportedPieces {

  private static final Pattern PIECE =
      Pattern.compile("/showcase\\?piece=([1-9][0-9]{0,17})(?![0-9])");
  private static final Pattern SHARED =
      Pattern.compile("/toolkit/shared\\?(?:[^#\\s]*&)?entry=([1-9][0-9]{0,17})(?![0-9])");

  @Inject Showcases showcases;
  @Inject Clock clock;

  void withdraw(@Observes WithdrawShares order) {
    number(PIECE, order.place())
        .flatMap(showcases::entryOf)
        .or(() -> number(SHARED, order.place()))
        .ifPresent(entry -> order.withdrawn(showcases.withdraw(entry, clock.instant())));
  }

  private static Optional<Long> number(Pattern pattern, String place) {
    Matcher address = pattern.matcher(place);
    return address.find() ? Optional.of(Long.valueOf(address.group(1))) : Optional.empty();
  }
}
