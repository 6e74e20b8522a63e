package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault is named with its file, its line and what is wrong, and nothing else is named. */
class FaultsTest {

  private static final String WEEK = "weeks/W01.xhtml";

  private static void assertOnly(PackageFiles files, String file, int line, String fault) {
    assertThat(Refusal.of(files))
        .singleElement()
        .satisfies(
            p -> {
              assertThat(p.fault()).contains(fault);
              assertThat(p.file()).isEqualTo(file);
              assertThat(p.line()).isEqualTo(line);
            });
  }

  @Test
  void theSmallCourseItselfHasNone() {
    assertThatCode(() -> CheckedPackage.of(new SmallCourse())).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{3}")
  @Tag("R-001-103")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          data-part="text"                 | data-part="essay"              | 10 | "essay" is not a kind of part
          data-type="free"                 | data-type="quiz"               | 19 | "quiz" is not a type of activity
          id="W01-S1-t1"                   | id="W01-S1-p1"                 | 13 | "W01-S1-p1" is already used in weeks/W01.xhtml, line 11
          id="W01-S1-t1"                   | id="X-1"                       | 13 | must begin with W01-
          <table id="W01-S1-t1">           | <table>                        | 13 | needs an id
          data-cite="kotter1990"           | data-cite="nobody"             | 11 | no entry in references.yaml with the key "nobody"
          data-term="W01-K1"               | data-term="W09-K1"             | 11 | no key concept "W09-K1"
          href="#W01-A1"                   | href="#W01-A9"                 | 12 | nothing has that id
          href="W01"                       | href="W99"                     | 12 | leads nowhere
          href="W01"                       | href="javascript:alert(1)"     | 12 | leads nowhere
          href="W01"                       | href="//example.org"           | 12 | leads nowhere
          data-speaker="mgr-ada"           | data-speaker="mgr-bob"         | 17 | no person "mgr-bob"
          data-media="v.webm"              | data-media="w.webm"            | 17 | "media/w.webm" is not in the package
          data-captions="v.vtt"            | lang="en"                      | 17 | needs captions
          <ol data-role="transcript"><li data-at="0:00"><p>Hello.</p></li></ol> | <div data-role="intro"><p>Hello.</p></div> | 17 | needs its transcript
          data-at="0:00"                   | data-at="soon"                 | 18 | data-at must be a time
          data-tool="journal"              | data-tool="hammer"             | 21 | no tool "hammer"
          <p>What?</p>                     | <script>1</script>             | 20 | <script> is not allowed
          <p>What?</p>                     | <p onclick="x()">What?</p>     | 20 | the attribute onclick is not allowed
          <p>What?</p>                     | <p style="color:red">What?</p> | 20 | the attribute style is not allowed
          <p>What?</p>                     | <p class="x">What?</p>         | 20 | the attribute class is not allowed
          <p>What?</p>                     | <iframe/>                      | 20 | <iframe> is not allowed
          <p>What?</p>                     | <p><b>What?</b></p>            | 20 | use strong
          <p>What?</p>                     | <h4>What?</h4>                 | 20 | no level may be left out
          <p>What?</p>                     | What?                          | 20 | loose text
          <h2>Think</h2>                   | <p/>                           | 19 | title (h2)
          d="M0 0h10"/>                    | d="M0 0h10"/><script/>         | 15 | <script> is not allowed in a drawing
          d="M0 0h10"                      | fill="url(https://example.org/a)" | 15 | refers to something outside
          <path class="s-ink" d="M0 0h10"/> | <use href="https://example.org/a"/> | 15 | outside itself
          d="M0 0h10"                      | style="fill:red"               | 15 | the attribute style is not allowed in a drawing
          <title>A line</title>            | <desc>A line</desc>            | 15 | needs a title that says in words
          <em>entry</em>                   | <em>entry                      |  8 | not well-formed
          <em>entry</em>                   | entry&nbsp;                    |  8 | &nbsp; is not known
          content="full"                   | content="draft"                |  3 | must be full, short or outline
          """)
  void inAWeek(String text, String instead, int line, String fault) {
    List<Problem> problems = Refusal.of(new SmallCourse().with(WEEK, text, instead));

    assertThat(problems)
        .anySatisfy(
            p -> {
              assertThat(p.fault()).contains(fault);
              assertThat(p.file()).isEqualTo(WEEK);
              assertThat(p.line()).isEqualTo(line);
            });
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          course.yaml        | code: ABC123           | code: abc                | 2  | "abc" is not a course code
          course.yaml        | credits: 5             | credits: many            | 4  | must be a whole number, not many
          course.yaml        | zone: Europe/London    | zone: Mars               | 9  | "Mars" is not a time zone
          course.yaml        | title: A small course  | subtitle: A small course | 2  | "title" is missing
          course.yaml        | after: W01             | after: W07               | 21 | there is no week "W07"
          course.yaml        | kind: break            | kind: party              | 21 | must be one of [break, catch-up, assessment], not party
          course.yaml        | week: W01              | week: W07                | 23 | there is no week "W07"
          course.yaml        | W01: [gen-learn]       | W01: [gen-fly]           | 29 | there is no competence "gen-fly"
          course.yaml        | id: TUT01              | id: B1                   | 23 | "B1" is already used in line 14
          course.yaml        | weekStarts: saturday   | weekStarts: caturday     | 19 | not caturday
          course.yaml        | level: 6               | credits: 6               | 5  | "credits" is given twice
          course.yaml        | about: For tests.      | about: [                 | 12 | not well-formed YAML
          tools/journal.yaml | type: longtext         | type: poem               | 12 | "poem" is not a field type
          tools/journal.yaml | type: longtext         | type: scale              | 12 | needs "min" and "max"
          tools/journal.yaml | optionsFrom: concepts  | optionsFrom: stars       | 13 | not "stars"
          tools/journal.yaml | required: true         | requierd: true           | 12 | is "requierd" meant to be "required"
          course.yaml        | people:                | poeple:                  | 24 | is "poeple" meant to be "people"
          tools/journal.yaml | id: idea               | id: what                 | 13 | is used twice
          tools/journal.yaml | [gen-learn]            | [gen-fly]                | 7  | no competence "gen-fly"
          tools/journal.yaml | label: Things, type: table | label: Things, carriedFrom: {table: rows, same: when}, type: table | 11 | compares a text or a choice
          tools/journal.yaml | label: Things, type: table | label: Things, carriedFrom: {table: ratings, same: idea}, type: table | 11 | no column in common
          tools/journal.yaml | label: Things, type: table | label: Things, carriedFrom: {table: hens, same: idea}, type: table | 11 | "hens", which the tool has not
          tools/journal.yaml | label: Things, type: table | label: Things, takeaway: hide, type: table | 17 | is "count", or all of it
          tools/journal.yaml | label: When, type: date | label: When, takeaway: count, type: date | 11 | this is no table
          tools/journal.yaml | label: Things, type: table | label: Things, filledBy: named-reader, type: table | 11 | is for a text, longtext, choice or date
          tools/journal.yaml | label: When, type: date | label: When, filledBy: anybody, type: date | 15 | by a "named-reader" if so said
          tools/journal.yaml | required: true         | required: true, filledBy: named-reader | 11 | can be complete without
          tools/journal.yaml | introduced: W01        | introduced: W07          | 8  | no week "W07"
          tools/journal.yaml | id: journal            | id: diary                | 1  | not the name of the file
          specimens/journal.yaml | tool: journal      | tool: hammer             | 1  | no tool "hammer"
          specimens/journal.yaml | tool: journal      | tool: hammer             | 1  | not the name of the file
          specimens/journal.yaml | title: A day       | titel: A day             | 1  | "title" is missing
          specimens/journal.yaml | by: mgr-ada        | by: mgr-bob              | 3  | no person or case "mgr-bob"
          specimens/journal.yaml | date: 2026-10-05   | date: 5 October          | 5  | must be a date such as 2026-10-03, not 5 October
          specimens/journal.yaml | what: It rained.   | waht: It rained.         | 7  | no field "waht"
          specimens/journal.yaml | what: It rained.   | what: [It rained.]       | 7  | must be a text
          specimens/journal.yaml | what: It rained.   | sum: It rained.          | 7  | "sum" is worked out
          specimens/journal.yaml | mood: 3            | idea: W01-K9             | 8  | "W01-K9" is no choice of "idea"
          specimens/journal.yaml | mood: 3            | mood: 5                  | 8  | "mood" goes from 0 to 4
          specimens/journal.yaml | mood: 3            | mood: fair               | 8  | must be a whole number, not fair
          specimens/journal.yaml | when: 2026-10-04   | when: yesterday          | 9  | must be a date such as 2026-10-03, not yesterday
          specimens/journal.yaml | [home, work]       | [home, moon]             | 10 | "moon" is no choice of "places"
          specimens/journal.yaml | [home, work]       | home                     | 10 | must be a list
          specimens/journal.yaml | item: Coat         | itme: Coat               | 12 | no column "itme"
          specimens/journal.yaml | count: 1.5         | count: some              | 12 | must be a number, not some
          specimens/journal.yaml | wet: {now          | dry: {now                | 14 | "ratings" has no row "dry"
          specimens/journal.yaml | {now: 4}           | {now: 7}                 | 14 | "now" goes from 0 to 4
          specimens/journal.yaml | {now: 4}           | {then: 4}                | 14 | no column "then"
          assessment/TMA01.yaml | covers: [W01]       | covers: [W07]            | 3  | no week "W07"
          assessment/TMA01.yaml | [LO-1]              | [LO-9]                   | 4  | no outcome "LO-9"
          assessment/TMA01.yaml | [journal]           | [hammer]                 | 7  | no tool "hammer"
          assessment/TMA01.yaml | <p>Write.</p>       | <script>1</script>       | 6  | <script> is not allowed
          """)
  void inAYamlFile(String file, String text, String instead, int line, String fault) {
    assertThat(Refusal.of(new SmallCourse().with(file, text, instead)))
        .anySatisfy(
            p -> {
              assertThat(p.fault()).contains(fault);
              assertThat(p.file()).isEqualTo(file);
              assertThat(p.line()).isEqualTo(line);
            });
  }

