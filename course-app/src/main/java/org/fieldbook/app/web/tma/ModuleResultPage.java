package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.KeptResult;
import org.fieldbook.assessment.board.MyModuleResult;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.WorkedOut;
import org.jspecify.annotations.Nullable;

/**
 * A student's result in a presentation: {@code /tma/result}. Once it is released, with every step;
 * before, what the scores so far amount to, and other scores to try. Seven SQL statements at most.
 */
@Named("moduleResult")
@RequestScoped
public class ModuleResultPage {

  private static final String NOT_PASSED = "You have not passed";

  @Inject StudyContext study;
  @Inject MyModuleResult myModuleResult;
  @Inject Asked asked;
  @Inject Clock clock;

  private @Nullable Optional<MyModuleResult.Released> released;
  private @Nullable Standing standing;
  private @Nullable WhatIf whatIf;

  private record Standing(MyModuleResult.@Nullable Standing known, String fault) {}

  private Optional<MyModuleResult.Released> released() {
    if (released == null) {
      released = myModuleResult.released(study.membership().presentation());
    }
    return released;
  }

  /** What is known; a course whose rules on results are at fault says so, and nothing else. */
  private Standing standing() {
    if (standing == null) {
      try {
        standing =
            new Standing(
                myModuleResult.standing(study.membership().presentation(), clock.instant()), "");
      } catch (IllegalArgumentException e) {
        standing =
            new Standing(
                null,
                "The rules on results of this course cannot be read. The course office can mend"
                    + " them; nothing of your work is lost.");
      }
    }
    return standing;
  }

  public boolean isReleased() {
    return released().isPresent();
  }

  private KeptResult kept() {
    return released().orElseThrow().result();
  }

  /** What the result is called. */
  public String getLabel() {
    return kept().label();
  }

  /** What the page says first. */
  public String getHeading() {
    return switch (kept().kind()) {
      case PASS -> "You have passed: " + kept().label();
      case MAY_RESUBMIT ->
          mayStillTry() ? "You have not passed yet, and may try again" : NOT_PASSED;
      default -> NOT_PASSED;
    };
  }

  /** Whether a second try is open, or has come and is not in the result yet. */
  private boolean mayStillTry() {
    MyModuleResult.Standing known = standing().known();
    return known != null && known.again().stream().anyMatch(a -> a.isHopeful(clock.instant()));
  }

  /** How the reader's second tries stand; one that the released result knows is in its steps. */
  public List<SecondTryView> getAgain() {
    MyModuleResult.Standing known = standing().known();
    if (known == null) {
      return List.of();
    }
    return known.again().stream()
        .filter(
            a ->
                !isReleased()
                    || kept().items().stream().noneMatch(i -> i.id().equals(a.due().set().id())))
        .map(a -> SecondTryView.of(a, clock.instant()))
        .toList();
  }

  /** The scores behind it, in a sentence. */
  public String getSummary() {
    StringBuilder said = new StringBuilder();
    for (KeptResult.Part part : kept().components()) {
      Integer rounded = part.rounded();
      said.append(part.title())
          .append(": ")
          .append(rounded == null ? part.exact() : rounded.toString())
          .append(". ");
    }
    Integer overall = kept().rounded();
    if (overall != null) {
      said.append("Overall: ").append(overall).append('.');
    }
    return said.toString().strip();
  }

  public String getReleasedOn() {
    return Wording.dayAndYear(
        released()
            .orElseThrow()
            .at()
            .atZone(study.getPresentation().calendar().zone())
            .toLocalDate());
  }

  /** How it was worked out. */
  public List<Step> getSteps() {
    return kept().steps();
  }

  /** The rules it was worked out by, or would be. */
  public String getRules() {
    MyModuleResult.Standing known = standing().known();
    return isReleased() ? kept().rules() : known == null ? "" : known.rules();
  }

  /** Why nothing can be worked out; empty as a rule. */
  public String getFault() {
    return standing().fault();
  }

  /** What the scores so far amount to, step by step. */
  public List<Step> getStepsSoFar() {
    MyModuleResult.Standing known = standing().known();
    return known == null ? List.of() : known.workedOut().steps();
  }

  /** The rules in force, in words. */
  public List<Sentence> getSentences() {
    MyModuleResult.Standing known = standing().known();
    return known == null ? List.of() : known.sentences();
  }

  /** Whether everything is marked, and the board's word is awaited. */
  public boolean isAwaitingBoard() {
    MyModuleResult.Standing known = standing().known();
    return known != null && known.workedOut().kind() != WorkedOut.Kind.INCOMPLETE;
  }

  /** Scores to try. */
  public WhatIf getWhatIf() {
    if (whatIf == null) {
      MyModuleResult.Standing known = standing().known();
      if (known == null) {
        throw new IllegalStateException("Nothing to try without rules");
      }
      whatIf = new WhatIf(known.engine(), known.scores(), known.second(), asked::text);
    }
    return whatIf;
  }
}
