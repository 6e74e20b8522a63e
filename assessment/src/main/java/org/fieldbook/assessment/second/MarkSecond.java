package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A second or third marker marks a script for themselves: saves their sheet, and finishes it. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MarkSecond {

  @Inject SecondMarkings markings;
  @Inject SecondDesks desks;
  @Inject Settling settling;
  @Inject MarkTwice markTwice;
  @Inject Clock clock;

  /**
   * Saves a sheet that was made from a certain version. Saving the same again changes nothing.
   *
   * @param basedOn number of the version it was made from; 0 for none
   * @throws NotFound when it was not given to the caller to mark
   * @throws Refused when it is finished, or the sheet does not fit its guide
   */
  public MarkingSaved save(long id, int basedOn, MarkSheet typed) {
    SecondSheet own = desks.own(markings.hold(id)).sheet();
    Instant now = now();
    List<String> problems = new ArrayList<>();
    MarkSheet sheet = typed.against(guide(id), own.sheet(), problems);
    if (!own.isFinished() && sheet.equals(own.sheet())) {
      return new MarkingSaved.Saved(
          own.number(), own.savedAt().orElse(now), sheet.total(), problems);
    }
    if (!own.isFinished() && basedOn != own.number()) {
      markings.add(SecondSheetVersion.conflicting(own, basedOn, sheet, now));
      return new MarkingSaved.Conflict(
          own.number(), own.sheet(), own.marker(), own.savedAt().orElse(now), sheet);
    }
    own.save(sheet, now);
    markings.add(SecondSheetVersion.current(own, now));
    return new MarkingSaved.Saved(own.number(), now, sheet.total(), problems);
  }

  /**
   * Finishes it: from now on the two markers see one another's sheets. When the third marker
   * finishes, the mark is decided.
   *
   * @param basedOn number of the version that the marker has seen
   * @throws NotFound when it was not given to the caller to mark
   * @throws Refused when a mark is missing, or the sheet was changed in another window
   */
  public void finish(long id, int basedOn) {
    SecondDesks.Own own = desks.own(markings.hold(id));
    SecondSheet sheet = own.sheet();
    List<Criterion> missing = sheet.sheet().missing(guide(id));
    if (!missing.isEmpty()) {
      throw new Refused(
          "Give a mark for: "
              + missing.stream().map(Criterion::title).collect(Collectors.joining(", "))
              + ".");
    }
    if (basedOn != sheet.number()) {
      throw new Refused(
          "The sheet has been changed in another window. Look at it again before you finish.");
    }
    Instant now = now();
    sheet.finish(now);
    Script script = desks.script(own.marking());
    if (sheet.place() == SecondSheet.THIRD) {
      desks.mustBeFinished(own.marking());
      settling.decided(own.marking(), desks.second(own.marking()), sheet, now);
    } else if (script.state() == Script.State.HELD) {
      markTwice.compare(own.marking(), script, sheet);
    }
  }

  private MarkingGuide guide(long id) {
    return desks.set(desks.script(markings.find(id).orElseThrow())).assignment().guide();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
