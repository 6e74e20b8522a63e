package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.SampleFields;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Form FORM =
      new Form(Course.tool("reflective-journal"), Options.of(Course.LMC310), 1);
  private static final Comparison JOURNAL = new Comparison(FORM, FORM);

  private static final JsonObject THEN =
      Course.body("{'description':'A quiet day','feelings':'Calm','conclusion':'None'}");

  @Test
  @Tag("R-003-026")
  @Tag("R-004-041")
  void theSentenceNamesTheFieldsThatChanged() {
    assertThat(JOURNAL.said(THEN, THEN)).isEqualTo("The two are the same.");
    assertThat(
            JOURNAL.said(
                THEN, Course.body("{'description':'A day','feelings':'Calm','conclusion':'None'}")))
        .isEqualTo("One field changed: What happened?");
    assertThat(JOURNAL.said(THEN, Course.body("{'description':'A day','setting':'study'}")))
        .isEqualTo(
            "4 fields changed: Where it happened; What happened?; What were you thinking and"
                + " feeling?; What else could you have done?");
  }

  @Test
  @Tag("R-003-080")
  void aRoleThatAsksForMoreLaterIsShown() {
    Form form = new Form(Course.tool("person-spec"), Options.of(Course.LMC310), 1);
    Comparison specification = new Comparison(form, form);
    JsonObject then =
        Course.body("{'profile':[{'competence':'spe-supervise','required':1,'current':1}]}");
    JsonObject now =
        Course.body(
            "{'profile':[{'competence':'spe-supervise','required':3,'current':1},"
                + "{'competence':'par-users','required':2}]}");

    assertThat(Course.tool("person-spec").series()).isTrue();
    assertThat(specification.said(then, now)).contains("Competence profile");
    assertThat(Jsoup.parse(specification.of(then, now).toString()).select("ins").text())
        .contains("3", Course.LMC310.competence("par-users").orElseThrow().title());
  }

  @Test
  void whatWentIsStruckOutAndWhatCameUnderlined() {
    assertThat(
            JOURNAL
                .of(
                    THEN,
                    Course.body(
                        "{'description':'A <b>loud</b> day','feelings':'Calm',"
                            + "'conclusion':'None'}"))
                .toString())
        .contains("<del>quiet </del> <ins>&lt;b&gt;loud&lt;/b&gt; </ins>")
        .doesNotContain("Calm");
  }

  private static final ToolField SETTING =
      SampleFields.choice(
          "setting", "Where?", Type.CHOICE, new Option("ward", "Ward"), new Option("home", "Home"));
  private static final Form OLD =
      new Form(
          SampleFields.tool(
              SETTING,
              SampleFields.field("before", "What came before?", Type.LONGTEXT),
              SampleFields.table(
                  "people",
                  "People",
                  SampleFields.field("name", "Name", Type.TEXT),
                  SampleFields.field("wish", "Wish", Type.TEXT))),
          new Options(List.of(), List.of()),
          1);
  private static final Form NEW =
      new Form(
          SampleFields.tool(
              SampleFields.choice(
                  "setting",
                  "Where did it happen?",
                  Type.CHOICE,
                  new Option("ward", "Hospital ward"),
                  new Option("street", "Street")),
              SampleFields.table("people", "People", SampleFields.field("name", "Name", Type.TEXT)),
              SampleFields.field("lesson", "What we learned", Type.LONGTEXT)),
          new Options(List.of(), List.of()),
          3);

  @Test
  void acrossTwoFormsFieldsArePairedByTheirIdsAndEachIsReadByItsOwnForm() {
    Comparison across = new Comparison(OLD, NEW);
    JsonObject then =
        Course.body("{'setting':'ward','before':'A call','people':[{'name':'Jo','wish':'Rest'}]}");
    JsonObject now =
        Course.body("{'setting':'ward','people':[{'name':'Jo'}],'lesson':'Ask sooner'}");

    assertThat(across.changed(then, now))
        .as("a choice that has another name was not made anew")
        .containsExactly("People", "What we learned", "What came before?");
    assertThat(across.of(then, now).toString())
        .contains(
            "The earlier form did not ask this.</p><p class=\"written\" dir=\"auto\"><ins>Ask",
            "The later form does not ask this any more.</p><p class=\"written\""
                + " dir=\"auto\"><del>A",
            "<del>Jo; Wish: Rest</del> <ins>Jo</ins>");
    assertThat(across.of(Course.body("{'setting':'home'}"), now).toString())
        .contains("<del>Home</del> <ins>Hospital ward</ins>");
  }

  @Test
  void theSentenceSaysWhatTheFormAddedDroppedAndRenamed() {
    JsonObject body = Course.body("{'setting':'ward'}");

    assertThat(new Comparison(OLD, NEW).said(body, body))
        .isEqualTo(
            "The words in the two are the same. The form itself changed from edition 1 to edition"
                + " 3. New in it: “Where did it happen?: Street”, “What we learned”. No longer in"
                + " it: “Where?: Home”, “What came before?”, “People: Wish”. Other names: “Where?”"
                + " is now “Where did it happen?”; “Where?: Ward” is now “Hospital ward”.");
  }
}
