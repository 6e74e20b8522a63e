package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get is clean, and its links lead where the pages are. */
class RenderingTest {

  private static PublishedCourse published(PackageFiles files) {
    CheckedPackage checked = CheckedPackage.of(files);
    return CheckedPackage.published(checked.documents(), files.paths(), 7, 3);
  }

  private final Week week = published(new SmallCourse()).week("W01");

  private String html(String part) {
    return week.part(part).map(Part::html).orElseThrow();
  }

  @Test
  void aDrawingScrollsByItselfUnderItsOwnName() {
    assertThat(html("W01-S1"))
        .contains(
            "<div class=\"figure-scroll\" tabindex=\"0\" role=\"region\""
                + " aria-label=\"Figure: A line\"><svg");
  }

  @Test
  @Tag("R-003-235")
  void linksLeadToThePagesOfTheSite() {
    assertThat(html("W01-S1"))
        .contains("<a class=\"cite\" href=\"#ref-kotter1990\">Kotter</a>")
        .contains("<a class=\"term\" href=\"#term-W01-K1\">power</a>")
        .contains("<a href=\"#W01-A1\">the activity</a>")
        .contains("<a href=\"week?w=W01\">this week</a>")
        .contains(
            "<a href=\"https://example.org/?a=1&amp;b=2\" rel=\"external noopener noreferrer\">");
    assertThat(week.cited()).containsExactly("kotter1990");
  }

  @Test
  void aLinkToAnotherWeekNamesThePage() {
    SmallCourse two =
        new SmallCourse()
            .with(
                "course.yaml",
                "- {id: W01, title: The only week, status: full}",
                "- {id: W01, title: One, status: full}\n      - {id: W02, title: Two, status: full}")
            .put("weeks/W02.xhtml", SmallCourse.WEEK.replace("W01", "W02"))
            .with("weeks/W01.xhtml", "data-term=\"W01-K1\"", "data-term=\"W02-K1\"")
            .with("weeks/W01.xhtml", "href=\"#W01-A1\"", "href=\"#W02-Q1\"");

    assertThat(published(two).week("W01").part("W01-S1").map(Part::html).orElseThrow())
        .contains("href=\"week?w=W02#term-W02-K1\"")
        .contains("<a href=\"week?w=W02\">the activity</a>");
  }

  @Test
  void aWideTableScrollsByItself() {
    Element region = Jsoup.parse(html("W01-S1")).expectFirst("div.table-scroll");

    assertThat(region.attr("tabindex")).isEqualTo("0");
    assertThat(region.attr("role")).isEqualTo("region");
    assertThat(region.attr("aria-label")).isEqualTo("Numbers");
    assertThat(region.selectFirst("table#W01-S1-t1 th[scope=col]")).isNotNull();
    assertThat(region.expectFirst("td").text()).isEqualTo("1 < 2");
  }

  @Test
  void aPictureHasTheAddressOfItsEdition() {
    SmallCourse course =
        new SmallCourse()
            .put("media/a.svg", "<svg viewBox='0 0 1 1'><title>x</title></svg>")
            .with(
                "weeks/W01.xhtml",
                "<p>What?</p>",
                "<figure id=\"W01-f\"><img src=\"media/a.svg\""
                    + " alt=\"An x\"/><figcaption>x</figcaption></figure>");

    assertThat(published(course).findActivity("W01-A1").map(Activity::questionHtml).orElseThrow())
        .contains("src=\"/media/ABC123/3/a.svg\"", "alt=\"An x\"", "class=\"figure\"");
  }

  @Test
  void textIsPlainAndHtmlIsEscaped() {
    PublishedCourse course = published(new SmallCourse());

    assertThat(week.concepts().get(0).title()).isEqualTo("Power & place");
    assertThat(week.concepts().get(0).definition()).isEqualTo("An <em>entry</em>.");
    assertThat(course.references().get("kotter1990")).endsWith("Change &amp; more.");
    assertThat(course.options("concepts"))
        .singleElement()
        .satisfies(o -> assertThat(o.label()).isEqualTo("Power & place"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LMC310", "LPS820"})
  void allHtmlOfTheSampleCoursesObeysTheStrictPolicy(String code) {
    PublishedCourse course = published(BundledCourse.of(new CourseCode(code)));

    List<String> pieces = new ArrayList<>();
    course.weeks().values().forEach(w -> pieces.addAll(htmlOf(w)));
    pieces.addAll(course.references().values());
    assertThat(pieces.size()).isGreaterThan(100);
    for (String piece : pieces) {
      Document page = Jsoup.parseBodyFragment(piece);
      assertThat(page.select("script,style,iframe,object,embed,form,link,base,h1,h2")).isEmpty();
      for (Element e : page.getAllElements()) {
        Set<String> names =
            e.attributes().asList().stream().map(a -> a.getKey()).collect(Collectors.toSet());
        assertThat(names).noneMatch(n -> n.startsWith("on") || n.equals("style"));
        assertThat(e.attr("href")).doesNotContainIgnoringCase("javascript:").isNotEqualTo("#");
        assertThat(e.attr("src")).matches("|/media/.*");
      }
    }
  }

  private static List<String> htmlOf(Week week) {
    List<String> pieces = new ArrayList<>();
    week.concepts().forEach(c -> pieces.add(c.definition()));
    week.parts().forEach(p -> pieces.add(p.html()));
    for (Activity a : week.activities()) {
      pieces.add(a.questionHtml());
      if (a.answerHtml() != null) {
        pieces.add(a.answerHtml());
      }
      a.items().forEach(i -> pieces.add(i.questionHtml()));
    }
    return pieces;
  }
}
