package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.audio.AudioType;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.assessment.audio.SpokenComments;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;

/** Puts recordings, which are kept already, on their scripts, and takes them off. */
@ApplicationScoped
public class SpokenOnScripts {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject SpokenComments comments;
  @Inject Clock clock;

  /** In a transaction of its own, since none is open while the recording comes in. */
  @Transactional
  void put(long scriptId, AudioType type, Optional<Duration> length, StoredFile file) {
    Script script = open(scriptId);
    comments.of(scriptId).ifPresent(c -> c.remove(rights.marker(), now()));
    comments.add(new SpokenComment(scriptId, type, file, length, rights.marker(), now()));
    script.begin();
  }

  boolean transcribe(long scriptId, String words, int seen) {
    open(scriptId);
    return comments
        .of(scriptId)
        .orElseThrow(
            () -> new Refused("There is no recording to which this is the transcript. Record one."))
        .transcribe(words.strip(), seen, now());
  }

  void remove(long scriptId) {
    open(scriptId);
    comments
        .of(scriptId)
        .orElseThrow(() -> new NotFound("No recording"))
        .remove(rights.marker(), now());
  }

  /** Why a script cannot go to its student yet. */
  List<String> refusals(Script script) {
    return comments.of(script.id()).filter(c -> !c.isTranscribed()).isPresent()
        ? List.of(
            "Your spoken comment has no transcript, so a student who cannot hear would not have it."
                + " Write one, or remove the recording.")
        : List.of();
  }

  private Script open(long scriptId) {
    return mustBeOpen(rights.require(scripts.hold(scriptId)));
  }

  static Script mustBeOpen(Script script) {
    if (!script.isOpen()) {
      throw new Refused(
          "This script is finished, so what is said on it does not change any more. Nothing was"
              + " saved.");
    }
    return script;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
