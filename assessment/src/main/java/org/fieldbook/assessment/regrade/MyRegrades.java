package org.fieldbook.assessment.regrade;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.marking.EarlierReturns;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.Scripts;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** Read model: what a student asked about a mark, and what had been given before. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyRegrades {

  @Inject Caller caller;
  @Inject Scripts scripts;
  @Inject Assignments assignments;
  @Inject Regrades regrades;
  @Inject Regrading regrading;
  @Inject EarlierReturns earlierReturns;

  /**
   * All of it for an assignment. One SQL statement.
   *
   * @throws NotFound when nothing of the student's was returned for it
   */
  public Mine of(PresentationCode presentation, String assignment) {
    Regrades.After after =
        regrades
            .after(caller.id(), presentation, assignment)
            .filter(a -> a.script().returned().isPresent())
            .orElseThrow(() -> new NotFound("Nothing returned for " + assignment));
    Script script = after.script();
    List<Question> asked = after.questions();
    SetAssignment set = assignments.get(presentation, assignment);
    Optional<LocalDate> lastDay =
        QuestionPolicy.lastDay(
            script.returned().orElseThrow(),
            assignments.strategy(presentation).rules(),
            set.zone());
    LocalDate today = regrading.now().atZone(set.zone()).toLocalDate();
    return new Mine(
        script,
        set,
        asked,
        after.regrades().stream().filter(r -> r.outcome() != Regrade.Outcome.TAKEN_BACK).toList(),
        lastDay,
        QuestionPolicy.refusals(Question.Kind.CLARIFICATION, asked, lastDay, today),
        QuestionPolicy.refusals(Question.Kind.REGRADE, asked, lastDay, today));
  }

  /**
   * What had been given before a regrade.
   *
   * @param number of the regrade
   * @throws NotFound when the student's script has no such regrade, or it was taken back
   */
  public Before before(PresentationCode presentation, String assignment, int number) {
    Script script = returned(presentation, assignment);
    Regrade regrade = regrade(script, number);
    return new Before(
        regrade,
        ReturnedWork.of(
            regrade.earlier().earlier(),
            script.submission(),
            assignments.get(presentation, assignment)),
        earlierReturns.comments(script, regrade.earlier()));
  }

  /**
   * The PDF of a file with the comments of then. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @throws NotFound when there is none
   * @throws Refused when they cannot be written into the file
   */
  public KeptFile pdf(PresentationCode presentation, String assignment, int number, int place)
      throws IOException {
    Script script = returned(presentation, assignment);
    return earlierReturns.pdf(script, regrade(script, number).earlier(), place);
  }

  /**
   * The file that the tutor had annotated then. The caller closes its stream.
   *
   * @throws NotFound when there is none
   */
  public KeptFile annotated(PresentationCode presentation, String assignment, int number)
      throws IOException {
    Script script = returned(presentation, assignment);
    return earlierReturns.annotated(regrade(script, number).earlier());
  }

  private Regrade regrade(Script script, int number) {
    return regrades.of(script.id()).stream()
        .filter(r -> r.number() == number && r.outcome() != Regrade.Outcome.TAKEN_BACK)
        .findFirst()
        .orElseThrow(() -> new NotFound("No regrade " + number));
  }

  private Script returned(PresentationCode presentation, String assignment) {
    return scripts
        .of(caller.id(), presentation, assignment)
        .filter(s -> s.returned().isPresent())
        .orElseThrow(() -> new NotFound("Nothing returned for " + assignment));
  }

  /**
   * What a student asked, and what became of the mark.
   *
   * @param regrades the first first; without those taken back
   * @param lastDay on which can be asked; empty when the rules set none
   * @param noClarification why none can be asked for now; empty when it can
   * @param noRegrade why none can be asked for now; empty when it can
   */
  public record Mine(
      Script script,
      SetAssignment set,
      List<Question> questions,
      List<Regrade> regrades,
      Optional<LocalDate> lastDay,
      List<String> noClarification,
      List<String> noRegrade) {

    public Mine {
      questions = List.copyOf(questions);
      regrades = List.copyOf(regrades);
      noClarification = List.copyOf(noClarification);
      noRegrade = List.copyOf(noRegrade);
    }
  }

  /** What had been given before; {@code comments} on the pages, as one reads. */
  public record Before(Regrade regrade, ReturnedWork work, List<Annotation> comments) {

    public Before {
      comments = List.copyOf(comments);
    }
  }
}
