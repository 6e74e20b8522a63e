package org.fieldbook.app.toolkit.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm.Point;
import org.fieldbook.content.tool.FeedbackForm.Question;

/** Points as a form sends them. */
final class PointsGiven {

  /** What a form sends for who cannot say. */
  static final String BLANK = "blank";

  private PointsGiven() {}

  /**
   * The values by question; who could not say, or said nothing, has none. What was not asked is not
   * looked at.
   *
   * @param scale the points of the form that was filled: of easy read, fewer
   * @throws Refused when a value is no point
   */
  static Map<String, Integer> of(
      List<Question> asked, List<Point> scale, Map<String, String> given) {
    Map<String, Integer> points = new LinkedHashMap<>();
    for (Question question : asked) {
      String sent = given.getOrDefault(question.id(), "");
      if (!sent.isEmpty() && !sent.equals(BLANK)) {
        points.put(question.id(), value(scale, sent, question));
      }
    }
    return points;
  }

  private static Integer value(List<Point> scale, String sent, Question question) {
    return scale.stream()
        .map(Point::value)
        .filter(v -> v != null && v.toString().equals(sent))
        .findFirst()
        .orElseThrow(() -> new Refused("Choose one of the answers to “" + question.text() + "”."));
  }
}
