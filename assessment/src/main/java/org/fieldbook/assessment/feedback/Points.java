package org.fieldbook.assessment.feedback;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.marking.ReturnedWork;

/** Everything in the feedback on returned work that a goal can be made of. */
public final class Points {

  private static final int MOST_SENTENCES = 100;

  private Points() {}

  /** In the order of the page: sentences of the summary, criteria, comments on pages. */
  public static List<Point> of(ReturnedWork work, List<Annotation> comments) {
    List<Point> points = new ArrayList<>(sentences(work.summary()));
    for (ReturnedWork.Part part : work.parts()) {
      if (!part.feedback().isBlank()) {
        points.add(
            new Point(Point.Source.CRITERION, part.criterion().id(), part.feedback().strip()));
      }
    }
    for (Annotation comment : comments) {
      if (!comment.written().words().isBlank()) {
        points.add(new Point(Point.Source.NOTE, comment.name(), comment.written().words().strip()));
      }
    }
    return points;
  }

  /** The sentences of a text; where it is longer than anybody’s summary, the first ones. */
  static List<Point> sentences(String text) {
    List<Point> points = new ArrayList<>();
    BreakIterator ends = BreakIterator.getSentenceInstance(Locale.UK);
    ends.setText(text);
    int from = ends.first();
    for (int to = ends.next(); to != BreakIterator.DONE; from = to, to = ends.next()) {
      String sentence = text.substring(from, to).strip();
      if (!sentence.isEmpty() && points.size() < MOST_SENTENCES) {
        points.add(new Point(Point.Source.SUMMARY, Integer.toString(points.size() + 1), sentence));
      }
    }
    return points;
  }
}
