package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.fieldbook.assessment.marking.FilesForMarkers;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A second or third marker marks a script for themselves. They see the work and the guide, and
 * nothing that anybody else gave or wrote.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class MarkSecond {

  @Inject SecondMarkings markings;
  @Inject SecondDesks desks;
  @Inject Settling settling;
  @Inject MarkTwice markTwice;
  @Inject FilesForMarkers files;
  @Inject Clock clock;

  /**
   * The work with the caller's own sheet.
   *
   * @throws NotFound when it was not given to the caller to mark
   */
  public Desk desk(long id) {
    SecondDesks.Own own = desks.own(markings.find(id));
    Script script = desks.script(own.marking());
    return new Desk(
        own.marking().id(), own.sheet(), script.id(), desks.set(script), files.names(script));
  }

  /**
   * A file of the work. The caller closes its stream.
   *
   * @param place 1 for the first
   * @throws NotFound when it was not given to the caller to mark, or there is no such file
   */
  public KeptFile file(long id, int place) throws IOException {
    return files.file(desks.script(desks.party(markings.find(id))), place);
  }

  /**
   * A file of the work as a PDF. The caller closes its stream.
   *
   * @param place 1 for the first
   * @param seen id of the submission that the marker has before them, if that is known
   * @throws NotFound when it was not given to the caller to mark, or there is no PDF
   */
  public KeptFile pdf(long id, int place, OptionalLong seen) throws IOException {
    return files.pdf(desks.script(desks.party(markings.find(id))), place, seen);
  }

  /**
   * Every version of the caller's own sheet, the newest first.
   *
   * @throws NotFound when it was not given to the caller to mark
   */
  public List<SecondSheetVersion> versions(long id) {
    return markings.versions(desks.own(markings.find(id)).sheet().id());
  }

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
      markTwice.reconcile(own.marking(), script, sheet.marker());
    }
  }

  private MarkingGuide guide(long id) {
    return desks.set(desks.script(markings.find(id).orElseThrow())).assignment().guide();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A script before its second or third marker.
   *
   * @param id of the second marking
   * @param script number of the script, which is what the marker calls it
   * @param files names of the files in their order
   */
  public record Desk(
      long id, SecondSheet sheet, long script, SetAssignment set, List<String> files) {

    public Desk {
      files = List.copyOf(files);
    }
  }
}
