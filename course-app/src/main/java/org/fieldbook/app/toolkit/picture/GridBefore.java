package org.fieldbook.app.toolkit.picture;

import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolPicture;

/**
 * The table of a grid as it was.
 *
 * @param said when, in words
 */
record GridBefore(List<Answers> rows, String label, String said) {

  /** The version to compare with, or the latest entry before with a row of the same label. */
  static Optional<GridBefore> of(ToolPicture spec, Material material, String table) {
    if (spec.find("earlier").isEmpty()) {
      return Optional.empty();
    }
    String label = spec.must("label");
    Answers version = material.earlier();
    if (version != null) {
      return Optional.of(new GridBefore(version.rows(table), label, "the earlier version"));
    }
    List<String> now =
        material.now().rows(table).stream().map(r -> Same.key(r.text(label))).toList();
    return Same.as(spec, material).stream()
        .filter(o -> !o.date().isAfter(material.date()))
        .map(o -> new GridBefore(o.answers().rows(table), label, Days.said(o.date())))
        .filter(b -> b.rows.stream().anyMatch(r -> now.contains(Same.key(r.text(label)))))
        .reduce((a, b) -> b);
  }

  /** The row with the same label; nothing that has no name is the same as anything. */
  Optional<Answers> row(String named) {
    String key = Same.key(named);
    return rows.stream()
        .filter(r -> !key.isEmpty() && Same.key(r.text(label)).equals(key))
        .findFirst();
  }
}
