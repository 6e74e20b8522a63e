package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The computed field {@code stage_fill} of the reflective journal: a stage counts once it has
 * {@link #ENOUGH} words. The six stages are those of Gibbs (1988), in the template's order.
 */
public record StageFill(List<Stage> stages) {

  /** Words from which a stage counts. */
  public static final int ENOUGH = 15;

  private static final List<String> STAGES =
      List.of("description", "feelings", "evaluation", "analysis", "conclusion", "action_plan");

  public StageFill {
    stages = List.copyOf(stages);
  }

  /** Of an entry. */
  static StageFill of(ToolTemplate template, Answers answers) {
    List<Stage> stages = new ArrayList<>();
    for (String id : STAGES) {
      Optional<ToolField> field = template.field(id);
      field.ifPresent(f -> stages.add(new Stage(id, f.label(), words(f, answers))));
    }
    return new StageFill(stages);
  }

  private static int words(ToolField field, Answers answers) {
    if (field.type() != ToolField.Type.TABLE) {
      return Words.in(answers.text(field.id()));
    }
    List<String> written =
        field.columns().stream()
            .filter(c -> c.type() == ToolField.Type.TEXT || c.type() == ToolField.Type.LONGTEXT)
            .map(ToolField::id)
            .toList();
    return answers.rows(field.id()).stream()
        .flatMap(row -> written.stream().map(row::text))
        .mapToInt(Words::in)
        .sum();
  }

  /** How many stages count. */
  public int filled() {
    return (int) stages.stream().filter(Stage::isFilled).count();
  }

  /** A stage of the cycle and how much is written in it. */
  public record Stage(String field, String prompt, int words) {

    /** 1 in {@code stage_fill}. */
    public boolean isFilled() {
      return words >= ENOUGH;
    }

    public boolean isBegun() {
      return words > 0;
    }

    /** The stage's usual name: {@code Action plan}. */
    public String name() {
      String name = field.replace('_', ' ');
      return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    String said() {
      return words == 1 ? "1 word" : words + " words";
    }
  }
}
