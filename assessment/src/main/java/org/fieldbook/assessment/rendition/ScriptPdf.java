package org.fieldbook.assessment.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;

/** A submitted file as a PDF. Whether the caller may read it is settled before. */
@ApplicationScoped
public class ScriptPdf {

  private static final Duration GIVEN_UP = Duration.ofMinutes(5);

  @Inject Renditions renditions;
  @Inject KeptFiles files;
  @Inject OfficeProgram program;
  @Inject Event<RenditionWanted> wanted;
  @Inject Clock clock;

  /**
   * Where the PDF of a file stands. At most one SQL statement; none for what is a PDF already.
   *
   * @param place 1 for the submission's first file
   * @throws NotFound when it has no such file
   */
  public Standing standing(Submission submission, int place) {
    if (submission.isOnPaper()) {
      return new Standing(State.NOT_OFFERED, "");
    }
    ReceivedFile file = submission.file(place);
    if (file.type() == FileType.PDF) {
      return new Standing(State.READY, "");
    }
    Optional<Rendition> rendition = renditions.find(file.sha256());
    if (rendition.isPresent() && rendition.get().state() == Rendition.State.READY) {
      return new Standing(State.READY, "");
    }
    if (program.path().isEmpty()) {
      return new Standing(State.NOT_OFFERED, "");
    }
    return rendition
        .map(
            r ->
                r.state() == Rendition.State.FAILED
                    ? new Standing(State.FAILED, r.problem())
                    : new Standing(
                        r.begunAt().isBefore(clock.instant().minus(GIVEN_UP))
                            ? State.NOT_BEGUN
                            : State.MAKING,
                        ""))
        .orElse(new Standing(State.NOT_BEGUN, ""));
  }

  /** Has it made, unless that is done, under way or not possible here; answers at once. */
  public Standing begin(Submission submission, int place) {
    Standing now = standing(submission, place);
    if (now.state() != State.NOT_BEGUN && now.state() != State.FAILED) {
      return now;
    }
    Instant instant = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReceivedFile file = submission.file(place);
    if (renditions.begin(file.sha256(), instant, instant.minus(GIVEN_UP))) {
      wanted.fireAsync(new RenditionWanted(file.sha256(), file.type()));
    }
    return new Standing(State.MAKING, "");
  }

  /** The PDF, if it is there. The caller closes its stream. */
  public Optional<KeptFile> open(Submission submission, int place) throws IOException {
    if (submission.isOnPaper()) {
      return Optional.empty();
    }
    ReceivedFile file = submission.file(place);
    if (file.type() == FileType.PDF) {
      return Optional.of(files.of(submission, place));
    }
    Optional<StoredFile> pdf = renditions.find(file.sha256()).flatMap(Rendition::pdf);
    return pdf.isEmpty()
        ? Optional.empty()
        : Optional.of(
            files.open(
                stem(file.name()) + ".pdf", FileType.PDF, pdf.get().size(), pdf.get().hash()));
  }

  private static String stem(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 1 ? name : name.substring(0, dot);
  }

  /** Whether there is a PDF. */
  public enum State {
    READY,
    NOT_BEGUN,
    MAKING,
    FAILED,
    /** Nothing here can make one: the file is to be downloaded. */
    NOT_OFFERED
  }

  /** Where a PDF stands; {@code problem} is a sentence when it failed. */
  public record Standing(State state, String problem) {}
}
