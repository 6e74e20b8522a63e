package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.tool.DiaryDate;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Type;
import org.jspecify.annotations.Nullable;

/** Reads the {@code diary} of a tool and holds it to the tool's fields. */
final class DiaryReader {

  private final List<ToolField> fields;

  DiaryReader(List<ToolField> fields) {
    this.fields = fields;
  }

  List<DiaryDate> read(YamlMap tool) {
    List<DiaryDate> dates = new ArrayList<>();
    for (YamlMap map : tool.maps("diary")) {
      DiaryDate date =
          new DiaryDate(
              map.optionalText("table"),
              map.text("date"),
              map.text("says"),
              map.optionalText("what"),
              map.optionalText("outcome"),
              map.texts("settled"));
      check(map, date);
      map.checkSpelling();
      dates.add(date);
    }
    return dates;
  }

  private void check(YamlMap map, DiaryDate date) {
    if (date.table() == null) {
      if (date.what() != null || date.outcome() != null) {
        map.fault("date", "\"what\" and \"outcome\" are columns: say of which \"table\".");
      }
      held(map, "date", find(fields, date.date()), Type.DATE);
      return;
    }
    Optional<ToolField> table = find(fields, date.table()).filter(f -> f.type() == Type.TABLE);
    if (table.isEmpty()) {
      map.fault("table", "\"" + date.table() + "\" is no table of this tool.");
      return;
    }
    List<ToolField> columns = table.get().columns();
    held(map, "date", find(columns, date.date()), Type.DATE);
    if (date.what() != null && find(columns, date.what()).isEmpty()) {
      map.fault("what", "\"" + date.what() + "\" is no column of \"" + date.table() + "\".");
    }
    outcome(map, date, columns);
  }

  private static void outcome(YamlMap map, DiaryDate date, List<ToolField> columns) {
    if (date.outcome() == null) {
      return;
    }
    Optional<ToolField> column = find(columns, date.outcome());
    if (column.isEmpty()) {
      map.fault("outcome", "\"" + date.outcome() + "\" is no column of \"" + date.table() + "\".");
    } else if (column.get().type() == Type.CHOICE && date.settled().isEmpty()) {
      map.fault("outcome", "\"settled\" is missing: the choices by which it is settled.");
    }
    for (String key : date.settled()) {
      if (column.stream().flatMap(c -> c.options().stream()).noneMatch(o -> o.key().equals(key))) {
        map.fault("settled", "\"" + key + "\" is no choice of \"" + date.outcome() + "\".");
      }
    }
  }

  private static void held(YamlMap map, String name, Optional<ToolField> field, Type type) {
    if (field.filter(f -> f.type() == type).isEmpty()) {
      map.fault(name, "\"" + map.text(name) + "\" is no date there.");
    }
  }

  private static Optional<ToolField> find(List<ToolField> among, @Nullable String id) {
    return among.stream().filter(f -> f.id().equals(id)).findFirst();
  }
}
