package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.CourseOverview;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Treated;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.reading.WeekFigures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The two courses as pieces of writing: as long as they are to be, whole, spelt as in Britain, with
 * nothing cited that is not in the bibliography and nothing in it that is not cited. A week that
 * says it is an outline is still to be written. Writes {@code target/courses.tsv}: words,
 * activities and reading age by week.
 */
class CourseWritingTest {

  private static final int FULL_WEEKS = 14;
  private static final int LONGEST_SECTION = 600;
  private static final int LONGEST_ANSWER = 250;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
  private static final Pattern HEADING =
      Pattern.compile("<(h[2-6]|caption|figcaption)\\b.*?</\\1>", Pattern.DOTALL);
  private static final Pattern UNWRITTEN =
      Pattern.compile("still being written|not written yet|(?i)lorem ipsum|TODO|TBC");

  /** Keys of an assessment file whose values are ids and the like. */
  private static final Set<String> NO_PROSE =
      Set.of("id", "kind", "accepts", "evidence", "assignment", "criterion");

  private static final Pattern TAG = Pattern.compile("<[^>]+>");

  private static PublishedCourse course(String code) {
    PackageFiles files = BundledCourse.of(new CourseCode(code));
    return CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 1);
  }

  private static Map<String, String> documents(String code) {
    return CheckedPackage.of(BundledCourse.of(new CourseCode(code))).documents();
  }

  @Test
  void theTableOfWeeks() throws IOException {
    List<String> table = new ArrayList<>();
    table.add(
        "course\tweek\tstatus\ttext\tcase\tscript\tall_words\tactivities\tfigures\tminutes\tease"
            + "\treading_age");
    for (String code : List.of("LMC310", "LPS820")) {
      for (WeekFigures w : CourseOverview.of(course(code)).weeks()) {
        table.add(
            String.join(
                "\t",
                code,
                w.week(),
                w.status().name().toLowerCase(java.util.Locale.ROOT),
                "" + w.text(),
                "" + w.story(),
                "" + w.script(),
                "" + w.words(),
                "" + w.activities(),
                "" + w.figures(),
                "" + w.minutes(),
                "" + w.ease(),
                "" + w.age()));
      }
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("courses.tsv"), table);
    assertThat(table).hasSize(1 + 29 + 22);
  }

  @Test
  @Tag("R-000-008")
  void everyWeekOfLeadingAndManagingIsAsLongAsItIsToBe() {
    PublishedCourse course = course("LMC310");
    int number = 0;
    for (WeekFigures w : CourseOverview.of(course).weeks()) {
      Week week = course.week(w.week());
      if (week.number() == 0) {
        continue;
      }
      boolean full = ++number <= FULL_WEEKS;
      assertThat(w.status()).as(w.week()).isEqualTo(full ? Week.Status.FULL : Week.Status.SHORT);
      assertThat(prose(week)).as("text of " + w.week()).isBetween(full ? 3500 : 1500, 4500);
      assertThat(w.story()).as("case of " + w.week()).isBetween(500, 820);
      assertThat(w.script()).as("script of " + w.week()).isBetween(600, 900);
      if (full) {
        assertThat(w.figures()).as("figures of " + w.week()).isPositive();
      }
      assertThat(w.ease()).as("reading ease of " + w.week()).isGreaterThanOrEqualTo(55);
      assertThat(week.activities())
          .as("something to apply in " + w.week())
          .anyMatch(a -> "apply".equals(a.purpose()));
      sectionsAreShort(week);
    }
    assertThat(number).isEqualTo(28);
  }

  private static void sectionsAreShort(Week week) {
    for (Part part : week.parts()) {
      if (part.kind() == Part.Kind.TEXT) {
        assertThat(prose(part)).as(part.id()).isLessThanOrEqualTo(LONGEST_SECTION);
      }
    }
  }

  private static int prose(Week week) {
    return week.parts().stream()
        .filter(part -> part.kind() == Part.Kind.TEXT)
        .mapToInt(CourseWritingTest::prose)
        .sum();
  }

  /** Words of a part that are sentences: what heads a passage or stands under a figure is not. */
  private static int prose(Part part) {
    String sentences = HEADING.matcher(part.html()).replaceAll(" ");
    return (int) WORD.matcher(WeekFigures.plain(sentences)).results().count();
  }

  @Test
  void everyWeekOfPublicServicesIsAsLongAsItIsToBe() {
    PublishedCourse course = course("LPS820");
    for (WeekFigures w : CourseOverview.of(course).weeks()) {
      if (w.status() == Week.Status.OUTLINE) {
        continue;
      }
      assertThat(prose(course.week(w.week()))).as("text of " + w.week()).isBetween(600, 1100);
      assertThat(w.story()).as("episode of " + w.week()).isBetween(400, 700);
      assertThat(w.activities()).as(w.week()).isGreaterThanOrEqualTo(2);
      sectionsAreShort(course.week(w.week()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void whatIsCitedIsReferredToAndTheOtherWayAbout(String code) {
    CourseOverview overview = CourseOverview.of(course(code));

    assertThat(overview.uncited()).as("references that no week cites").isEmpty();
    assertThat(overview.unlinked())
        .as("key concepts that no text uses")
        .allMatch(id -> isOutline(overview.course(), id.replaceFirst("-.*", "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void everyPromiseIsKeptWhereItSays(String code) throws IOException {
    PublishedCourse course = course(code);

    assertThat(course.promises()).isNotEmpty();
    Files.write(
        Files.createDirectories(Path.of("target")).resolve("promises-" + code + ".tsv"),
        course.promises().stream()
            .map(
                p ->
                    p.id()
                        + "\t"
                        + p.places().stream().map(Treated::id).collect(Collectors.joining(" ")))
            .toList());
    course
        .promises()
        .forEach(
            p ->
                assertThat(p.places().isEmpty())
                    .as(p.id())
                    .isEqualTo(p.weeks().stream().allMatch(w -> isOutline(course, w))));
  }

  private static boolean isOutline(PublishedCourse course, String week) {
    return course.week(week).status() == Week.Status.OUTLINE;
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void everyActivityIsWhole(String code) {
    for (Week week : course(code).weeks().values()) {
      for (Activity a : week.activities()) {
        boolean compared = a.type() == Activity.Type.FREE || a.type() == Activity.Type.TABLE;
        if (compared && week.number() > 0 && week.status() != Week.Status.OUTLINE) {
          assertThat(a.answerHtml()).as("comparison answer of " + a.id()).isNotEmpty();
          assertThat(
                  WORD.matcher(WeekFigures.plain(Objects.requireNonNull(a.answerHtml())))
                      .results()
                      .count())
              .as("words of the answer of " + a.id())
              .isLessThanOrEqualTo(LONGEST_ANSWER);
        }
      }
    }
    documents(code)
        .forEach(
            (path, text) -> {
              if (!text.contains("content=\"outline\"")) {
                assertThat(text).as(path).doesNotContainPattern(UNWRITTEN);
              }
            });
  }

  /** The captions were made with the sound: a script that is changed later shows here. */
  @Test
  void captionsSayWhatTheTranscriptSays() throws IOException {
    PackageFiles files = BundledCourse.of(new CourseCode("LMC310"));
    int videos = 0;
    for (Week week : course("LMC310").weeks().values()) {
      for (Part part : week.parts()) {
        Part.Video video = part.video();
        if (video == null) {
          continue;
        }
        String spoken =
            video.transcript().stream().map(line -> line.html()).collect(Collectors.joining(" "));
        try (InputStream in = files.open("media/" + video.captions())) {
          String captions = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          assertThat(words(captions.replaceAll("(?m)^(WEBVTT|[0-9]+|[0-9:.]+ --> .*)$", "")))
              .as(part.id())
              .isEqualTo(words(spoken));
        }
        videos++;
      }
    }
    assertThat(videos).isEqualTo(28);
  }

  private static String words(String html) {
    return WeekFigures.plain(html).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void everyWordIsSpeltAsInBritain(String code) {
    BritishSpelling spelling = new BritishSpelling();
    Map<String, Set<String>> unknown = new TreeMap<>();
    documents(code)
        .forEach(
            (path, text) -> {
              if (path.endsWith(".xhtml") || path.matches("assessment/.*[A-Z].+")) {
                Set<String> words = spelling.unknown(plain(path, text));
                if (!words.isEmpty()) {
                  unknown.put(path, words);
                }
              }
            });
    assertThat(unknown).isEmpty();
  }

  /** What a reader reads of a file: no names of elements, no keys, no comments. */
  private static String plain(String path, String text) {
    String words =
        path.endsWith(".yaml")
            ? values(new Load(LoadSettings.builder().build()).loadFromString(text))
                .collect(Collectors.joining("\n"))
            : text;
    return WeekFigures.plain(TAG.matcher(words.replaceAll("<\\?xml.*?\\?>", "")).replaceAll(" "));
  }

  private static Stream<String> values(Object node) {
    if (node instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(e -> !NO_PROSE.contains(e.getKey()))
          .flatMap(e -> values(e.getValue()));
    }
    if (node instanceof List<?> list) {
      return list.stream().flatMap(CourseWritingTest::values);
    }
    return node instanceof String words ? Stream.of(words) : Stream.of();
  }
}
