package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.marking.SpeakComment;
import org.jspecify.annotations.Nullable;

/** What a tutor says on a script: {@code /marking/spoken}, and a line of it on the bench. */
@Named("spokenPage")
@RequestScoped
public class SpokenPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject SpeakComment speakComment;

  private SpeakComment.@Nullable Desk desk;

  private SpeakComment.Desk desk() {
    if (desk == null) {
      desk = speakComment.desk(asked.number("id"));
    }
    return desk;
  }

  private Optional<SpokenComment> standing() {
    return desk().all().stream().filter(c -> !c.isRemoved()).findFirst();
  }

  public long getId() {
    return asked.number("id");
  }

  /** Whether it can be changed: the script is neither finished nor returned. */
  public boolean isChangeable() {
    return desk().open();
  }

  public boolean isThere() {
    return standing().isPresent();
  }

  public String getFacts() {
    return standing()
        .map(
            c ->
                c.length().map(SpeakComment::inWords).orElse("Length not told by the file")
                    + ", "
                    + Wording.size(c.file().size())
                    + ", "
                    + Wording.shortMoment(c.recordedAt().atZone(UK)))
        .orElse("");
  }

  public String getTranscript() {
    return standing().map(SpokenComment::transcript).orElse("");
  }

  public int getNumber() {
    return standing().map(SpokenComment::transcriptNumber).orElse(0);
  }

  public boolean isTranscribed() {
    return standing().filter(SpokenComment::isTranscribed).isPresent();
  }

  /** What was written down of recordings that are gone, the latest first. */
  public List<String> getEarlier() {
    return desk().all().stream()
        .filter(SpokenComment::isRemoved)
        .filter(SpokenComment::isTranscribed)
        .map(SpokenComment::transcript)
        .toList();
  }

  /** What the bench says of it. */
  public String getSaid() {
    return standing()
        .map(
            c ->
                c.isTranscribed() ? "Recorded, with its transcript" : "Recorded, no transcript yet")
        .orElse("None");
  }
}
