package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class EntrySheetTest {

  private static final Options OPTIONS = Options.of(Course.LMC310);

  private static Document sheet(String tool, String fields) {
    return Course.parse(
        "<div>" + new EntrySheet(Course.tool(tool), OPTIONS, 3).of(Course.body(fields)) + "</div>");
  }

  private static List<String> texts(Document page, String path) {
    NodeList nodes = Course.find(page, path);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }

  @Test
  void choicesScalesAndDatesReadAsWords() {
    Document page =
        sheet(
            "delegation-matrix",
            "{'tasks':[{'task':'Rota','skill':1,'will':2,'level':'3-recommend-i-decide',"
                + "'check':'2026-12-03'},{}]}");

    assertThat(texts(page, "//tbody/tr/*"))
        .containsExactly(
            "Rota", "–", "1, new to it", "2", "–", "3 Recommend, I decide", "–", "3 December 2026");
  }

  @Test
  void aKeyConceptLeadsWhereThePageSaysAndIsPlainTextElsewhere() {
    String concept = OPTIONS.concepts().get(0).key();
    String fields = "{'ideas_used':['" + concept + "','unknown']}";
    EntrySheet sheet = new EntrySheet(Course.tool("reflective-journal"), OPTIONS, 3);

    String plain = sheet.of(Course.body(fields)).toString();
    String led =
        sheet
            .leading(
                (field, key) ->
                    key.equals(concept) ? Optional.of("/w?a=1&b=2#" + key) : Optional.empty())
            .of(Course.body(fields))
            .toString();

    assertThat(plain).doesNotContain("<a ");
    assertThat(led)
        .contains("<a href=\"/w?a=1&amp;b=2#" + concept + "\">")
        .contains("<li dir=\"auto\">unknown</li>");
    assertThat(led.replaceAll("</?a[^>]*>", "")).isEqualTo(plain);
  }

  @Test
  void theBlankFormEndsInWhatTheToolPromisesBesideItsFields() {
    String principles = new BlankSheet(Course.tool("self-care-audit"), OPTIONS).write().toString();
    for (int number = 1; number <= 7; number++) {
      assertThat(principles).contains(" " + number + ": ");
    }
    assertThat(new BlankSheet(Course.tool("well-led-audit"), OPTIONS).write().toString())
        .contains(
            "www.cqc.org.uk", "careinspectorate.com", "careinspectorate.wales", "rqia.org.uk");
  }

  @Test
  void aTableOfManyColumnsIsReadRowByRow() {
    Document page = sheet("delegation-matrix", "{'tasks':[{'task':'Rota','skill':1,'will':2}]}");
    Document few = sheet("reflective-journal", "{'action_plan':[{'action':'Ask'}]}");

    assertThat(texts(page, "//table[contains(@class,'sheet-folded')]//th[.='Rota']")).hasSize(1);
    assertThat(texts(few, "//table[contains(@class,'sheet-folded')]")).isEmpty();
    assertThat(texts(few, "//table//th[.='Ask']")).hasSize(1);
  }

  @Test
  void whatWasLeftEmptyIsNamedOnceAndComputedFieldsAreNot() {
    assertThat(
            texts(sheet("delegation-matrix", "{'scope':'Mine'}"), "//p[@class='meta sheet-empty']"))
        .containsExactly(
            "Not filled: Tasks and people; What I must not delegate, and why; What nobody should be"
                + " doing; What happened.");
  }

  @Test
  void paragraphsAndSimpleListsKeepTheirForm() {
    Document page = sheet("force-field", "{'present':'One\\n\\nTwo <b>\\n- a\\n- b\\n'}");

    assertThat(texts(page, "//p[@class='written']")).containsExactly("One", "Two <b>");
    assertThat(texts(page, "//ul/li")).containsExactly("a", "b");
  }

  @Test
  void everyToolOfTheCourseHasASheetAndABlankForm() {
    for (ToolTemplate tool : Course.LMC310.tools().values()) {
      Document blank = Course.parse(new BlankSheet(tool, OPTIONS).write().toString());
      long asked = tool.fields().stream().filter(ToolField::isWritten).count();
      assertThat(texts(blank, "//h2")).as(tool.id()).hasSize((int) asked);
      assertThat(texts(sheet(tool.id(), "{}"), "//h3")).isEmpty();
    }
  }
}
