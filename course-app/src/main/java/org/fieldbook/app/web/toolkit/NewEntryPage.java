package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.paper.BlankSheet;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * A tool: what it is for, a completed example of it, what the reader has made with it, and how to
 * begin a further entry: {@code /toolkit/new?tool=force-field}; also as a blank form to print:
 * {@code /toolkit/blank}. Three SQL statements, the sign-in's and the membership's among them.
 */
@Named("newEntryPage")
@RequestScoped
public class NewEntryPage {

  @Inject StudyContext study;
  @Inject ReadToolkit readToolkit;
  @Inject HttpServletRequest request;

  /**
   * The tool.
   *
   * @throws NotFound when the course has none of that name
   */
  public ToolTemplate getTool() {
    String id = request.getParameter("tool");
    ToolTemplate tool = id == null ? null : study.getPresentation().course().tools().get(id);
    if (tool == null) {
      throw new NotFound("tool " + id);
    }
    return tool;
  }

  /**
   * Address of a new, empty entry: an id made up here, so that a page that is loaded again goes on
   * with the same entry.
   */
  public String getBeginHref() {
    return "/toolkit/entry?e=own-"
        + UUID.randomUUID()
        + "&tool="
        + getTool().id()
        + "&p="
        + study.getCode();
  }

  public boolean isEditable() {
    return study.membership().active();
  }

  /** Whether the tool's week is open; if not, it can be used all the same. */
  public boolean isOpen() {
    return shelf().isOpen(getTool());
  }

  public String getOpens() {
    return shelf().opens(getTool());
  }

  private Shelf shelf() {
    return new Shelf(study.getPresentation(), List.of(), study.today());
  }

  /** The reader's entries of this tool, latest first. */
  public List<Shelf.EntryLine> getEntries() {
    return readToolkit.entries(study.membership().presentation()).stream()
        .filter(e -> getTool().id().equals(e.provenance().tool()))
        .map(e -> Shelf.line(e, study.getPresentation()))
        .toList();
  }

  /** Activities of the course that ask for it. */
  public List<Place> getActivities() {
    return study.getPresentation().course().weeks().values().stream()
        .flatMap(
            w ->
                w.activities().stream()
                    .filter(a -> getTool().id().equals(a.tool()))
                    .map(a -> place(w, a)))
        .toList();
  }

  private Place place(Week week, Activity activity) {
    return new Place(
        activity.title(),
        study.getPresentation().weekLabel(week.id()),
        "/study/week?w=" + week.id() + "&p=" + study.getCode() + "#" + activity.id());
  }

  /** The completed example; absent when the course has none. */
  public @Nullable SpecimenSheet getExample() {
    return SpecimenSheet.of(study.getPresentation().course(), getTool()).orElse(null);
  }

  /** The blank form, as clean HTML. */
  public String getBlank() {
    return new BlankSheet(getTool(), Options.of(study.getPresentation().course()))
        .write()
        .toString();
  }

  /** Where the course asks for the tool. */
  public record Place(String title, String week, String href) {}
}
