package org.fieldbook.app.web.response;

import java.util.List;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.paper.FieldText;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;

/** The steps of scales. */
final class Scales {

  private Scales() {}

  /** The steps of a scale by what is stored; the ends say what they mean. */
  static List<Option> of(ToolField field) {
    int parts = field.rules().parts();
    int min = (field.min() == null ? 0 : field.min()) * parts;
    int max = (field.max() == null ? 10 : field.max()) * parts;
    return IntStream.rangeClosed(min, max)
        .mapToObj(i -> new Option(Integer.toString(i), step(field, i, min, max)))
        .toList();
  }

  private static String step(ToolField field, int step, int min, int max) {
    String meaning = step == min ? field.minLabel() : step == max ? field.maxLabel() : null;
    String number = FieldText.steps(field, step);
    return meaning == null ? number : number + " " + meaning;
  }
}
