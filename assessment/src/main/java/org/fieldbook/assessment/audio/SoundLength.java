package org.fieldbook.assessment.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a recording plays, by what stands in the file. The file may say what it likes: whatever
 * makes no sense is no length, and reading ends at its last byte.
 */
public final class SoundLength {

  private static final Duration LONGEST = Duration.ofDays(30);

  private SoundLength() {}

  /** Empty when the file does not tell. */
  public static Optional<Duration> of(Path file, AudioType type) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return millis(bytes, type);
    }
  }

  private static Optional<Duration> millis(ByteBuffer bytes, AudioType type) {
    try {
      long millis =
          switch (type) {
            case WEBM -> WebmLength.millis(bytes);
            case OGG -> OggLength.millis(bytes);
            case MP4 -> Mp4Length.millis(bytes);
            case MP3 -> Mp3Length.millis(bytes);
            case WAV -> WavLength.millis(bytes);
          };
      return millis > 0 && millis <= LONGEST.toMillis()
          ? Optional.of(Duration.ofMillis(millis))
          : Optional.empty();
    } catch (IndexOutOfBoundsException | ArithmeticException e) {
      // The file breaks off, or has numbers that nothing can be.
      return Optional.empty();
    }
  }

  /** So many of so many a second, in milliseconds. */
  static long millis(long units, long aSecond) {
    return aSecond <= 0 || units <= 0 ? 0 : Math.multiplyExact(units, 1000) / aSecond;
  }
}
