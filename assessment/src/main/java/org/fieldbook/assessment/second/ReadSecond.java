package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.marking.FilesForMarkers;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/**
 * Read model: a script before its second or third marker. They see the work and the guide, and
 * nothing that anybody else gave or wrote.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReadSecond {

  @Inject SecondMarkings markings;
  @Inject SecondDesks desks;
  @Inject FilesForMarkers files;
  @Inject DueDates dueDates;

  /**
   * The work with the caller's own sheet.
   *
   * @throws NotFound when it was not given to the caller to mark
   */
  public Desk desk(long id) {
    SecondDesks.Own own = desks.own(markings.find(id));
    Script script = desks.script(own.marking());
    return new Desk(
        own.marking().id(),
        own.sheet(),
        script.id(),
        script.submission(),
        desks.set(script),
        files.names(script),
        markings.versions(own.sheet().id()));
  }

  /**
   * The same as it is taken away to be marked without a connection.
   *
   * @throws NotFound when it was not given to the caller to mark
   */
  public Away away(long id) {
    SecondDesks.Own own = desks.own(markings.find(id));
    Script script = desks.script(own.marking());
    return new Away(
        id,
        script.id(),
        script.student(),
        own.sheet(),
        files.submission(script),
        dueDates.of(script.student(), script.presentation(), script.assignment()));
  }

  /**
   * Names of the files of the work in their order, for everybody who marks it.
   *
   * @throws NotFound when the caller does not
   */
  public List<String> files(long id) {
    return files.names(desks.script(desks.party(markings.find(id))));
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
   * Where the PDF of a file of the work stands.
   *
   * @param place 1 for the first
   * @throws NotFound when it was not given to the caller to mark, or there is no such file
   */
  public ScriptPdf.Standing standing(long id, int place) {
    return files.standing(desks.script(desks.party(markings.find(id))), place);
  }

  /**
   * Has the PDF made, unless it is there; answers at once.
   *
   * @param place 1 for the first
   * @throws NotFound when it was not given to the caller to mark, or there is no such file
   */
  public ScriptPdf.Standing begin(long id, int place) {
    return files.begin(desks.script(desks.party(markings.find(id))), place);
  }

  /**
   * A script before its second or third marker.
   *
   * @param id of the second marking
   * @param script number of the script, which is what the marker calls it
   * @param submission id of the one that counts
   * @param files names of the files in their order
   * @param versions of the marker's own sheet, the newest first
   */
  public record Desk(
      long id,
      SecondSheet sheet,
      long script,
      long submission,
      SetAssignment set,
      List<String> files,
      List<SecondSheetVersion> versions) {

    public Desk {
      files = List.copyOf(files);
      versions = List.copyOf(versions);
    }
  }

  /**
   * A script as its second or third marker takes it away; of the script itself, where the first
   * marker's sheet is, there is nothing.
   *
   * @param id of the second marking
   * @param script its number, which is what the marker calls it
   */
  public record Away(
      long id,
      long script,
      PersonId student,
      SecondSheet sheet,
      Submission submission,
      DueDate due) {

    /** Whether both are of one assignment of one presentation. */
    public boolean isOfOneWith(Away other) {
      return due.set().presentation().equals(other.due.set().presentation())
          && due.set().id().equals(other.due.set().id());
    }
  }
}
