package org.fieldbook.app.toolkit.picture;

import java.util.Locale;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolPicture;

/** The two sides as the form names them. */
record Sides(String driving, String restraining) {

  static Sides of(ToolPicture spec, Material material) {
    ToolField side = material.column(spec.must("table"), spec.must("side"));
    return new Sides(
        material.options().label(side, spec.must("driving")),
        material.options().label(side, spec.must("restraining")));
  }

  String count(int count, String side) {
    return Said.count(count, inside(side) + " force", inside(side) + " forces");
  }

  static String inside(String side) {
    return side.toLowerCase(Locale.UK);
  }
}