  @Test
  void aFileThatIsMissing() {
    assertOnly(
        new SmallCourse().without(WEEK).with("assessment/TMA01.yaml", "[journal]", "[journal]"),
        "course.yaml",
        17,
        "the week W01 has no file weeks/W01.xhtml");
    assertOnly(new SmallCourse().without("course.yaml"), "course.yaml", 0, "is missing");
  }

  @Test
  void aFileThatDoesNotBelong() {
    assertOnly(new SmallCourse().put("run.sh", "rm"), "run.sh", 0, "not a file of a course");
    assertOnly(
        new SmallCourse().put("weeks/W02.xhtml", "<html/>"),
        "weeks/W02.xhtml",
        0,
        "a week that course.yaml does not have");
    assertOnly(new SmallCourse().put("media/a.exe", "MZ"), "media/a.exe", 0, "of a kind that");
    assertOnly(
        new SmallCourse().put("media/a b.png", "\u0089PNG"), "media/a b.png", 0, "has a name with");
    assertOnly(
        new SmallCourse().put("media/a.png", "<script>"), "media/a.png", 0, "not what its name");
  }

  @Test
  void aLineOfASpecimenThatIsLongerThanTheFormTakes() {
    assertOnly(
        new SmallCourse().with("specimens/journal.yaml", "item: Coat", "item: " + "x".repeat(201)),
        "specimens/journal.yaml",
        12,
        "has 201 characters, of at most 200");
  }

