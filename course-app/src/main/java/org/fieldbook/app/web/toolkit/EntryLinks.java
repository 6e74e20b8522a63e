package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.link.LinkLine;
import org.fieldbook.app.toolkit.link.ReadLinks;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * Links of an entry to others, on its page and on {@code /toolkit/link?e=W04-A3}. One SQL
 * statement, and one more for the entries to choose from.
 */
@Named("entryLinks")
@RequestScoped
public class EntryLinks {

  @Inject StudyContext study;
  @Inject EntryPage entryPage;
  @Inject ReadLinks readLinks;
  @Inject ReadToolkit readToolkit;

  private @Nullable List<Line> lines;

  /** Links both ways, those made here first. */
  public List<Line> getLines() {
    if (lines == null) {
      lines =
          entryPage.entry().map(readLinks::of).orElse(List.of()).stream().map(this::line).toList();
    }
    return lines;
  }

  private Line line(LinkLine link) {
    return new Line(
        link.id(),
        link.title(),
        link.gone() || link.slot() == null
            ? ""
            : "/toolkit/entry?e=" + link.slot() + "&p=" + study.getCode(),
        link.why(),
        link.gone() ? "deleted since" : link.outgoing() ? "linked here" : "linked from there");
  }

  /** The owner's other entries, latest first. */
  public List<Other> getOthers() {
    return readToolkit.entries(study.membership().presentation()).stream()
        .filter(e -> !e.slot().equals(entryPage.getSlot()))
        .map(EntryLinks::other)
        .toList();
  }

  private static Other other(EntryView entry) {
    return new Other(entry.slot(), entry.title() + ", " + Dates.of(entry.date()));
  }

  /**
   * A link.
   *
   * @param href empty when the other entry is gone
   */
  public record Line(long id, String title, String href, String why, String way) {}

  /** An entry to link to. */
  public record Other(String slot, String name) {}
}
