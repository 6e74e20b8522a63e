package org.fieldbook.app.toolkit.picture;

import java.util.List;
import java.util.Locale;
import org.fieldbook.content.tool.ToolPicture;

/** What is the same although it was typed twice: capitals and spaces do not count. */
final class Same {

  private Same() {}

  static String key(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
  }

  /**
   * The other entries that the picture may set beside this one: those with the same value in the
   * field {@code same} names; all when it names none; none when this entry has no value there.
   */
  static List<Material.Other> as(ToolPicture spec, Material material) {
    return spec.find("same")
        .map(
            field -> {
              String value = key(material.now().text(field));
              return material.others().stream()
                  .filter(o -> !value.isEmpty() && key(o.answers().text(field)).equals(value))
                  .toList();
            })
        .orElse(material.others());
  }
}
