package org.fieldbook.app.web.toolkit;

import java.time.ZoneId;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.sharing.Readership;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What a reader filled in, in words.
 *
 * @param fresh whether the owner has not seen it yet
 */
public record FilledLine(String name, String said, boolean fresh) {

  static FilledLine of(Readership.Filled filled, ToolTemplate tool, ZoneId zone) {
    String fields =
        filled.fields().stream()
            .map(id -> "“" + tool.field(id).map(ToolField::label).orElse(id) + "”")
            .collect(Collectors.joining(" and "));
    return new FilledLine(
        filled.name(),
        "wrote "
            + fields
            + ", "
            + SavedLine.moment(filled.at(), zone)
            + ": version "
            + filled.number(),
        filled.fresh());
  }
}
