package org.fieldbook.app.toolkit.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the check finds, how often it is wrong, and that no text holds it up. */
class IdentifiersTest {

  private static final Pattern MARKED = Pattern.compile("\\[\\[(.+?)]]");

  private static List<Found> in(String text) {
    return Identifiers.in(text, Set.of());
  }

  /** A sentence without its brackets, and what stood in them. */
  private record Sentence(String text, List<int[]> marked) {

    static Sentence of(String line) {
      StringBuilder text = new StringBuilder();
      List<int[]> marked = new ArrayList<>();
      Matcher matcher = MARKED.matcher(line);
      int last = 0;
      while (matcher.find()) {
        text.append(line, last, matcher.start());
        int from = text.length();
        text.append(matcher.group(1));
        marked.add(new int[] {from, text.length()});
        last = matcher.end();
      }
      return new Sentence(text.append(line.substring(last)).toString(), marked);
    }
  }

  /** Figures over a file of sentences. */
  private record Measured(
      double recall, double precision, List<String> missed, List<String> wrong) {

    static Measured of(String file) throws IOException {
      int marked = 0;
      int right = 0;
      List<String> missed = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      for (Sentence sentence : sentences(file)) {
        List<Found> found = in(sentence.text());
        for (int[] mark : sentence.marked()) {
          marked++;
          if (found.stream().noneMatch(f -> f.start() < mark[1] && mark[0] < f.end())) {
            missed.add(sentence.text().substring(mark[0], mark[1]) + " in: " + sentence.text());
          }
        }
        for (Found f : found) {
          if (sentence.marked().stream().anyMatch(m -> f.start() < m[1] && m[0] < f.end())) {
            right++;
          } else {
            wrong.add(f.words() + " in: " + sentence.text());
          }
        }
      }
      return new Measured(
          (marked - missed.size()) / (double) marked,
          right / (double) (right + wrong.size()),
          missed,
          wrong);
    }

    private static List<Sentence> sentences(String file) throws IOException {
      try (InputStream in = IdentifiersTest.class.getResourceAsStream(file)) {
        Assertions.assertNotNull(in, file);
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Sentence::of)
            .toList();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences-seen.txt", "sentences-unseen.txt"})
  void findsMostAndIsMostlyRight(String file) throws IOException {
    Measured measured = Measured.of(file);
    assertThat(measured.recall()).as("missed: %s", measured.missed()).isGreaterThanOrEqualTo(0.9);
    assertThat(measured.precision()).as("wrong: %s", measured.wrong()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void theSamplesAreLargeEnoughToMeasureBy() throws IOException {
    List<Sentence> all = new ArrayList<>(Measured.sentences("sentences-seen.txt"));
    all.addAll(Measured.sentences("sentences-unseen.txt"));

    assertThat(all).hasSizeGreaterThanOrEqualTo(200);
    assertThat(all).filteredOn(s -> !s.marked().isEmpty()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(all).filteredOn(s -> s.marked().isEmpty()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We asked Mrs Patel first.          | NAME             | Mrs Patel        | Mrs P
          We asked Sarah Jones first.        | NAME             | Sarah Jones      | SJ
          She was born on 1 May 1940.        | BIRTH_DATE       | 1 May 1940       | [date of birth]
          NHS number 943 476 5919 it said.   | NHS_NUMBER       | 943 476 5919     | [NHS number]
          It was 320 000 0007 on the card.   | HC_NUMBER        | 320 000 0007     | [Health and Care number]
          It was 010138 4521 on the card.    | CHI_NUMBER       | 010138 4521      | [CHI or NHS number]
          It was 0101384521 on the card.     | CHI_NUMBER       | 0101384521       | [CHI or NHS number]
          Write to a.b@c.example please.     | EMAIL            | a.b@c.example    | [e-mail address]
          We meet at 4 Mill Lane at noon.    | ADDRESS          | 4 Mill Lane      | [address]
          It is near LS1 4DY somewhere.      | POSTCODE         | LS1 4DY          | [postcode]
          Ring 0113 496 0123 at night.       | TELEPHONE        | 0113 496 0123    | [telephone number]
          The van YK19 ABC was there.        | VEHICLE          | YK19 ABC         | [vehicle]
          Hosp no: H4471023 on the file.     | RECORD_NUMBER    | H4471023         | [record number]
          Her NI is AB 12 34 56 D now.       | INSURANCE_NUMBER | AB 12 34 56 D    | [National Insurance number]
          """)
  void saysWhatItIsAndWhatCouldStandThere(String text, String kind, String words, String instead) {
    List<Found> found = in(text);

    assertThat(found)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind().name()).isEqualTo(kind);
              assertThat(f.words()).isEqualTo(words);
              assertThat(f.instead()).isEqualTo(instead);
              assertThat(text.substring(f.start(), f.end())).isEqualTo(words);
              assertThat(f.why()).endsWith(".");
            });
  }

  @Test
  void tenDigitsWhoseCheckDigitDoesNotFitAreNoHealthNumber() {
    assertThat(in("It was 943 476 5918 on the card.")).isEmpty();
  }

  @Test
  void aCoursesOwnPeopleAreKnown() {
    String text = "Then Farida Rahmani asked for the figures.";

    assertThat(in(text)).isNotEmpty();
    assertThat(Identifiers.in(text, Set.of("farida", "rahmani"))).isEmpty();
  }

  /** Each would keep a pattern that goes back over itself busy for minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "A",
        "Aa ",
        "a",
        "Mrs ",
        "0",
        "07",
        "1 ",
        "12 March ",
        "a@",
        "a.",
        "A1 ",
        "'",
        "Sarah ",
        "J. ",
        "Mc",
        "O'",
        "born ",
        "1/1/1",
        "Lewin and ",
        "Lewin, K. and 1951x ",
        "“",
        "\u0301",
        "\ud800",
        "\0",
        "٣",
        "ß"
      })
  void noTextHoldsItUp(String part) {
    String text = part.repeat(100_000 / part.length());

    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> in(text));
  }

  @Test
  void aLongTextOfEverythingTakesWellUnderASecond() throws IOException {
    StringBuilder all = new StringBuilder();
    List<Sentence> sentences = Measured.sentences("sentences-seen.txt");
    Random random = new Random(7);
    while (all.length() < 100_000) {
      all.append(sentences.get(random.nextInt(sentences.size())).text()).append(' ');
    }

    long best = Long.MAX_VALUE;
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < 6; round++) {
      long began = thread.getCurrentThreadCpuTime();
      in(all.toString());
      best = Math.min(best, thread.getCurrentThreadCpuTime() - began);
    }

    assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(700));
  }

  @Test
  void findingsStandInOrderAndDoNotOverlap() {
    Random random = new Random(11);
    String letters = "MrsPatelJonesaéß 0123456789./@-’'\n“(";
    for (int round = 0; round < 300; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 400; i++) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int last = 0;
      for (Found found : in(text.toString())) {
        assertThat(found.start()).isGreaterThanOrEqualTo(last);
        assertThat(text.substring(found.start(), found.end())).isEqualTo(found.words());
        last = found.end();
      }
    }
  }
}
