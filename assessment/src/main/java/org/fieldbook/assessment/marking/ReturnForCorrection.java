package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.assessment.submission.Correction;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * The tutor returns a script unmarked, since a real person can be recognised in it. The student may
 * send a corrected file until a day that the rules give; what comes keeps the lateness of what was
 * sent first. Nothing comes: then the tutor marks what is there.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReturnForCorrection {

  /** Longest reason, in characters. */
  public static final int MOST_WHY = 2000;

  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject GiveBack giveBack;
  @Inject CorrectionTerms terms;
  @Inject Event<ReturnedForCorrection> returned;
  @Inject Clock clock;

  /**
   * What returning it now would do.
   *
   * @throws NotFound when there is no such script by a student of this tutor, or the rules know no
   *     such return
   */
  public CorrectionOutlook outlook(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return terms.outlook(script, giveBack.due(script), now());
  }

  /**
   * Returns it. Marks and words that were given so far stay as drafts.
   *
   * @param typed what the student reads: where the person can be recognised
   * @param seenUntil the last moment that the tutor was shown, as {@link Instant} writes it; empty
   *     for whoever was shown none
   * @return the last moment at which the corrected file may arrive
   * @throws NotFound when there is no such script by a student of this tutor, or the rules know no
   *     such return
   * @throws Refused with the reasons
   */
  public Instant send(long scriptId, String typed, String seenUntil) {
    giveBack.takeTurn(rights.require(scripts.find(scriptId)));
    Script script = rights.require(scripts.hold(scriptId));
    Instant now = now();
    CorrectionOutlook outlook = terms.outlook(script, giveBack.due(script), now);
    Instant until = outlook.until();
    // A browser counts the end of a line as one character, and sends two.
    String why = typed.strip().replace("\0", "").replace("\r\n", "\n");
    List<String> refusals = new ArrayList<>(outlook.refusals());
    if (why.isEmpty() || why.length() > MOST_WHY) {
      refusals.add(
          "Write where in the work the person can be recognised, in at most "
              + MOST_WHY
              + " characters.");
    }
    if (!seenUntil.isEmpty() && !seenUntil.equals(until.toString())) {
      refusals.add("The last day is another one by now. Look at it, then return the script.");
    }
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    Submission submission =
        giveBack
            .counting(script)
            .orElseThrow(
                () ->
                    new Refused(
                        "The student has just submitted again. Look at the newer file first."));
    PersonId marker = rights.marker();
    submission.askToCorrect(new Correction(now, marker, why, until));
    script.awaitCorrection(until);
    scripts.add(
        new MarkChange(
            script.id(),
            MarkChange.CORRECTION,
            null,
            null,
            marker,
            now,
            "Until " + UNTIL.format(until.atZone(outlook.set().zone())) + ". " + why));
    returned.fire(
        new ReturnedForCorrection(
            script.id(), script.student(), script.presentation(), script.assignment(), until));
    return until;
  }

  /** Now, to the microsecond, as the database keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
