package org.fieldbook.content.packaging;

import java.util.List;
import java.util.Optional;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.tool.Ideas;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Type;
import org.jspecify.annotations.Nullable;

/** Reads where the rows of a tool's table can come from, and holds it to the tool's fields. */
final class IdeasReader {

  private final List<ToolField> fields;
  private final CourseIndex index;

  IdeasReader(List<ToolField> fields, CourseIndex index) {
    this.fields = fields;
    this.index = index;
  }

  @Nullable Ideas read(YamlMap tool) {
    return tool.map("ideas").map(this::ideas).orElse(null);
  }

  private Ideas ideas(YamlMap map) {
    Ideas ideas =
        new Ideas(
            map.text("into"),
            map.text("words"),
            map.optionalText("source"),
            map.optionalText("competence"),
            map.optionalText("feedback"),
            map.maps("from").stream().map(from -> from(map, from)).toList());
    Optional<ToolField> table = find(fields, ideas.into()).filter(f -> f.type() == Type.TABLE);
    if (table.isEmpty()) {
      map.fault("into", "\"" + ideas.into() + "\" is no table of this tool.");
    } else {
      columns(map, ideas, table.get().columns());
    }
    map.checkSpelling();
    return ideas;
  }

  private Ideas.From from(YamlMap holder, YamlMap map) {
    index.check(Kind.TOOL, map.text("tool"), map.line("tool"), holder.problems());
    if (map.has("needed") != map.has("held")) {
      map.fault("tool", "\"needed\" and \"held\" go together: a gap has two ends.");
    }
    if (map.has("needed") && map.has("says")) {
      map.fault("says", "a row gives a gap or its words, not both.");
    }
    Ideas.From from =
        new Ideas.From(
            map.text("tool"),
            map.text("field"),
            map.optionalText("source"),
            map.optionalText("needed"),
            map.optionalText("held"),
            map.optionalText("says"));
    map.checkSpelling();
    return from;
  }

  private static void columns(YamlMap map, Ideas ideas, List<ToolField> columns) {
    if (find(columns, ideas.words()).filter(c -> c.type() == Type.TEXT).isEmpty()) {
      map.fault("words", "\"" + ideas.words() + "\" is no column with text.");
    }
    if (ideas.competence() != null && find(columns, ideas.competence()).isEmpty()) {
      map.fault("competence", "\"" + ideas.competence() + "\" is no column there.");
    }
    Optional<ToolField> source = find(columns, ideas.source());
    if (ideas.source() != null && source.isEmpty()) {
      map.fault("source", "\"" + ideas.source() + "\" is no column there.");
    }
    choice(map, source, ideas.feedback());
    ideas.from().forEach(from -> choice(map, source, from.source()));
  }

  private static void choice(YamlMap map, Optional<ToolField> source, @Nullable String key) {
    if (key != null
        && source.stream().flatMap(c -> c.options().stream()).noneMatch(o -> o.key().equals(key))) {
      map.fault("source", "\"" + key + "\" is no choice of the column \"source\" names.");
    }
  }

  private static Optional<ToolField> find(List<ToolField> among, @Nullable String id) {
    return among.stream().filter(f -> f.id().equals(id)).findFirst();
  }
}
