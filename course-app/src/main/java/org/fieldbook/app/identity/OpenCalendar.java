package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** A student lets a calendar program fetch their dates, and ends that. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class OpenCalendar {

  /** Programs fetch every few minutes; to know the day is enough for their owner. */
  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  @Inject CalendarKeys keys;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Makes an address and ends the one before.
   *
   * @param withWords whether the owner's own words are in it
   * @return its key, which is not kept and cannot be asked for again
   */
  public String open(boolean withWords) {
    String key = Tokens.fresh();
    Instant now = clock.instant();
    keys.of(caller.id())
        .ifPresentOrElse(
            k -> k.renew(key, withWords, now),
            () -> keys.add(new CalendarKey(caller.id(), key, withWords, now)));
    return key;
  }

  /** Ends it; programs that have the address are told that there is nothing. */
  public void close() {
    keys.remove(caller.id());
  }

  /** The caller's key as it stands; empty when there is none. */
  public Optional<CalendarKey> find() {
    return keys.of(caller.id());
  }

  /**
   * Notes that the calendar is fetched.
   *
   * @return whether the owner's words are in it
   */
  public boolean fetch() {
    Instant now = clock.instant();
    Optional<CalendarKey> key = keys.of(caller.id());
    key.filter(k -> k.fetchedAt().map(t -> t.plus(NOTED_EVERY).isBefore(now)).orElse(true))
        .ifPresent(k -> k.fetch(now));
    return key.map(CalendarKey::hasWords).orElse(false);
  }
}
