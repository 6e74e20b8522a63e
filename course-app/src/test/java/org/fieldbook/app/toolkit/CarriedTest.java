package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.FieldRules;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Type;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;

class CarriedTest {

  private static final ToolTemplate OLD = Course.tool("stakeholder-grid");

  /** The tool as a later edition might have it: a field gone, one of another kind, one more. */
  private static ToolTemplate newer() {
    List<ToolField> fields = new ArrayList<>();
    for (ToolField field : OLD.fields()) {
      switch (field.id()) {
        case "missing" -> {
          // This one is gone.
        }
        case "first_move" -> fields.add(SampleFields.scale("first_move", "Ready?", 0, 4));
        case "stakeholders" -> fields.add(withoutWants(field));
        default -> fields.add(field);
      }
    }
    fields.add(SampleFields.field("lesson", "What we learned", Type.LONGTEXT));
    return new ToolTemplate(
        OLD.id(),
        OLD.number(),
        OLD.title(),
        OLD.purpose(),
        OLD.restsOn(),
        OLD.families(),
        OLD.competences(),
        OLD.introduced(),
        OLD.revisited(),
        OLD.minutes(),
        OLD.series(),
        OLD.linksTo(),
        OLD.takeaway(),
        OLD.note(),
        OLD.pictures(),
        fields);
  }

  private static ToolField withoutWants(ToolField table) {
    return new ToolField(
        table.id(),
        table.label(),
        table.type(),
        table.required(),
        table.help(),
        null,
        null,
        null,
        null,
        null,
        null,
        table.minRows(),
        table.maxRows(),
        List.of(),
        null,
        List.of(),
        table.columns().stream().filter(c -> !c.id().equals("wants")).toList(),
        null,
        null,
        FieldRules.NONE);
  }

  @Test
  void whatFitsGoesAlongAndWhatDoesNotIsNamed() {
    var body =
        Course.body(
            "{'issue':'Later visits','missing':'The night staff','first_move':'Ask them',"
                + "'stakeholders':[{'name':'GP','power':7,'wants':'Fewer calls'}]}");

    Carried carried = Carried.of(OLD, newer(), Course.LMC310, body);

    assertThat(carried.body())
        .isEqualTo(
            Course.body("{'issue':'Later visits','stakeholders':[{'name':'GP','power':7}]}"));
    assertThat(carried.added()).containsExactly("What we learned");
    assertThat(carried.left())
        .containsExactly(
            "Stakeholders", "Who is not in the room, and why?", "My first three conversations");
  }

  @Test
  void theSameFormLeavesNothingBehind() {
    var body = Course.body("{'issue':'Later visits','missing':'The night staff'}");

    Carried carried = Carried.of(OLD, OLD, Course.LMC310, body);

    assertThat(carried).isEqualTo(new Carried(body, List.of(), List.of()));
  }
}
