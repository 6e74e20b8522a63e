package org.fieldbook.app.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A person signs in with e-mail and password, and gets a token. */
@Stateless
@PermitAll
public class SignInPerson {

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_FOR_EMAIL = 10;
  private static final int MOST_FOR_ADDRESS = 100;

  @Inject People people;
  @Inject SignIns signIns;
  @Inject Clock clock;

  /**
   * Tries to sign in.
   *
   * @param address network address of the caller, for the rate limit
   * @param device what the browser calls itself, for the person's list of sign-ins
   */
  public Outcome signIn(String email, String password, String address, String device) {
    Instant now = clock.instant();
    if (tooMany(email, address, now)) {
      return new Outcome.TooMany(WINDOW);
    }
    Optional<Person> person = people.withEmail(email);
    boolean fits = Passwords.fits(password, person.map(Person::passwordHash).orElse(null));
    if (!fits || !person.map(Person::maySignIn).orElse(false)) {
      signIns.noteFailure("email:" + email.strip().toLowerCase(java.util.Locale.ROOT), now);
      signIns.noteFailure("address:" + address, now);
      return new Outcome.Wrong();
    }
    String token = Tokens.fresh();
    signIns.open(token, person.get().id(), shorten(device), now);
    boolean once = person.get().hasOneTimePassword();
    person.get().signedIn();
    return new Outcome.Welcome(token, once);
  }

  private boolean tooMany(String email, String address, Instant now) {
    Instant since = now.minus(WINDOW);
    return signIns.failuresSince("email:" + email.strip().toLowerCase(java.util.Locale.ROOT), since)
            >= MOST_FOR_EMAIL
        || signIns.failuresSince("address:" + address, since) >= MOST_FOR_ADDRESS;
  }

  private static String shorten(String device) {
    return device.length() > 200 ? device.substring(0, 200) : device;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** Signed in; the token goes into the cookie. With a one-time password, one must be chosen. */
    record Welcome(String token, boolean passwordDue) implements Outcome {}

    /** E-mail or password is wrong; which of them is not told. */
    record Wrong() implements Outcome {}

    /** Too many failures; try again after this time. */
    record TooMany(Duration pause) implements Outcome {}
  }
}
