package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;

class ResponseShapeTest {

  private final ResponseShape free = new TextShape("A change that came to you");
  private final ResponseShape tool = new ToolShape(template(), new Options(List.of(), List.of()));

  @Test
  void aTextIsCleanedOfWhatCannotBeKept() {
    JsonObject body = accept(free, "{'text':'a\\u0000b\\r\\nc\\rd \\ud83d \\ud83d\\ude00'}");

    assertThat(body.getString("text")).isEqualTo("ab\nc\nd \uFFFD \ud83d\ude00");
  }

  @Test
  void whatWasNotAskedForIsRefusedByName() {
    assertThatThrownBy(() -> accept(free, "{'text':'a','owner':7}"))
        .isInstanceOf(Refused.class)
        .hasMessage("“owner” is not part of “A change that came to you”.");
    assertThatThrownBy(() -> accept(tool, "{'fields':{'__proto__':{}}}"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("__proto__");
    assertThatThrownBy(() -> accept(tool, "{'fields':{'totals':'9'}}"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("totals");
  }

  @Test
  void aTextOfTenMegabytesIsRefusedWithWhatToDo() {
    String huge = "x".repeat(10_000_000);

    assertThatThrownBy(() -> accept(free, "{'text':'" + huge + "'}"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("longer than 100,000 characters")
        .hasMessageContaining("still on this page");
  }

  @Test
  void valuesOfAnotherKindAreRefused() {
    for (String body :
        List.of(
            "{'fields':{'scope':7}}",
            "{'fields':{'scope':{'deep':[]}}}",
            "{'fields':{'forces':'rows'}}",
            "{'fields':{'forces':['row']}}",
            "{'fields':{'forces':[{'strength':'5'}]}}",
            "{'fields':{'forces':[{'strength':5.5}]}}",
            "{'fields':{'forces':[{'strength':1e999999999}]}}",
            "{'fields':{'forces':[{'strength':6}]}}",
            "{'fields':{'forces':[{'side':'sideways'}]}}",
            "{'fields':{'ratings':{'unknown':{'now':1}}}}",
            "{'fields':{'ratings':{'trust':{'then':1}}}}",
            "{'fields':[]}")) {
      assertThatThrownBy(() -> accept(tool, body)).as(body).isInstanceOf(Refused.class);
    }
  }

  @Test
  void aDraftMayBeIncomplete() {
    JsonObject body =
        accept(tool, "{'fields':{'when':'next Th','forces':[{},{'force':'Habit'}],'scope':''}}");

    assertThat(body)
        .hasToString("{\"fields\":{\"when\":\"next Th\",\"forces\":[{},{\"force\":\"Habit\"}]}}");
  }

  @Test
  void whatIsDoneMustBeComplete() {
    JsonObject body = accept(tool, "{'fields':{'when':'next Th','forces':[{'force':'Habit'}]}}");

    assertThat(tool.missing(body))
        .containsExactly(
            "“Whose work is this?” is still empty.",
            "“When” is not a date yet.",
            "“Forces” asks for at least 2 rows; there are 1.");
  }

  @Test
  void moreRowsThanTheToolHoldsAreRefused() {
    String rows = "{},".repeat(20) + "{}";

    assertThatThrownBy(() -> accept(tool, "{'fields':{'forces':[" + rows + "]}}"))
        .isInstanceOf(Refused.class)
        .hasMessage("“Forces” holds at most 20 rows.");
  }

  @Test
  void aSelfCheckKeepsTheBestAndTheLatest() {
    ResponseShape check = new SelfCheckShape(selfCheck());

    JsonObject right = accept(check, "{'answers':{'i1':'a'},'checked':true}");
    JsonObject wrong = check.accept(json("{'answers':{'i1':'b'},'checked':true}"), right);
    JsonObject draft = check.accept(json("{'answers':{'i1':'a'}}"), wrong);

    assertThat(wrong.getInt("attempts")).isEqualTo(2);
    assertThat(wrong.getJsonObject("latest").getInt("right")).isZero();
    assertThat(wrong.getJsonObject("best").getInt("right")).isEqualTo(1);
    assertThat(draft.getInt("attempts")).isEqualTo(2);
    assertThat(draft.getJsonObject("best").getInt("right")).isEqualTo(1);
  }

  @Test
  void scoresCannotBeSentIn() {
    ResponseShape check = new SelfCheckShape(selfCheck());

    assertThatThrownBy(() -> accept(check, "{'answers':{},'best':{'right':9,'of':1}}"))
        .isInstanceOf(Refused.class);
  }

  private static JsonObject accept(ResponseShape shape, String body) {
    return shape.accept(json(body), null);
  }

  private static JsonObject json(String text) {
    return JsonBody.parse(text.replace('\'', '"'));
  }

  private static Activity selfCheck() {
    var options =
        List.of(
            new Activity.CheckOption("a", "Yes", true, "Right."),
            new Activity.CheckOption("b", "No", false, "Look again."));
    return new Activity(
        "W02-A1",
        "W02",
        Activity.Type.SELF_CHECK,
        "What is missing?",
        10,
        null,
        "",
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        List.of(),
        List.of(),
        0,
        List.of(new Activity.CheckItem("i1", "Is it?", options)),
        null);
  }

  private static ToolTemplate template() {
    return new ToolTemplate(
        "force-field",
        16,
        "Force-field analysis",
        "",
        "",
        List.of(),
        List.of(),
        "W12",
        List.of(),
        45,
        true,
        List.of(),
        "",
        null,
        List.of(),
        List.of(
            SampleFields.required(SampleFields.field("scope", "Whose work is this?", Type.TEXT)),
            SampleFields.field("when", "When", Type.DATE),
            SampleFields.table(
                "forces",
                "Forces",
                SampleFields.choice(
                    "side",
                    "Side",
                    Type.CHOICE,
                    new Option("driving", "Driving"),
                    new Option("other", "Other")),
                SampleFields.field("force", "Force", Type.TEXT),
                SampleFields.scale("strength", "Strength", 1, 5)),
            SampleFields.matrix(
                "ratings",
                "Ratings",
                new Option("trust", "Trust"),
                SampleFields.scale("now", "Now", 0, 4)),
            SampleFields.field("totals", "Totals", Type.DIAGRAM_DATA)));
  }
}
