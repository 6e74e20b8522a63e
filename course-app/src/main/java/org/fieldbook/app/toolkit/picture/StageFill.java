package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/**
 * Which stages of a cycle are filled, such as the six of Gibbs (1988) in the reflective journal: a
 * stage counts once it has enough words.
 *
 * @param enough words from which a stage counts
 */
record StageFill(List<Stage> stages, int enough) {

  StageFill {
    stages = List.copyOf(stages);
  }

  /** Of an entry. */
  static StageFill of(ToolPicture spec, Material material) {
    List<Stage> stages = new ArrayList<>();
    List<String> names = spec.all("names");
    int enough = spec.number("words").orElse(1);
    List<String> fields = spec.all("stages");
    for (int i = 0; i < fields.size(); i++) {
      ToolField field = material.field(fields.get(i));
      int words = words(field, material.now());
      String name = i < names.size() ? names.get(i) : field.label();
      stages.add(new Stage(field.id(), name, field.label(), words, words >= enough));
    }
    return new StageFill(stages, enough);
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
  int filled() {
    return (int) stages.stream().filter(Stage::isFilled).count();
  }

  /** A stage of the cycle and how much is written in it. */
  record Stage(String field, String name, String prompt, int words, boolean isFilled) {

    boolean isBegun() {
      return words > 0;
    }

    String said() {
      return words == 1 ? "1 word" : words + " words";
    }
  }
}
