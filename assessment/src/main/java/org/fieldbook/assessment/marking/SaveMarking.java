package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor saves marks and feedback, as often as they are typed. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SaveMarking {

  @Inject Caller caller;
  @Inject MarkerRights rights;
  @Inject Assignments assignments;
  @Inject Scripts scripts;
  @Inject Clock clock;

  /**
   * Saves a sheet that was made from a certain version. Saving the same sheet again changes
   * nothing.
   *
   * @param basedOn number of the version it was made from; 0 for none
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when the script is returned, or the sheet does not fit its guide
   */
  public MarkingSaved save(long scriptId, int basedOn, MarkSheet typed) {
    return save(scriptId, basedOn, typed, "");
  }

  /**
   * The same, with a reason that stands beside each changed mark in its history.
   *
   * @param why empty for none
   */
  public MarkingSaved save(long scriptId, int basedOn, MarkSheet typed, String why) {
    Script script = rights.require(scripts.hold(scriptId));
    PersonId marker = caller.id();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    MarkingGuide guide =
        assignments.get(script.presentation(), script.assignment()).assignment().guide();
    List<String> problems = new ArrayList<>();
    MarkSheet sheet = typed.against(guide, script.sheet(), problems);
    if (script.isOpen() && sheet.equals(script.sheet())) {
      return new MarkingSaved.Saved(
          script.sheetNumber(), script.sheetSavedAt().orElse(now), sheet.total(), problems);
    }
    if (script.isOpen() && basedOn != script.sheetNumber()) {
      scripts.add(SheetVersion.conflicting(script, basedOn, sheet, marker, now));
      return new MarkingSaved.Conflict(
          script.sheetNumber(),
          script.sheet(),
          script.sheetSavedBy().orElse(marker),
          script.sheetSavedAt().orElse(now),
          sheet);
    }
    List<MarkSheet.Difference> differences = sheet.differences(script.sheet());
    script.save(sheet, marker, now);
    scripts.add(SheetVersion.current(script, marker, now));
    differences.forEach(
        d ->
            scripts.add(
                new MarkChange(
                    script.id(),
                    d.criterion(),
                    d.from(),
                    d.to(),
                    marker,
                    now,
                    reason(script, why))));
    return new MarkingSaved.Saved(script.sheetNumber(), now, sheet.total(), problems);
  }

  private static String reason(Script script, String why) {
    return script.reopened().map(r -> "Marked again: " + r.why() + " " + why).orElse(why).strip();
  }
}
