package org.fieldbook.app.web.recognition;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.recognition.MyRecognition;
import org.fieldbook.app.recognition.Standing;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * What the student has reached and what is missing: {@code /toolkit/recognition}. Four SQL
 * statements, the sign-in's among them.
 */
@Named("recognitionPage")
@RequestScoped
public class RecognitionPage {

  @Inject StudyContext study;
  @Inject MyRecognition myRecognition;

  private @Nullable List<Standing> standings;
  private @Nullable List<Kept> kept;

  private List<Standing> standings() {
    if (standings == null) {
      standings = myRecognition.of(study.membership().presentation());
    }
    return standings;
  }

  /** What has a badge. */
  public List<Standing> getIssued() {
    return standings().stream().filter(s -> s.badge() != null).toList();
  }

  /** What came with archives. */
  public List<Kept> getKept() {
    if (kept == null) {
      PublishedPresentation presentation = study.getPresentation();
      kept =
          myRecognition.kept(presentation.code()).stream()
              .map(
                  k ->
                      new Kept(
                          k.id(),
                          k.name(),
                          k.issuer(),
                          Dates.of(
                              k.issued().atZone(presentation.calendar().zone()).toLocalDate())))
              .toList();
    }
    return kept;
  }

  /** A badge that came with an archive. */
  public record Kept(UUID id, String name, String issuer, String day) {}

  /** What is reached and has no badge yet. */
  public List<Standing> getReached() {
    return standings().stream().filter(s -> s.badge() == null && s.isReached()).toList();
  }

  /** What is not reached yet. */
  public List<Standing> getOthers() {
    return standings().stream().filter(s -> !s.isReached()).toList();
  }
}