  @Test
  void aTextThatIsNotUtf8() {
    byte[] latin =
        SmallCourse.WEEK.replace("Hello.", "Bonjour, Zoë.").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Refusal.of(new SmallCourse().put(WEEK, latin)))
        .anySatisfy(
            p ->
                assertThat(p.toString())
                    .isEqualTo(
                        WEEK + ", line 18: is not UTF-8. Save the file with the encoding UTF-8."));
  }

  @Test
  void aDocumentTypeAndItsEntities() {
    String attack =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<html><p>&x;</p></html>";

    assertOnly(new SmallCourse().put(WEEK, attack), WEEK, 1, "document type or entity");
  }

  @Test
  void aDeclaredEncodingThatIsNotUtf8() {
    assertOnly(
        new SmallCourse().with(WEEK, "encoding=\"UTF-8\"", "encoding=\"UTF-16\""),
        WEEK,
        1,
        "declares the encoding UTF-16");
  }

  @Test
  void aDrawingAmongTheMediaWithAProgram() {
    String drawing = "<svg viewBox='0 0 1 1'><title>x</title>\n<g onload='x()'/></svg>";

    assertOnly(new SmallCourse().put("media/a.svg", drawing), "media/a.svg", 2, "attribute onload");
  }

  @Test
  @Timeout(10)
  void aliasesThatWouldGrowWithoutEnd() {
    String laughs =
        "a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\n"
            + "c: &c [*b, *b, *b, *b, *b, *b, *b, *b]\n";

    assertThat(Refusal.of(new SmallCourse().put("tools/bomb.yaml", laughs)))
        .anySatisfy(
            p -> assertThat(p.toString()).startsWith("tools/bomb.yaml, line 2: uses an alias"));
  }

  @Test
  @Timeout(10)
  void nestingWithoutEnd() {
    String yaml = "a: " + "[".repeat(100_000);
    String xml = "<i>".repeat(100_000);

    assertThat(Refusal.of(new SmallCourse().put("tools/deep.yaml", yaml).put(WEEK, xml)))
        .anySatisfy(p -> assertThat(p.toString()).contains("deep.yaml", "deep in one another"))
        .anySatisfy(p -> assertThat(p.toString()).contains("W01.xhtml", "deep in one another"));
  }

  @Test
  void manyFaultsAreCountedAndNotAllKept() {
    String week = SmallCourse.WEEK.replace("<p>What?</p>", "<b/>".repeat(500));

    List<Problem> problems = Refusal.of(new SmallCourse().put(WEEK, week));

    assertThat(problems).hasSize(201);
    assertThat(problems.get(200).fault()).startsWith("And 30");
  }
}
