package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.tool.Paper;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes on paper must be on the form, and once. */
class PaperFaultsTest {

  private static final String PAPER =
      """
      pictures:
        - {kind: card, title: A card, blocks: [said]}
      paper:
        sheets:
          - {fields: [said], display: true}
          - {title: Steps, fields: [next, steps, where], beside: [next where], pictures: [A card]}
          - {title: The rest}
        pad: {title: Note, copies: 4, fields: [said, where]}
        card: {title: Ask, fields: [said]}
      fields:
        - {id: said, label: "What was said?", type: longtext}
        - {id: next, label: Next, type: date}
        - {id: where, label: Where, type: text}
        - {id: total, label: Total, type: diagram-data, formula: all of it}
        - id: steps
          label: Steps
          type: table
          columns: [{id: step, type: text, label: Step}]
      """;

  private static PackageFiles with(String paper) {
    return new SmallCourse().with("tools/journal.yaml", "fields:\n", paper);
  }

  private static ToolTemplate journal(CheckedPackage checked) {
    return Optional.ofNullable(
            CheckedPackage.published(checked.documents(), Set.of("media/v.webm"), 1, 1)
                .tools()
                .get("journal"))
        .orElseThrow();
  }

  @Test
  void whatStandsOnTheFormIsTaken() {
    assertThatCode(() -> CheckedPackage.of(with(PAPER))).doesNotThrowAnyException();
  }

  @Test
  void whatNoSheetNamesComesOnTheLast() {
    CheckedPackage checked = CheckedPackage.of(with(PAPER));
    ToolTemplate tool = journal(checked);

    assertThat(tool.isLaidOut()).isTrue();
    assertThat(tool.sheets())
        .extracting(Paper.Laid::title)
        .containsExactly("", "Steps", "The rest");
    assertThat(tool.sheets().get(1).fields())
        .extracting(f -> f.id())
        .containsExactly("next", "steps", "where");
    assertThat(tool.sheets().get(2).fields()).extracting(f -> f.id()).contains("total");
  }

  @Test
  void aToolThatSaysNothingOfPaperRunsOnAsItIs() {
    CheckedPackage checked = CheckedPackage.of(new SmallCourse());
    ToolTemplate tool = journal(checked);

    assertThat(tool.paper()).isEqualTo(Paper.PLAIN);
    assertThat(tool.sheets()).hasSize(1);
    assertThat(tool.sheets().get(0).fields()).isEqualTo(tool.fields());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fields: [said], display | fields: [sayd], display  | the tool has no field "sayd"
          [next, steps, where],   | [next, said, where],     | the field "said" is named twice
          [next, steps, where],   | [next, total, where],      | "total" is worked out: name its picture
          [A card]                | [A chart]                | no picture with the title "A chart"
          title: The rest         | title: X, pictures: [A card] | the picture "A card" is named twice
          title: Steps, fields: [next, steps, where], beside: [next where], pictures: [A card] | title: Steps | only the last sheet may name nothing
          title: The rest         | fields: [total]           | "title" is missing
          display: true           | title: T, display: true  | a display has "fields" alone
          title: The rest         | fields: [total], display: true | a display has "fields" alone
          beside: [next where]    | beside: [next]           | two, three or four fields
          beside: [next where]    | beside: [next said]      | "said" is not among the "fields"
          beside: [next where]    | beside: [next steps]     | "steps" is too wide to have another
          beside: [next where]    | beside: [next next]      | the field "next" is named twice
          copies: 4               | copies: 5                | a sheet is cut into 2, 4, 6 or 8
          copies: 4, fields: [said, where] | copies: 4, fields: [steps] | "steps" is too wide for a pad
          copies: 4, fields: [said, where] | copies: 4       | "fields" is missing
          title: Ask, fields: [said] | title: Ask, fields: [told] | the tool has no field "told"
          sheets:                 | sheet:                   | "sheets"
          """)
  void anythingElseIsRefusedWithItsPlace(String right, String wrong, String fault) {
    assertThat(PAPER).contains(right);
    Refusal.names(with(PAPER.replace(right, wrong)), "tools/journal.yaml", fault);
  }
}
