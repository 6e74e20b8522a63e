import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the sound and the captions of a week's video from its transcript: {@code java Speak.java
 * COURSE-FOLDER WEEK...}. The voice is generated, and the page says so. Needs espeak-ng and ffmpeg.
 *
 * <p>The transcript is the source: each sentence is spoken by itself, so that the captions have its
 * exact times, and the times in the transcript are set to where its passages begin.
 */
final class Speak {

  /** Voice, pitch (0 to 99) and words a minute of each speaker. */
  private record Voice(String name, int pitch, int speed) {}

  private static final Map<String, Voice> VOICES =
      Map.of(
          "mgr-farida", new Voice("en-gb+f3", 45, 150),
          "mgr-adaeze", new Voice("en-gb+f2", 38, 148),
          "mgr-gareth", new Voice("en-gb+m3", 40, 145),
          "mgr-callum", new Voice("en-gb-scotland+m1", 52, 155),
          "mgr-roisin", new Voice("en-gb-x-gbclan+f4", 48, 152),
          "mgr-desmond", new Voice("en-gb-x-gbcwmd+m7", 35, 145));

  private static final Pattern VIDEO =
      Pattern.compile("<section[^>]*data-part=\"video\"[^>]*>.*?</section>", Pattern.DOTALL);
  private static final Pattern SPEAKER = Pattern.compile("data-speaker=\"([^\"]+)\"");
  private static final Pattern MEDIA = Pattern.compile("data-media=\"([^\"]+)\"");
  private static final Pattern PASSAGE =
      Pattern.compile("<li data-at=\"[0-9:]+\">(.*?)</li>", Pattern.DOTALL);

  private static final int RATE = 22_050;
  private static final double BEFORE = 0.6;
  private static final double AFTER_SENTENCE = 0.25;
  private static final double AFTER_PASSAGE = 0.8;
  private static final int LONGEST_LINE = 42;

  private final Path week;
  private final Path media;
  private final Voice voice;
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private final StringBuilder captions = new StringBuilder("WEBVTT\n");
  private int cue;

  private Speak(Path week, Path media, Voice voice) {
    this.week = week;
    this.media = media;
    this.voice = voice;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path course = Path.of(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      Path week = course.resolve("weeks").resolve(arguments[i] + ".xhtml");
      String page = Files.readString(week);
      Matcher video = VIDEO.matcher(page);
      while (video.find()) {
        String part = video.group();
        Voice voice = VOICES.get(first(SPEAKER, part));
        Path media = course.resolve("media").resolve(first(MEDIA, part));
        page = page.replace(part, new Speak(week, media, voice).part(part));
      }
      Files.writeString(week, page);
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalArgumentException("No " + pattern + " in " + text.substring(0, 80));
    }
    return matcher.group(1);
  }

  /** Speaks a video part and gives it back with its times. */
  private String part(String part) throws IOException, InterruptedException {
    pause(BEFORE);
    String timed =
        PASSAGE
            .matcher(part)
            .replaceAll(
                passage -> {
                  int at = (int) seconds();
                  say(passage.group(1).replaceAll("<[^>]+>", ""));
                  pause(AFTER_PASSAGE);
                  return Matcher.quoteReplacement(
                      "<li data-at=\"%d:%02d\">%s</li>"
                          .formatted(at / 60, at % 60, passage.group(1)));
                });
    write();
    System.out.printf(
        "%s %d:%02d%n", week.getFileName(), (int) seconds() / 60, (int) seconds() % 60);
    return timed;
  }

  private void say(String passage) {
    String text = passage.replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
    sentences.setText(text);
    int from = sentences.first();
    for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
      sentence(text.substring(from, to).strip());
      pause(AFTER_SENTENCE);
    }
  }

  private void sentence(String words) {
    double from = seconds();
    try {
      Path spoken = Files.createTempFile("speak", ".wav");
      run(
          "espeak-ng",
          "-v",
          voice.name(),
          "-p",
          voice.pitch() + "",
          "-s",
          voice.speed() + "",
          "-w",
          spoken.toString(),
          words);
      byte[] wave = Files.readAllBytes(spoken);
      // 44 bytes of header, then 16-bit samples of one channel.
      sound.write(wave, 44, wave.length - 44);
      Files.delete(spoken);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    caption(words, from, seconds());
  }

  /** Cues of two lines at most, each as long as its share of the letters. */
  private void caption(String words, double from, double to) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > LONGEST_LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    double at = from;
    double perLetter = (to - from) / lines.stream().mapToInt(String::length).sum();
    for (int i = 0; i < lines.size(); i += 2) {
      List<String> shown = lines.subList(i, Math.min(i + 2, lines.size()));
      double end = at + perLetter * shown.stream().mapToInt(String::length).sum();
      captions.append("\n%d\n%s --> %s\n".formatted(++cue, time(at), time(end)));
      shown.forEach(l -> captions.append(l.replace("&", "&amp;")).append('\n'));
      at = end;
    }
  }

  private static String time(double seconds) {
    long millis = Math.round(seconds * 1000);
    return "%02d:%02d:%02d.%03d"
        .formatted(millis / 3_600_000, millis / 60_000 % 60, millis / 1000 % 60, millis % 1000);
  }

  private double seconds() {
    return sound.size() / 2.0 / RATE;
  }

  private void pause(double seconds) {
    sound.writeBytes(new byte[(int) (seconds * RATE) * 2]);
  }

  private void write() throws IOException, InterruptedException {
    String name = media.toString().replaceFirst("\\.[a-z0-9]+$", "");
    Files.writeString(Path.of(name + ".vtt"), captions.toString());
    Path wave = Files.createTempFile("speak", ".wav");
    byte[] samples = sound.toByteArray();
    ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
    header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    header.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
    header.putShort((short) 2).putShort((short) 16);
    header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length);
    Files.write(wave, header.array());
    Files.write(wave, samples, java.nio.file.StandardOpenOption.APPEND);
    run(
        "ffmpeg",
        "-v",
        "error",
        "-y",
        "-i",
        wave.toString(),
        "-c:a",
        "libopus",
        "-b:a",
        "16k",
        "-application",
        "voip",
        "-map_metadata",
        "-1",
        "-fflags",
        "+bitexact",
        media.toString());
    Files.delete(wave);
  }

  private static void run(String... command) throws IOException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IOException(command[0] + " ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(command[0] + " was stopped", e);
    }
  }
}
