package org.fieldbook.assessment.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fieldbook.assessment.Sounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long recordings are, told by files as programs write them, and by files that lie. */
class SoundLengthTest {

  private static final List<byte[]> ALL =
      List.of(
          Sounds.webm(33),
          Sounds.opus(20),
          Sounds.mp4(20),
          Sounds.fragments(20),
          Sounds.mp3(200),
          Sounds.wav(5));

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path dir;

  @Test
  void everyKindTells() throws IOException {
    assertThat(seconds(Sounds.webm(33))).isEqualTo(33);
    assertThat(seconds(Sounds.webmThatSays(421_000))).isEqualTo(421);
    assertThat(seconds(Sounds.opus(301))).isEqualTo(301);
    assertThat(seconds(Sounds.mp4(61))).isEqualTo(61);
    assertThat(seconds(Sounds.fragments(250))).isEqualTo(250);
    assertThat(seconds(Sounds.mp3(1000))).isCloseTo(26, within(1L));
    assertThat(seconds(Sounds.wav(12))).isEqualTo(12);
  }

  @Test
  void whatABrowserRecordedTells() throws IOException {
    try (InputStream in = SoundLengthTest.class.getResourceAsStream("recorded.webm")) {
      assertThat(of(in.readAllBytes()).orElseThrow())
          .isBetween(Duration.ofMillis(1500), Duration.ofMillis(2600));
    }
  }

  @Test
  void aWavThatIsStillWrittenGoesOnToItsEnd() throws IOException {
    byte[] wav = Sounds.wav(9);
    Arrays.fill(wav, 40, 44, (byte) 0xFF);
    assertThat(seconds(wav)).isEqualTo(9);
  }

  @Test
  void aHeadThatSaysLessThanItsBlocksIsNotBelieved() throws IOException {
    byte[] webm = Sounds.webm(400);
    assertThat(seconds(webm)).isEqualTo(400);
    byte[] cut = Arrays.copyOf(webm, webm.length - 3);
    assertThat(seconds(cut)).isBetween(395L, 400L);
    byte[] more = Arrays.copyOf(webm, webm.length + 50);
    assertThat(seconds(more)).isEqualTo(400);
  }

  @Test
  void whatTellsNothingIsNoLength() throws IOException {
    assertThat(of(Arrays.copyOf(Sounds.webm(1), 22))).isEmpty();
    assertThat(of(Sounds.webmThatSays(Double.NaN))).isEmpty();
    assertThat(of(Sounds.webmThatSays(Double.POSITIVE_INFINITY))).isEmpty();
    assertThat(of(Sounds.webmThatSays(-5))).isEmpty();
    assertThat(of(Sounds.mp4(0))).isEmpty();
    assertThat(of(Arrays.copyOf(Sounds.opus(1), 30))).isEmpty();
  }

  @Test
  @Timeout(60)
  void damagedFilesNeverFailNorHang() throws IOException {
    Random random = new Random(54);
    for (int round = 0; round < 2_000; round++) {
      byte[] file = ALL.get(round % ALL.size()).clone();
      AudioType type = type(file);
      for (int i = 0; i < 1 + round % 40; i++) {
        file[random.nextInt(Math.min(file.length, 400))] = (byte) random.nextInt();
      }
      SoundLength.of(kept(Arrays.copyOf(file, 1 + random.nextInt(file.length))), type);
    }
  }

  private long seconds(byte[] file) throws IOException {
    return of(file).orElseThrow().toSeconds();
  }

  private Optional<Duration> of(byte[] file) throws IOException {
    return SoundLength.of(kept(file), type(file));
  }

  private AudioType type(byte[] file) throws IOException {
    return AudioType.of(kept(file)).orElseThrow();
  }

  private Path kept(byte[] file) throws IOException {
    return Files.write(dir.resolve("sound"), file);
  }
}
