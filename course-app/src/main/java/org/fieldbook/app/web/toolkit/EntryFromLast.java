package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.CarryFromLast;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What the last entry of the same tool offers to the one of {@link EntryPage}, for browsers without
 * scripts: such as the actions agreed in supervision. No SQL statement for a tool that offers
 * nothing, else two.
 */
@Named("entryFromLast")
@RequestScoped
public class EntryFromLast {

  @Inject EntryPage entryPage;
  @Inject StudyContext study;
  @Inject CarryFromLast carryFromLast;

  private @Nullable List<Line> lines;

  public List<Line> getLines() {
    List<Line> found = lines;
    if (found == null) {
      found = entryPage.isBegun() && entryPage.isEditable() ? offered() : List.of();
      lines = found;
    }
    return found;
  }

  private List<Line> offered() {
    ToolTemplate tool = entryPage.getTool();
    return CarryFromLast.isOffering(tool)
        ? carryFromLast.offers(study.membership().presentation(), entryPage.getSlot()).stream()
            .map(o -> line(tool, o))
            .toList()
        : List.of();
  }

  private static Line line(ToolTemplate tool, CarryFromLast.Offer offer) {
    int rows = offer.rows().size();
    return new Line(
        offer.field(),
        tool.field(offer.field()).map(ToolField::label).orElse(""),
        offer.title() + ", " + Dates.of(offer.date()),
        rows == 1 ? "Copy 1 row from it" : "Copy " + rows + " rows from it");
  }

  /** Tells a form from another. */
  public String getSave() {
    return UUID.randomUUID().toString();
  }

  /**
   * Rows that can be copied.
   *
   * @param from the entry that they come from
   */
  public record Line(String field, String label, String from, String button) {}
}
