package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.document.DocumentText;
import org.fieldbook.assessment.jobs.JobOrder;
import org.fieldbook.assessment.jobs.OfficeJob;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Looks for scripts that are alike: reads those that have no print yet, of all presentations of the
 * course, then compares those of this presentation with all. Running it again does what is new.
 */
@ApplicationScoped
public class CompareScripts implements OfficeJob {

  static final String KIND = "similarity";

  /**
   * Of 256 parts of two prints so many are the same at least. Two unrelated scripts have one or
   * two; a fifth of a script taken over word by word makes about 28 of them the same.
   */
  static final int LEAST_ALIKE = 4;

  private static final int READ_AT_ONCE = 25;
  private static final int COMPARED_AT_ONCE = 100;

  @Inject Fingerprints prints;
  @Inject ScriptTexts texts;
  @Inject CourseTexts courseTexts;
  @Inject FlagScripts flagScripts;
  @Inject Assignments assignments;
  @Inject Uncompared uncompared;
  @Inject Clock clock;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title() {
    return "Look for scripts that are alike";
  }

  @Override
  public String purpose() {
    return "Compares the scripts of an assignment with one another, with those of earlier"
        + " presentations and with this presentation’s other assignments, as far as those"
        + " have been compared. Scripts with long passages in common are held until somebody"
        + " has judged them; a student’s own work used again is said and holds nothing. Run"
        + " again, it compares what is new. Runs by itself in the night after a cut-off, and in"
        + " every later night if more has come in.";
  }

  @Override
  public Scope scope() {
    return Scope.ASSIGNMENT;
  }

  @Override
  public List<Step> steps(JobOrder order) {
    PresentationCode presentation = order.onePresentation();
    CourseCode course = presentation.course();
    String assignment = assignments.get(presentation, order.oneAssignment()).id();
    List<Long> unread = prints.unread(course, assignment);
    List<Long> toCompare =
        unread.isEmpty()
            ? prints.uncompared(presentation, assignment, prints.newest(course, assignment))
            : prints.scripts(presentation, assignment);
    List<Step> steps = new ArrayList<>();
    add(steps, "read", "Read", unread, READ_AT_ONCE);
    add(steps, "compare", "Compare", toCompare, COMPARED_AT_ONCE);
    return steps;
  }

  private static void add(
      List<Step> steps, String what, String inWords, List<Long> scripts, int atOnce) {
    for (int from = 0; from < scripts.size(); from += atOnce) {
      int to = Math.min(scripts.size(), from + atOnce);
      steps.add(
          new Step(
              what + " " + scripts.get(from) + "-" + scripts.get(to - 1),
              inWords + " scripts " + (from + 1) + " to " + to + " of " + scripts.size()));
    }
  }

  @Override
  public String perform(JobOrder order, String step) {
    String[] range = step.substring(step.indexOf(' ') + 1).split("-", 2);
    long first = Long.parseLong(range[0]);
    long last = Long.parseLong(range[1]);
    return step.startsWith("read ")
        ? read(order, first, last)
        : flagScripts.compare(
            order.onePresentation(), order.oneAssignment(), first, last, LEAST_ALIKE);
  }

  private String read(JobOrder order, long first, long last) {
    KnownText course = courseTexts.of(order.onePresentation(), order.oneAssignment());
    int busy = 0;
    int silent = 0;
    List<Script> scripts =
        prints.unread(order.onePresentation().course(), order.oneAssignment(), first, last);
    for (Script script : scripts) {
      DocumentText read = texts.of(script.submission());
      if (read.outcome() == DocumentText.Outcome.BUSY) {
        busy++;
        continue;
      }
      if (read.outcome() != DocumentText.Outcome.READ) {
        silent++;
      }
      ScriptText text = new ScriptText(read.text(), course);
      prints.keep(new Fingerprint(script, read, text.size(), Print.of(text), now()));
    }
    return (silent == 0 ? "" : silent + " without text that can be compared. ")
        + (busy == 0 ? "" : busy + " not read, because Fieldbook was busy: run this again.");
  }

  /**
   * Once a night for each assignment that is past its cut-off, as long as a script of it that came
   * before this night is not compared.
   */
  @Override
  public List<Occasion> due(Instant now) {
    return uncompared.tonight(now).stream()
        .map(
            t ->
                new Occasion(
                    KIND + " " + t.presentation() + " " + t.assignment() + " " + t.night(),
                    JobOrder.of(KIND, t.presentation(), t.assignment(), "")))
        .toList();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
