package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldbook.content.reading.PublishedCourse.Figure;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.reading.PublishedCourse.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody who returns through a course has figures, a portrait and a page. */
class PeopleTest {

  private static final String ADA = "- {id: mgr-ada, name: Ada, role: manager}";
  private static final String PAGE = "people/mgr-ada.xhtml";

  private static SmallCourse small(String more) {
    return new SmallCourse()
        .with("course.yaml", ADA, "- {id: mgr-ada, name: Ada, role: manager, " + more + "}")
        .put(
            "media/ada.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>Ada</title></svg>"
                .getBytes(StandardCharsets.UTF_8))
        .put(
            PAGE,
            "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>Ada</title></head><body>"
                + "<section id=\"person-life\"><h2>Life</h2><p>Long.</p></section></body></html>");
  }

  @Test
  void allOfItIsRead() {
    PackageFiles files = small("portrait: ada.svg, setting: [{what: Places, figure: '38'}]");

    assertThat(
            CheckedPackage.published(CheckedPackage.of(files).documents(), files.paths(), 1, 2)
                .findPerson("mgr-ada"))
        .contains(
            new Person(
                "mgr-ada",
                "Ada",
                "manager",
                "",
                "/media/ABC123/2/ada.svg",
                List.of(new Figure("Places", "38")),
                List.of(new Section("person-life", "Life", "<p>Long.</p>"))));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          portrait: eve.svg            | media/eve.svg, is not there
          setting: [{what: Places}]    | "figure" is missing
          """)
  void aFaultIsNamed(String more, String fault) {
    assertThat(Refusal.of(small(more))).anySatisfy(p -> assertThat(p.fault()).contains(fault));
  }

  @Test
  void thePageOfNobodyIsRefused() {
    assertThat(Refusal.of(new SmallCourse().put("people/mgr-eve.xhtml", "<html/>")))
        .singleElement()
        .satisfies(p -> assertThat(p.fault()).contains("somebody whom course.yaml does not have"));
  }
}
