package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.fieldbook.assessment.bank.BankComment;
import org.fieldbook.assessment.bank.BankComments;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor keeps words for another time, changes them, shares them or removes them. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class KeepComment {

  private static final int MOST = 2000;
  private static final int LONGEST_CRITERION = 60;

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject BankComments bank;
  @Inject Clock clock;

  /**
   * Keeps words that were written on a script. The same words are kept once.
   *
   * @param criterion where they were written; empty for no criterion
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when there are no words or too many, or the bank is full
   */
  public BankComment keep(long scriptId, String criterion, String words) {
    Script script = rights.require(scripts.find(scriptId));
    CourseCode course = script.presentation().course();
    if (bank.count(rights.marker(), course) >= MOST) {
      throw new Refused("Your bank holds " + MOST + " comments, the most it can.");
    }
    return bank.open(rights.marker(), course).stream()
        .filter(c -> c.owner().equals(rights.marker()) && c.words().equals(words.strip()))
        .findFirst()
        .orElseGet(
            () -> {
              String where = criterion.length() > LONGEST_CRITERION ? "" : criterion;
              BankComment comment =
                  new BankComment(
                      rights.marker(), course, script.assignment(), where, words, now());
              bank.add(comment);
              return comment;
            });
  }

  /**
   * Changes a comment of one's own.
   *
   * @param scriptId a script of the course, on whose desk the bank is open
   * @param basedOn number of the version that was seen
   * @throws NotFound when there is no such script by a student of this tutor, or no such comment of
   *     theirs
   * @throws Refused when there are no words or too many
   */
  public Outcome change(
      long scriptId, long comment, int basedOn, String words, boolean shared, boolean removed) {
    Script script = rights.require(scripts.find(scriptId));
    BankComment own =
        bank.hold(comment, rights.marker(), script.presentation().course())
            .orElseThrow(() -> new NotFound("comment"));
    if (basedOn != own.number()) {
      return new Outcome(own, false);
    }
    own.change(words, shared, removed, now());
    return new Outcome(own, true);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The comment as it is now.
   *
   * @param taken false when another window had changed it before; then nothing was
   */
  public record Outcome(BankComment comment, boolean taken) {}
}
