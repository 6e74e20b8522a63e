package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a course says of its own about rules. */
class PoliciesTest {

  private static final String FILE = "policies.xhtml";

  private static final String POLICIES =
      """
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>Policies</title></head>
      <body>
      <section id="policy-own-work"><h2>Own &amp; shared work</h2>
      <p>It is <em>yours</em> &lt;script&gt;, see <a href="https://example.org/">there</a>.</p></section>
      <section id="policy-complaints"><h2>Complaints</h2><p id="policy-first">Write.</p></section>
      </body></html>
      """;

  private static SmallCourse small() {
    return new SmallCourse().put(FILE, POLICIES);
  }

  private static PublishedCourse read(PackageFiles files) {
    CheckedPackage checked = CheckedPackage.of(files);
    return CheckedPackage.published(checked.documents(), files.paths(), 1, 1);
  }

  @Test
  void eachHasItsTitleAndCleanText() {
    List<Section> policies = read(small()).policies();

    assertThat(policies)
        .extracting(Section::id, Section::title)
        .containsExactly(
            tuple("policy-own-work", "Own & shared work"),
            tuple("policy-complaints", "Complaints"));
    assertThat(policies.get(0).html())
        .contains("<em>yours</em> &lt;script&gt;", "rel=\"external noopener noreferrer\"")
        .doesNotContain("<h2", "<script");
  }

  @Test
  void aCourseWithoutAnyHasNone() {
    assertThat(read(new SmallCourse()).policies()).isEmpty();
  }

  @Test
  void bothSampleCoursesSayWhatIsOwnWorkAndHowToComplain() {
    for (String code : List.of("LMC310", "LPS820")) {
      PublishedCourse course = read(BundledCourse.of(new CourseCode(code)));

      assertThat(course.policies())
          .extracting(Section::id)
          .as(code)
          .contains("policy-own-work", "policy-software", "policy-complaints");
      assertThat(course.study().entry()).as(code).isNotEmpty();
      assertThat(course.study().coreBook()).as(code).isNotEmpty();
    }
  }

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p id="policy-first">     | <p onclick="x()">          | 5 | onclick is not allowed
          <p id="policy-first">     | <p id="main">              | 5 | must begin with policy-
          <p id="policy-first">     | <p id="policy-own-work">   | 5 | is already used
          id="policy-complaints"    | id="complaints"            | 5 | must begin with policy-
          id="policy-complaints"    | lang="en"                  | 5 | needs an id
          <h2>Complaints</h2>       | <h3>Complaints</h3>        | 5 | needs a title (h2)
          <p id="policy-first">Write.</p> | <p/>                 | 5 | the policy is empty
          href="https://example.org/" | href="W01"               | 4 | leads nowhere here
          href="https://example.org/" | href="javascript:alert(1)" | 4 | leads nowhere here
          href="https://example.org/" | data-cite="kotter1990"   | 4 | it has no references
          <em>yours</em>            | <script>1</script>         | 4 | <script> is not allowed
          <em>yours</em>            | <em>yours                  | 4 | not well-formed
          <body>                    | <body>Hello                | 2 | holds more than sections
          """)
  void whatIsAtFaultIsNamed(String text, String instead, int line, String fault) {
    assertThat(Refusal.of(small().with(FILE, text, instead)))
        .anySatisfy(
            p -> {
              assertThat(p.fault()).contains(fault);
              assertThat(p.file()).isEqualTo(FILE);
              assertThat(p.line()).isEqualTo(line);
            });
  }

  @Test
  void moreThanAPageOfThemAreRefused() {
    StringBuilder many = new StringBuilder("<html><body>");
    for (int i = 0; i < 31; i++) {
      many.append("<section id=\"policy-").append(i).append("\"><h2>A</h2><p>B</p></section>");
    }

    Refusal.names(
        new SmallCourse().put(FILE, many.append("</body></html>").toString()),
        FILE,
        "more than 30 sections");
  }
}
