package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * Choosing what to take away: {@code /toolkit/takeaway}. Three SQL statements, the sign-in's and
 * the membership's among them.
 */
@Named("takeawayPage")
@RequestScoped
public class TakeawayPage {

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;

  private @Nullable List<EntryView> entries;

  private List<EntryView> entries() {
    if (entries == null) {
      entries = readToolkit.entries(study.membership().presentation());
    }
    return entries;
  }

  public List<Line> getLines() {
    return entries().stream().map(this::line).toList();
  }

  private Line line(EntryView entry) {
    String tool = entry.provenance().tool();
    var template = tool == null ? null : study.getPresentation().course().tools().get(tool);
    return new Line(
        entry.slot(),
        entry.title(),
        (template == null ? "" : template.title() + ", ")
            + Dates.of(entry.date())
            + ", "
            + (entry.done() ? "complete" : "draft"));
  }

  public int getCount() {
    return entries().size();
  }

  public int getDoneCount() {
    return (int) entries().stream().filter(EntryView::done).count();
  }

  /** An entry to tick. */
  public record Line(String slot, String title, String said) {}
}
