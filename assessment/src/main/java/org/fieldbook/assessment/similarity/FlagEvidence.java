package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fieldbook.assessment.document.DocumentText;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The passages of two scripts, found again in their files whenever somebody asks. */
@ApplicationScoped
public class FlagEvidence {

  @Inject ScriptTexts texts;
  @Inject CourseTexts courseTexts;

  /**
   * Two scripts and what they have in common.
   *
   * @param text of the script that the flag is on
   */
  public record Both(String text, String otherText, Likeness likeness) {}

  /**
   * Finds the passages of a flag again.
   *
   * @throws Refused when a file cannot be read now
   */
  public Both of(FlagLine line) {
    Reader reader = reader(line.presentation(), line.assignment(), 2);
    ScriptText one = reader.read(line.flag().submission());
    ScriptText other = reader.read(line.flag().otherSubmission());
    return new Both(one.text(), other.text(), CommonPassages.of(one, other, line.flag().run()));
  }

  /**
   * Reads scripts of an assignment.
   *
   * @param most how many texts it keeps while it is used
   */
  Reader reader(PresentationCode presentation, String assignment, int most) {
    return new Reader(courseTexts.of(presentation, assignment), most);
  }

  /** Reads scripts, those that were asked for last only once. */
  final class Reader {

    private final KnownText course;
    private final Map<Long, ScriptText> kept;

    private Reader(KnownText course, int most) {
      this.course = course;
      this.kept =
          new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, ScriptText> eldest) {
              return size() > most;
            }
          };
    }

    /**
     * The text of a submission.
     *
     * @throws Refused when it cannot be read now
     */
    ScriptText read(long submission) {
      return kept.computeIfAbsent(submission, this::readNow);
    }

    private ScriptText readNow(long submission) {
      DocumentText text = texts.of(submission);
      if (text.outcome() != DocumentText.Outcome.READ) {
        throw new Refused(
            "A script could not be read again just now. " + text.note() + " Try again in a while.");
      }
      return new ScriptText(text.text(), course);
    }
  }
}
