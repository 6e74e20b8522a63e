package org.fieldbook.app.web.toolkit;

import java.util.List;
import java.util.Locale;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.tool.Ideas;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A tool that takes ideas from another, and where they are chosen.
 *
 * @param title as within a sentence
 */
public record Fed(String title, String href) {

  /** The tools of the course that take ideas from the tool. */
  static List<Fed> by(String tool, StudyContext study) {
    return study.getPresentation().course().tools().values().stream()
        .filter(t -> takes(t.ideas(), tool))
        .map(t -> of(t, study.getCode()))
        .toList();
  }

  private static boolean takes(@Nullable Ideas ideas, String tool) {
    return ideas != null && ideas.from().stream().anyMatch(from -> from.tool().equals(tool));
  }

  private static Fed of(ToolTemplate tool, String presentation) {
    return new Fed(
        tool.title().toLowerCase(Locale.UK),
        "/toolkit/ideas?tool=" + tool.id() + "&p=" + presentation);
  }
}
