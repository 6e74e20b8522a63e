package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Completion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ResponseShape;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.Specimen;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a student sees first of a tool is whole: it could be saved and called complete as it is. */
@Tag("R-003-003")
@Tag("R-003-144")
class SpecimenSheetTest {

  private static final LocalDate SITE_OPENS = LocalDate.of(2026, 9, 19);
  private static final LocalDate COURSES_END = LocalDate.of(2027, 10, 1);

  /** Characters of an example on its page, before it is packed; what is packed is a quarter. */
  private static final int LARGEST = 60_000;

  /** Two capitalised words together: the field of a person warns of them. */
  private static final String FULL_NAME = ".*\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+.*";

  static Stream<Arguments> tools() {
    return Stream.of(Course.LMC310, Course.LPS820)
        .flatMap(c -> c.tools().values().stream().map(t -> Arguments.of(c.code(), t.id(), c, t)));
  }

  private static SpecimenSheet sheet(PublishedCourse course, ToolTemplate tool) {
    return SpecimenSheet.of(course, tool).orElseThrow();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tools")
  void everyToolHasAnExampleThatCouldBeSavedAndCalledComplete(
      Object code, String id, PublishedCourse course, ToolTemplate tool) {
    JsonObject body = sheet(course, tool).body();

    assertThat(ResponseShape.of(tool, course).accept(body, null)).isEqualTo(body);
    assertThat(Completion.of(tool, Options.of(course), body)).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tools")
  void itIsDrawnAndItsPageIsWellFormed(
      Object code, String id, PublishedCourse course, ToolTemplate tool) {
    SpecimenSheet sheet = sheet(course, tool);

    assertThat(Pictures.of(sheet.material()))
        .extracting(Picture::sentence)
        .allMatch(s -> !s.isBlank());
    assertThat(
            Course.find(Course.parse("<div>" + sheet.getHtml() + "</div>"), "//section")
                .getLength())
        .isPositive();
    assertThat(sheet.getWriter()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tools")
  void itIsDatedInTheCourseAndDisguisedAsTheToolAsks(
      Object code, String id, PublishedCourse course, ToolTemplate tool) {
    Specimen specimen = Optional.ofNullable(course.specimens().get(tool.id())).orElseThrow();
    assertThat(specimen.date()).isBetween(SITE_OPENS, COURSES_END);

    JsonObject fields = sheet(course, tool).body().getJsonObject("fields");
    for (ToolField table : tool.fields()) {
      for (ToolField column : table.columns()) {
        if (column.type() == ToolField.Type.PERSON
            && fields.get(table.id()) instanceof JsonArray rows) {
          assertThat(rows.stream().map(row -> text(row.asJsonObject().get(column.id()))))
              .noneMatch(person -> person.matches(FULL_NAME));
        }
      }
    }
  }

  private static String text(@Nullable JsonValue value) {
    return value instanceof JsonString text ? text.getString() : "";
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tools")
  void itKeepsToTheWordsAskedForAndIsLightEnoughForEveryVisitToThePage(
      Object code, String id, PublishedCourse course, ToolTemplate tool) {
    JsonObject fields = sheet(course, tool).body().getJsonObject("fields");

    for (ToolField field : tool.fields()) {
      Integer most = field.rules().maxWords();
      if (most != null) {
        assertThat(Words.in(text(fields.get(field.id())))).isBetween(1, most);
      }
    }
    assertThat(sheet(course, tool).getHtml().length()).isLessThan(LARGEST);
  }

  @Test
  void aPersonIsNamedWithTheirRoleAndACaseByItsTitle() {
    assertThat(sheet(Course.LMC310, Course.tool("reflective-journal")).getWriter())
        .isEqualTo("Farida Rahmani, registered manager, Alder Court, Bradford, England");
    assertThat(
            sheet(
                    Course.LPS820,
                    Optional.ofNullable(Course.LPS820.tools().get("public-value")).orElseThrow())
                .getWriter())
        .isEqualTo("from the case “Tideway: the boathouse”");
  }
}
