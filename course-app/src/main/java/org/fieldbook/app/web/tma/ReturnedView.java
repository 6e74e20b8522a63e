package org.fieldbook.app.web.tma;

import java.util.List;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.ReturnedWork;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.jspecify.annotations.Nullable;

/** A returned script, in words. */
public record ReturnedView(
    String on,
    String score,
    @Nullable Integer counted,
    int given,
    int total,
    String why,
    boolean changed,
    String summary,
    List<Part> parts,
    @Nullable String annotatedName,
    String annotatedSize) {

  public ReturnedView {
    parts = List.copyOf(parts);
  }

  /** Whether it counts as not submitted, so that there is no score. */
  public boolean isNotSubmitted() {
    return counted == null;
  }

  /** The score on a ruler of 20 ticks. */
  public double getTwentieths() {
    return counted == null ? 0 : Math.round(counted * 2000.0 / Math.max(1, total)) / 100.0;
  }

  /** The feedback on one criterion. */
  public record Part(
      String id,
      String title,
      String looksFor,
      int mark,
      int marks,
      String feedback,
      String band) {}

  /** Puts it into words. */
  public static ReturnedView of(ReturnedWork work) {
    return new ReturnedView(
        Wording.moment(work.returnedLocal()),
        score(work.score()),
        work.score().counted(),
        work.score().given(),
        work.set().assignment().guide().total(),
        work.score().why(),
        !Integer.valueOf(work.score().given()).equals(work.score().counted()),
        work.summary(),
        parts(work.set(), work.parts()),
        work.annotated().map(a -> a.name()).orElse(null),
        work.annotated().map(a -> Wording.size(a.size())).orElse(""));
  }

  /** Marks and feedback by criterion, in words. */
  public static List<Part> parts(SetAssignment set, List<ReturnedWork.Part> parts) {
    return parts.stream().map(p -> part(set, p)).toList();
  }

  private static Part part(SetAssignment set, ReturnedWork.Part part) {
    return new Part(
        part.criterion().id(),
        part.criterion().title(),
        part.criterion().looksFor(),
        part.mark(),
        part.criterion().marks(),
        part.feedback(),
        GuideView.bandOf(set.assignment().guide(), part.criterion(), part.mark()));
  }

  /** The score that counts, in words when there is none. */
  static String score(CountedScore score) {
    return score.counted() == null ? "counts as not submitted" : Integer.toString(score.counted());
  }
}
