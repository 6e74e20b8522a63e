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

  private @Nullable List<Annotation> comments;

  /** As one reads the script; empty when nothing was put on its pages. */
  public List<Line> getLines() {
    return lines(comments());
  }

  /** The files that have comments in them. */
  public List<CommentedFile> getFiles() {
    return CommentedFile.of(comments());
  }

  private List<Annotation> comments() {
    List<Annotation> found = comments;
    if (found == null) {
      found = myComments.on(study.membership().presentation(), asked.text("a"));
      comments = found;
    }
    return found;
  }

  static List<Line> lines(List<Annotation> comments) {
    boolean several = comments.stream().anyMatch(a -> a.place() > 1);
    return comments.stream().map(a -> line(a, several)).toList();
  }

  private static Line line(Annotation annotation, boolean several) {
    return new Line(
        (several ? "File " + annotation.place() + ", page " : "Page ") + annotation.spot().page(),
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
   * One comment; {@code where} is its file and page, {@code name} is its own on the script, {@code
   * kind} says what stands there beside words, and may be empty.
   */
  public record Line(String where, String kind, String name, String quote, String words) {}
}
