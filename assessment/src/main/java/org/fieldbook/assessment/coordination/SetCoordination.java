package org.fieldbook.assessment.coordination;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * The office or a monitor adds sample scripts, writes down what the panel agreed, and opens them to
 * tutors.
 */
@Stateless
@RolesAllowed({Roles.OFFICE, Roles.MONITOR})
public class SetCoordination {

  private static final int MOST_SAMPLES = 12;

  @Inject PanelRights rights;
  @Inject Coordinations coordinations;
  @Inject SampleFiles files;
  @Inject Assignments assignments;
  @Inject CourseScripts courseScripts;
  @Inject Clock clock;

  /**
   * Adds a PDF as a draft.
   *
   * @return its id
   * @throws NotFound when there is no such assignment, or it is none of the caller's
   * @throws Refused when it is no PDF that can be opened, is too large, has no title, or there are
   *     as many as there may be
   */
  public long addFile(
      PresentationCode presentation,
      String assignment,
      String title,
      String fileName,
      InputStream bytes) {
    mustHaveRoom(presentation, assignment);
    return add(presentation, assignment, title, null, files.take(fileName, bytes));
  }

  /**
   * Adds a nameless copy of a script as a draft. The script itself stays as it is.
   *
   * @return its id
   * @throws NotFound when there is no such assignment or script, or it is none of the caller's
   * @throws Refused when there is no PDF of it, it has no title, or there are as many as there may
   *     be
   */
  public long addScript(
      PresentationCode presentation, String assignment, String title, long scriptId) {
    mustHaveRoom(presentation, assignment);
    Script script =
        coordinations
            .script(scriptId)
            .filter(s -> s.presentation().equals(presentation))
            .filter(s -> s.assignment().equals(assignment))
            .orElseThrow(
                () -> new Refused("There is no script " + scriptId + " for " + assignment + "."));
    return add(presentation, assignment, title, scriptId, files.copy(script));
  }

  /**
   * Adds a script that comes with the course, with its authors’ marks, as a draft: the panel can
   * change them before it opens it.
   *
   * @param pdf its text as a PDF
   * @return its id
   * @throws NotFound when there is no such assignment or script, or it is none of the caller's
   * @throws Refused when it has been added already, or there are as many as there may be
   */
  public long addFromCourse(
      PresentationCode presentation, String assignment, String scriptId, InputStream pdf) {
    mustHaveRoom(presentation, assignment);
    CourseScript script = courseScripts.get(presentation, assignment, scriptId);
    if (standing(presentation, assignment).anyMatch(s -> s.title().equals(script.title()))) {
      throw new Refused(script.title() + " has been added already.");
    }
    long id = add(presentation, assignment, script.title(), null, files.take("sample.pdf", pdf));
    held(id).agree(script.proposed());
    return id;
  }

  private Stream<SampleScript> standing(PresentationCode presentation, String assignment) {
    return coordinations.of(presentation).stream()
        .filter(s -> s.assignment().equals(assignment))
        .filter(s -> s.state() != SampleScript.State.WITHDRAWN);
  }

  private void mustHaveRoom(PresentationCode presentation, String assignment) {
    rights.require(presentation);
    assignments.get(presentation, assignment);
    long standing = standing(presentation, assignment).count();
    if (standing >= MOST_SAMPLES) {
      throw new Refused(
          "There are "
              + standing
              + " sample scripts already. Withdraw one before you add another.");
    }
  }

  private long add(
      PresentationCode presentation,
      String assignment,
      String title,
      @Nullable Long source,
      StoredFile file) {
    SampleScript sample =
        new SampleScript(presentation, assignment, title, source, file, rights.caller(), now());
    coordinations.add(sample);
    return sample.id();
  }

  /**
   * Saves what the panel agreed, with its reasons.
   *
   * @param basedOn number of the version that it was made from
   * @throws NotFound when there is no such sample, or it is none of the caller's
   * @throws Refused when tutors mark it already, or it does not fit its guide
   */
  public MarkingSaved agree(long id, int basedOn, MarkSheet typed) {
    SampleScript sample = held(id);
    List<String> problems = new ArrayList<>();
    MarkSheet sheet =
        typed.against(
            assignments.get(sample.presentation(), sample.assignment()).assignment().guide(),
            sample.agreed(),
            problems);
    if (!sheet.equals(sample.agreed())) {
      if (basedOn != sample.number()) {
        return new MarkingSaved.Conflict(
            sample.number(), sample.agreed(), rights.caller(), now(), sheet);
      }
      sample.agree(sheet);
    }
    return new MarkingSaved.Saved(sample.number(), now(), sheet.total(), problems);
  }

  /**
   * Opens it to tutors.
   *
   * @throws NotFound when there is no such sample, or it is none of the caller's
   * @throws Refused when an agreed mark or a reason is missing
   */
  public void open(long id) {
    SampleScript sample = held(id);
    sample.open(assignments.get(sample.presentation(), sample.assignment()).assignment().guide());
  }

  /**
   * Takes it from tutors; what they have marked stays.
   *
   * @throws NotFound when there is no such sample, or it is none of the caller's
   */
  public void withdraw(long id) {
    held(id).withdraw();
  }

  private SampleScript held(long id) {
    return rights.require(coordinations.hold(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The file of a sample. The caller closes its stream.
   *
   * @throws NotFound when there is no such sample, or it is none of the caller's
   */
  public KeptFile file(long id) throws IOException {
    return files.open(rights.require(coordinations.find(id)));
  }
}
