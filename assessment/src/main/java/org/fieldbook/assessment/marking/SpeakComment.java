package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.audio.AudioType;
import org.fieldbook.assessment.audio.SoundLength;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.audio.SpokenComments;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** The tutor says something on a script, and writes down what was said. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class SpeakComment {

  /** Five minutes as a browser records them are 2 MB, as a plain recording of a telephone 26. */
  public static final long MOST_BYTES = 30L * 1024 * 1024;

  /** As long as the page records. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  /** A recorder that is stopped by the clock writes a little more. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject SpokenComments comments;
  @Inject SpokenOnScripts spoken;
  @Inject IncomingFiles incoming;

  /**
   * The recordings on a script, the latest first; the removed ones too.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public Desk desk(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    return new Desk(script.isOpen(), comments.all(scriptId));
  }

  /**
   * The recording, if there is one.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public SpokenComment recording(long scriptId) {
    return comments
        .of(rights.require(scripts.find(scriptId)).id())
        .orElseThrow(() -> new NotFound("No recording"));
  }

  /**
   * Puts a recording on a script, in place of an earlier one. No transaction is open while the
   * bytes come in.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when the file is empty, too large, too long or no sound that browsers play, or
   *     the script is finished or returned
   * @throws IOException when the stream breaks off or the disk fails; nothing is kept
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void record(long scriptId, InputStream bytes) throws IOException {
    SpokenOnScripts.mustBeOpen(rights.require(scripts.find(scriptId)));
    Sound[] sound = new Sound[1];
    StoredFile kept =
        incoming.keep(
            bytes,
            MOST_BYTES,
            "Speak for five minutes at most, or save the recording as MP3, and send that.",
            file -> sound[0] = sound(file));
    spoken.put(scriptId, sound[0].type(), sound[0].length(), kept);
  }

  private record Sound(AudioType type, Optional<Duration> length) {}

  private static Sound sound(Path file) throws IOException {
    AudioType type =
        AudioType.of(file)
            .orElseThrow(
                () ->
                    new Refused(
                        "This is no recording that browsers play. Send WebM, Ogg, MP4 (.m4a), MP3"
                            + " or WAV."));
    Optional<Duration> length = SoundLength.of(file, type);
    if (length.filter(d -> d.compareTo(LONGEST.plus(GRACE)) > 0).isPresent()) {
      throw new Refused(
          "This recording is "
              + inWords(length.get())
              + " long, and five minutes are the most. Nothing was kept.",
          "Shorten it, or say the rest in the summary.");
    }
    return new Sound(type, length);
  }

  /** A length, such as {@code 4 min 12 s}. */
  public static String inWords(Duration length) {
    long minutes = length.toMinutes();
    return (minutes == 0 ? "" : minutes + " min ") + length.toSecondsPart() + " s";
  }

  /**
   * Takes the transcript.
   *
   * @param seen number of the version that the tutor had before them
   * @return whether that was the latest; nothing is taken otherwise
   * @throws NotFound when there is no such script by a student of this tutor
   * @throws Refused when there is no recording, or the script is finished or returned
   */
  public boolean transcribe(long scriptId, String words, int seen) {
    return spoken.transcribe(scriptId, words, seen);
  }

  /**
   * Takes the recording off again. It is kept, and no longer part of the feedback.
   *
   * @throws NotFound when there is no such script by a student of this tutor, or no recording
   * @throws Refused when the script is finished or returned
   */
  public void remove(long scriptId) {
    spoken.remove(scriptId);
  }

  /**
   * The recordings before their tutor.
   *
   * @param open whether they can be changed
   */
  public record Desk(boolean open, List<SpokenComment> all) {

    public Desk {
      all = List.copyOf(all);
    }
  }
}
