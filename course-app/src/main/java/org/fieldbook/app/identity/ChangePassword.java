package org.fieldbook.app.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.Roles;

/** A person gives themselves another password; every other sign-in of theirs ends. */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ChangePassword {

  /** Fewest and most characters of a password. */
  public static final int LEAST = 12;

  static final int MOST = 200;

  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_FAILURES = 10;

  @Inject People people;
  @Inject SignIns signIns;
  @Inject OpenSignIns openSignIns;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<PasswordChanged> changed;

  /**
   * Changes it.
   *
   * @param token of the sign-in that goes on
   * @return why not, in sentences; empty when it is changed
   */
  // A return value and no exception: a failure is noted, and a roll-back would forget it.
  public List<String> change(String current, String wanted, String token) {
    Person me =
        people.find(caller.id()).orElseThrow(() -> new IllegalStateException("No such person"));
    Instant now = clock.instant();
    String subject = "password:" + me.id();
    if (signIns.failuresSince(subject, now.minus(WINDOW)) >= MOST_FAILURES) {
      return List.of("There have been too many attempts. Wait 15 minutes, then try again.");
    }
    Optional<String> fault = fault(me, wanted);
    if (fault.isPresent()) {
      return List.of(fault.get());
    }
    if (!Passwords.fits(current, me.passwordHash())) {
      signIns.noteFailure(subject, now);
      return List.of("The present password is not right. Your password is as it was.");
    }
    if (current.equals(wanted)) {
      return List.of("The new password is the present one. Choose another.");
    }
    me.usePassword(Passwords.hash(wanted));
    openSignIns.closeOthers(me.id(), token);
    changed.fire(new PasswordChanged(me.id(), now));
    return List.of();
  }

  static Optional<String> fault(Person person, String wanted) {
    int length = wanted.codePointCount(0, wanted.length());
    if (length < LEAST) {
      return Optional.of(
          "The new password has " + length + " characters. It needs " + LEAST + " or more.");
    }
    if (length > MOST) {
      return Optional.of("The new password can have " + MOST + " characters at most.");
    }
    String lower = wanted.toLowerCase(Locale.ROOT);
    boolean guessable =
        wanted.chars().distinct().count() < 5
            || Stream.of(person.email(), person.email().replaceAll("@.*", ""), person.identifier())
                .map(s -> s.toLowerCase(Locale.ROOT))
                .anyMatch(s -> s.length() > 3 && lower.contains(s))
            || Stream.of("password", "passwort", "qwertyuiop", "1234567890", "fieldbook1")
                .anyMatch(lower::startsWith);
    return guessable
        ? Optional.of(
            "That password is easy to guess. Take four words that do not belong together.")
        : Optional.empty();
  }
}
