package org.fieldbook.app.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Finds the person of a token, or of a calendar's key, on every request, and ends a sign-in. */
@Stateless
@PermitAll
public class SignInByToken {

  @Inject SignIns signIns;
  @Inject Clock clock;

  public Optional<SignedIn> find(String token) {
    return signIns.find(token, clock.instant());
  }

  /** The person whose calendar has this key. */
  public Optional<SignedIn> findByCalendar(String key) {
    return signIns.ofCalendar(key);
  }

  /** Stretches the life of a sign-in that is in use. */
  public void touch(String token) {
    signIns.touch(token, clock.instant());
  }

  public void end(String token) {
    signIns.close(token);
  }
}
