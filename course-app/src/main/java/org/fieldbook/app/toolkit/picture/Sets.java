package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolPicture;

/** The entries that a picture across entries is drawn from, this one among them, oldest first. */
record Sets(String title, LocalDate date, Answers answers, boolean here) {

  /** How this entry is called among the others. */
  static final String THIS = "This entry";

  static List<Sets> of(ToolPicture spec, Material material) {
    List<Sets> all = new ArrayList<>();
    Same.as(spec, material)
        .forEach(o -> all.add(new Sets(o.title(), o.date(), o.answers(), false)));
    all.add(new Sets(THIS, material.date(), material.now(), true));
    return all.stream().sorted(Comparator.comparing(Sets::date)).toList();
  }
}
