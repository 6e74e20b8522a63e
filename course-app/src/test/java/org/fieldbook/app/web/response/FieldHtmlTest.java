package org.fieldbook.app.web.response;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.fieldbook.app.toolkit.SampleFields;
import org.fieldbook.app.web.markup.Html;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FieldHtmlTest {

  private static final String HOSTILE = "\n</textarea><script>alert(\"1\")</script>' & co";

  @Test
  void whatWasTypedComesBackAsItWasAndIsNeverMarkup() {
    Document page = render(field("analysis", Type.LONGTEXT), Json.createValue(HOSTILE));

    assertThat(page.select("script")).isEmpty();
    // Browsers drop the first line break after the tag; this parser keeps it.
    assertThat(page.expectFirst("textarea").wholeText()).isEqualTo("\n" + HOSTILE);
  }

  @Test
  void aValueInAnAttributeStaysInIt() {
    Document page = render(field("who", Type.TEXT), Json.createValue("\" onfocus=\"x"));

    Element input = page.expectFirst("input");
    assertThat(input.attr("value")).isEqualTo("\" onfocus=\"x");
    assertThat(input.hasAttr("onfocus")).isFalse();
  }

  @Test
  void everyControlHasAName() {
    Document page = render(table(field("force", Type.TEXT), scale("strength")), rows("Habit", 3));

    for (Element control : page.select("tbody textarea, tbody select")) {
      assertThat(control.attr("aria-label")).as(control.id()).isNotBlank();
    }
    assertThat(page.select("tbody tr")).hasSize(2);
    assertThat(page.expectFirst("select option[selected]").attr("value")).isEqualTo("3");
    assertThat(page.expectFirst("textarea").attr("name")).isEqualTo("fields/forces/0/force");
  }

  @Test
  void aTableOffersAnEmptyRowToAdd() {
    Element template =
        render(table(field("force", Type.TEXT), scale("strength")), rows("Habit", 3))
            .expectFirst("template");

    assertThat(template.html()).contains("fields/forces/__/force").doesNotContain("Habit");
  }

  @Test
  void aMatrixNamesItsCellsByRowAndColumn() {
    ToolField matrix =
        SampleFields.matrix("ratings", "Ratings", new Option("trust", "Trust"), scale("now"));
    JsonObject given =
        Json.createObjectBuilder().add("trust", Json.createObjectBuilder().add("now", 5)).build();

    Element steps = render(matrix, given).expectFirst("[role=radiogroup]");

    assertThat(steps.attr("aria-label")).isEqualTo("now, Trust");
    assertThat(steps.select("input").eachAttr("name")).containsOnly("fields/ratings/trust/now");
    assertThat(steps.expectFirst("input").attr("aria-label"))
        .as("blank is not nought")
        .isEqualTo("No answer");
    assertThat(steps.expectFirst("input[checked]").attr("value")).isEqualTo("5");
    assertThat(steps.expectFirst("input[checked]").attr("aria-label")).isEqualTo("5 keen");
  }

  @Test
  void aCellTakesSeveralChoices() {
    JsonValue given =
        Json.createArrayBuilder()
            .add(Json.createObjectBuilder().add("ways", Json.createArrayBuilder().add("talk")))
            .build();

    ToolField ways =
        SampleFields.choice(
            "ways",
            "ways",
            Type.MULTICHOICE,
            new Option("talk", "Talk"),
            new Option("write", "Write"));

    Element cell = render(table(ways), given).expectFirst("tbody td");

    assertThat(cell.expectFirst("[role=group]").attr("aria-label")).isEqualTo("ways, row 1");
    assertThat(cell.select("input[type=checkbox][name=fields/forces/0/ways]")).hasSize(2);
    assertThat(cell.select("input[checked]").eachAttr("value")).containsExactly("talk");
  }

  @Test
  void whatIsComputedIsNotAsked() {
    assertThat(render(field("totals", Type.DIAGRAM_DATA), JsonValue.NULL).body().children())
        .isEmpty();
  }

  @Test
  void aQuestionInALegendLosesItsParagraphs() {
    assertThat(ActivityHtml.unwrapped("<p id=\"a\">One</p>\n<p>Two <em>and</em></p>"))
        .isEqualTo("One<br>Two <em>and</em>");
  }

  private static Document render(ToolField field, JsonValue value) {
    Html html = new Html();
    FieldHtml.plain(html).field(field, new Place("W01-A4", "fields/" + field.id()), value);
    return Jsoup.parseBodyFragment(html.toString());
  }

  private static JsonValue rows(String force, int strength) {
    return Json.createArrayBuilder()
        .add(Json.createObjectBuilder().add("force", force).add("strength", strength))
        .build();
  }

  private static ToolField field(String id, Type type) {
    return SampleFields.field(id, id, type);
  }

  private static ToolField scale(String id) {
    return SampleFields.scale(id, id, 1, 5);
  }

  private static ToolField table(ToolField... columns) {
    return SampleFields.table("forces", "Forces", columns);
  }
}
