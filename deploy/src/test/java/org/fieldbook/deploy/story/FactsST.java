package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.fieldbook.deploy.system.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Anybody reads what a course is, what it asks for, and by which rules. */
class FactsST {

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();
  private final Visitor anybody = new Visitor(fieldbook.url());

  private static Document page(Visitor visitor, String address) {
    HttpResponse<String> answer = visitor.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  /** The facts box: what stands beside each label. */
  private static Map<String, String> facts(Document page) {
    List<Element> labels = page.select(".facts-box dt");
    List<Element> texts = page.select(".facts-box dd");
    return IntStream.range(0, labels.size())
        .boxed()
        .collect(Collectors.toMap(i -> labels.get(i).text(), i -> texts.get(i).text()));
  }

  /** The newest presentation of a course. */
  private String presentation(String course) {
    Visitor office =
        new Visitor(fieldbook.url())
            .signIn("office@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    return page(office, "/office/home")
        .select("a[href*='/office/presentation?p=" + course + "']")
        .stream()
        .map(a -> a.attr("href").replaceFirst(".*[?&]p=", ""))
        .max(String::compareTo)
        .orElseThrow();
  }

  @Test
  @Tag("R-000-075")
  void theLongCourseHasItsFactsInABox() {
    Document page = page(anybody, "/course?p=" + presentation("LMC310"));

    assertThat(facts(page))
        .containsEntry("Credits", "60")
        .containsEntry("Level", "6")
        .containsEntry(
            "Work", "600 hours in all: 28 study weeks of about 16 hours, and the assignments")
        .containsEntry("Meetings", "10 tutorials, 15 hours together")
        .containsEntry(
            "Assessment", "5 assignments, 1 practice assignment, 1 end-of-module assessment")
        .containsEntry(
            "To pass",
            "At least 40 overall, 40 in Continuous assessment and 40 in Examinable component, out"
                + " of 100 each.")
        .containsKeys("Dates", "Course book", "Before you begin", "Results");
    assertThat(weights(page)).containsExactly("none", "5%", "10%", "10%", "12.5%", "12.5%", "50%");
    assertThat(page.select("td[data-label=Cut-off]"))
        .hasSize(7)
        .allMatch(td -> td.text().contains("noon"));
  }

  @Test
  @Tag("R-001-069")
  void soHasTheShortOneFromItsOwnData() {
    Document page = page(anybody, "/course?p=" + presentation("LPS820"));

    assertThat(facts(page))
        .containsEntry("Credits", "15")
        .containsEntry("Level", "7")
        .containsEntry("To pass", "At least 50 overall and 50 in EMA, out of 100 each.")
        .containsEntry("Results", "Distinction from 85, Merit from 70, Pass from 50.");
    assertThat(weights(page)).containsExactly("40%", "60%");
  }

  private static List<String> weights(Document page) {
    return page.select("td[data-label=Weight]").eachText();
  }

  @Test
  @Tag("R-001-071")
  void thePoliciesAreLinkedFromTheCourseEachAssignmentAndTheResult() {
    String code = presentation("LMC310");
    Visitor student =
        new Visitor(fieldbook.url())
            .signIn("student12@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
    String policies = "/policies?p=" + code;
    Stream<String> pages =
        Stream.concat(
            Stream.of("/study/home", "/course?p=" + code, "/tma/list", "/tma/result?p=" + code),
            Stream.of("TMA00", "TMA01", "TMA02", "TMA03", "TMA04", "TMA05", "EMA")
                .map(id -> "/tma/assignment?a=" + id + "&p=" + code));

    pages.forEach(
        address ->
            assertThat(page(student, address).select("a[href='" + policies + "']"))
                .as(address)
                .isNotEmpty());
    Document page = page(anybody, policies);
    assertThat(page.select("h2").eachText())
        .contains(
            "Own work",
            "Software that writes or answers",
            "Complaints",
            "The rules of assessment",
            "If you do not agree");
    assertThat(page.text())
        .contains(
            "LMC310 edition",
            "Late work, TMA05",
            "within 10 working days of its return",
            "appeal within 10 working days")
        .doesNotContain("Scripts that are alike");
    assertThat(anybody.get("/policies?p=LMC310-1999J").statusCode()).isEqualTo(404);
    assertThat(anybody.get("/policies?p=%3Cscript%3E").statusCode()).isEqualTo(404);
  }
}
