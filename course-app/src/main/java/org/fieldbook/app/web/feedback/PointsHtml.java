package org.fieldbook.app.web.feedback;

import java.util.List;
import java.util.function.UnaryOperator;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.FeedbackForm.Point;
import org.fieldbook.content.tool.FeedbackForm.Question;

/** Questions with the points to answer them on, as plain form controls. */
final class PointsHtml {

  private final Html html = new Html();
  private final List<Point> scale;
  private final UnaryOperator<String> chosen;

  /**
   * Of a scale.
   *
   * @param chosen what was chosen before, by the ids of the questions; empty for nothing
   */
  PointsHtml(List<Point> scale, UnaryOperator<String> chosen) {
    this.scale = scale;
    this.chosen = chosen;
  }

  /** The value of a point as a form sends it. */
  static String value(Point point) {
    return point.value() == null ? "blank" : point.value().toString();
  }

  /** A question with words only. */
  void plain(Question question, String text) {
    html.tag("fieldset", "feedback-question").element("legend", null, text);
    html.tag("div", "feedback-points").made("");
    for (Point point : scale) {
      html.tag("label", "check");
      radio(question, point);
      html.element("span", null, point.label()).end("label");
    }
    html.end("div").end("fieldset");
  }

  /** A question with a picture, and a face for each point. */
  void easy(Question question) {
    String text = question.easy() == null ? question.text() : question.easy();
    html.tag("fieldset", "feedback-question is-easy");
    html.element("legend", null, text);
    html.made(EasyPictures.of(question.picture()));
    html.tag("div", "feedback-points is-faces").made("");
    for (Point point : scale) {
      html.tag("label", "face");
      radio(question, point);
      html.made(EasyPictures.face(face(point)));
      html.element("span", null, point.label()).end("label");
    }
    html.end("div").end("fieldset");
  }

  private void radio(Question question, Point point) {
    html.tag("input").with("type", "radio").with("name", "q-" + question.id());
    html.with("value", value(point));
    html.flag("checked", value(point).equals(chosen.apply(question.id())));
  }

  /** The lowest is sad, the highest glad. */
  private String face(Point point) {
    Integer value = point.value();
    if (value == null) {
      return "unsure";
    }
    int least =
        scale.stream().map(Point::value).filter(v -> v != null).min(Integer::compare).orElse(0);
    int most =
        scale.stream().map(Point::value).filter(v -> v != null).max(Integer::compare).orElse(0);
    return value == most ? "glad" : value == least ? "sad" : "flat";
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
