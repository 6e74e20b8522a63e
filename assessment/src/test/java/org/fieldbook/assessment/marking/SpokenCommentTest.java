package org.fieldbook.assessment.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.fieldbook.assessment.MemoryFiles;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.audio.AudioType;
import org.fieldbook.assessment.audio.SpokenComment;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tutor speaks, writes down what was said, and returns the script with both. */
class SpokenCommentTest extends StudentAndTutor {

  static final byte[] WEBM = bytes("\u001A\u0045\u00DF\u00A3\u0001\u0000webm and sound");

  private static byte[] bytes(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  private void record(long script, byte[] bytes) {
    bench.as(tutor);
    SpeakComment speak = bench.bean(SpeakComment.class);
    bench.transact(
        () -> {
          speak.record(script, new ByteArrayInputStream(bytes));
          return 0;
        });
  }

  private boolean transcribe(long script, String words, int seen) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(SpeakComment.class).transcribe(script, words, seen));
  }

  private SpokenComment recording(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(SpeakComment.class).recording(script));
  }

  @Test
  @Tag("R-001-103")
  void aScriptIsReturnedWithARecordingOnlyWhenItHasATranscript() {
    submit("Hear what I say");
    long script = script();
    record(script, WEBM);
    assertThat(recording(script).type()).isEqualTo(AudioType.WEBM);
    mark(60);
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(ReturnScript.class).outlook(script)).refusals())
        .anyMatch(r -> r.contains("no transcript"));
    assertThatThrownBy(this::giveBack)
        .isInstanceOf(Refused.class)
        .hasMessageContaining("no transcript");

    assertThat(transcribe(script, "Well argued. Say more of the sources.", 0)).isTrue();
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyResult.class).spoken(LMC310, "TMA01"))).isEmpty();
    giveBack();
    bench.as(student);
    assertThat(bench.transact(() -> bench.bean(MyResult.class).spoken(LMC310, "TMA01")))
        .hasValueSatisfying(
            c -> assertThat(c.transcript()).isEqualTo("Well argued. Say more of the sources."));
    assertThatThrownBy(() -> record(script, WEBM)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> transcribe(script, "Too late", 1)).isInstanceOf(Refused.class);
  }

  @Test
  void aNewRecordingNeedsItsOwnTranscriptAndTheOldOneIsKept() {
    submit("Twice spoken");
    long script = script();
    record(script, WEBM);
    transcribe(script, "The first", 0);
    record(script, bytes("OggS and sound"));
    assertThat(recording(script).type()).isEqualTo(AudioType.OGG);
    assertThat(recording(script).isTranscribed()).isFalse();
    bench.as(tutor);
    assertThat(bench.transact(() -> bench.bean(SpeakComment.class).desk(script)).all())
        .extracting(SpokenComment::transcript)
        .containsExactly("", "The first");
    bench.transact(
        () -> {
          bench.bean(SpeakComment.class).remove(script);
          return 0;
        });
    mark(50);
    assertThat(giveBack().counted()).isEqualTo(50);
  }

  @Test
  void theSecondOfTwoWindowsIsToldAndTakesNothingAway() {
    submit("Two windows");
    long script = script();
    record(script, WEBM);
    assertThat(transcribe(script, "Mine", 0)).isTrue();
    assertThat(transcribe(script, "Theirs", 0)).isFalse();
    assertThat(recording(script).transcript()).isEqualTo("Mine");
  }

  @Test
  void whatIsNoSoundIsRefusedWhateverItIsCalledAndNothingIsKept() {
    submit("Hostile sounds");
    long script = script();
    int kept = ((MemoryFiles) bench.bean(FileStore.class)).size();
    for (byte[] hostile :
        new byte[][] {
          bytes("<script>alert(1)</script>"),
          bytes("MZ a program"),
          SampleFiles.docx("A document"),
          SampleFiles.pdf(),
          bytes("\u001A\u0045\u00DF\u00A3 matroska, and no web video"),
          bytes("RIFF1234AVI "),
          {(byte) 0xFF, (byte) 0xFE, 'U', 0, 'T', 0, 'F', 0}
        }) {
      assertThatThrownBy(() -> record(script, hostile))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("no recording");
    }
    assertThatThrownBy(() -> record(script, new byte[0])).hasMessageContaining("empty");
    assertThatThrownBy(() -> record(script, new byte[(int) SpeakComment.MOST_BYTES + 1]))
        .hasMessageContaining("larger than 30 MB");
    assertThatThrownBy(() -> transcribe(script, "Without a recording", 0))
        .hasMessageContaining("no recording");
    assertThat(((MemoryFiles) bench.bean(FileStore.class)).size()).isEqualTo(kept);
  }

  @Test
  void everyKindOfSoundThatBrowsersPlayIsTaken() {
    submit("All sounds");
    long script = script();
    for (byte[] sound :
        new byte[][] {
          bytes("ID3 and sound"),
          {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64, 1, 2},
          bytes("\0\0\0\u0020ftypM4A and sound"),
          bytes("RIFF1234WAVEfmt ")
        }) {
      record(script, sound);
    }
    assertThat(recording(script).type()).isEqualTo(AudioType.WAV);
  }

  @Test
  void whoDoesNotMarkTheScriptNeitherHearsNorSpeaks() {
    submit("Of another group");
    long script = script();
    record(script, WEBM);
    bench.as(TestCohort.person());
    assertThatThrownBy(() -> bench.transact(() -> bench.bean(SpeakComment.class).recording(script)))
        .isInstanceOf(NotFound.class);
    assertNotFound(
        TestCohort.person(),
        () -> bench.bean(SpeakComment.class).transcribe(script, "Not mine", 0));
  }
}
