package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.marking.MyComments;
import org.jspecify.annotations.Nullable;

/** What the tutor put on the pages of a returned script, in words: it needs no PDF to be read. */
@Named("feedbackComments")
@RequestScoped
public class FeedbackComments {

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject MyComments myComments;

  private @Nullable List<Line> lines;

  /** As one reads the script; empty when nothing was put on its pages. */
  public List<Line> getLines() {
    List<Line> found = lines;
    if (found == null) {
      found =
          myComments.on(study.membership().presentation(), asked.text("a")).stream()
              .map(FeedbackComments::line)
              .toList();
      lines = found;
    }
    return found;
  }

  static Line line(Annotation annotation) {
    return new Line(
        annotation.spot().page(),
        kind(annotation),
        annotation.name(),
        annotation.written().quote(),
        annotation.written().words());
  }

  private static String kind(Annotation annotation) {
    if (annotation.spot().kind() == Spot.Kind.INK) {
      return "a drawing, to be seen in the PDF";
    }
    return annotation.written().words().isEmpty() ? "marked" : "";
  }

  /**
   * One comment; {@code name} is its own on the script, {@code kind} says what stands there beside
   * words, and may be empty.
   */
  public record Line(int page, String kind, String name, String quote, String words) {}
}
