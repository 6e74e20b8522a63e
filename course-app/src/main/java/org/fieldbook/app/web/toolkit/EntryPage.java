package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.Task;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One entry: {@code /toolkit/entry?e=W04-A3&p=LMC310-2026J}, to edit with {@code &edit=1}; a new
 * one with {@code e=own-...&tool=force-field}. Six SQL statements, the sign-in's and the
 * membership's among them.
 */
@Named("entryPage")
@RequestScoped
public class EntryPage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject EntryHistory entryHistory;
  @Inject HttpServletRequest request;
  @Inject Asked asked;

  private boolean looked;
  private @Nullable EntryView entry;
  private @Nullable List<KeptVersion> versions;
  private @Nullable ToolTemplate tool;

  /** The entry; empty before the first save. */
  Optional<EntryView> entry() {
    return found();
  }

  private Optional<EntryView> found() {
    if (!looked) {
      entry = readEntries.find(study.membership().presentation(), getSlot()).orElse(null);
      looked = true;
    }
    return Optional.ofNullable(entry);
  }

  /** What the entry answers. */
  public String getSlot() {
    String slot = asked.text("e");
    if (slot.isEmpty()) {
      throw new NotFound("entry without a name");
    }
    return slot;
  }

  /**
   * The tool.
   *
   * @throws NotFound when the address names nothing of the reader's, or no tool
   */
  public ToolTemplate getTool() {
    if (tool == null) {
      tool = find();
    }
    return tool;
  }

  private ToolTemplate find() {
    String wanted = request.getParameter("tool");
    String known = found().map(e -> e.provenance().tool()).orElse(wanted);
    String id = Task.find(course(), getSlot(), known).provenance().tool();
    return found()
        .flatMap(e -> readEntries.template(e, course()))
        .or(() -> Optional.ofNullable(id).map(course().tools()::get))
        .orElseThrow(() -> new NotFound("tool of " + getSlot()));
  }

  PublishedCourse course() {
    return study.getPresentation().course();
  }

  /** Whether something has been saved. */
  public boolean isBegun() {
    return found().isPresent();
  }

  /** Whether the form is shown: asked for, or nothing to read yet. */
  public boolean isEditing() {
    return isEditable() && (!isBegun() || request.getParameter("edit") != null);
  }

  /** False after withdrawal: what was written can be read and taken away. */
  public boolean isEditable() {
    return study.membership().active();
  }

  public String getTitle() {
    return found().map(EntryView::title).orElseGet(() -> "New: " + getTool().title());
  }

  /**
   * Title of an entry that must be there.
   *
   * @throws NotFound when nothing has been saved yet
   */
  public String getExisting() {
    return found().map(EntryView::title).orElseThrow(() -> new NotFound("entry " + getSlot()));
  }

  public boolean isDone() {
    return found().map(EntryView::done).orElse(false);
  }

  /** Whether its owner has put it away. */
  public boolean isArchived() {
    return found().map(EntryView::archived).orElse(false);
  }

  /** Day it describes, as a date field takes it. */
  public String getDate() {
    return found().map(e -> e.date().toString()).orElse("");
  }

  public String getDateSaid() {
    return found().map(e -> Dates.of(e.date())).orElse("");
  }

  public String getSaved() {
    return found().map(e -> SavedLine.of(e, study.getPresentation().calendar().zone())).orElse("");
  }

  public String getEvidenceNote() {
    return found().map(EntryView::evidenceNote).orElse("");
  }

  /** Its number in the address for others; 0 before the first save. */
  public long getId() {
    return found().map(EntryView::id).orElse(0L);
  }

  /** The owner's own tags, with commas between them. */
  public String getOwnWords() {
    return found().map(e -> String.join(", ", e.tags())).orElse("");
  }

  public int getNumber() {
    return found().map(EntryView::number).orElse(0);
  }

  /** Where it comes from: {@code From Week 4, Activity W04-A3, edition 1, 24 October}. */
  public String getProvenance() {
    return found().map(this::provenance).orElse("");
  }

  private String provenance(EntryView entry) {
    String begun =
        Dates.dayOf(
            entry.createdAt().atZone(study.getPresentation().calendar().zone()).toLocalDate());
    String week = entry.provenance().week();
    Integer made = entry.provenance().templateEdition();
    String edition = "edition " + (made == null ? course().edition() : made) + ", " + begun;
    String from =
        week == null
            ? "Made in the toolkit, "
            : "From "
                + study.getPresentation().weekLabel(week)
                + ", activity "
                + entry.slot()
                + ", ";
    return from + edition + entry.filing().kept(study.getPresentation());
  }

  /** The activity that asked for it; empty for one made in the toolkit. */
  public String getActivityHref() {
    String week = getSlot().startsWith("own-") ? null : getSlot().replaceFirst("-.*", "");
    return week == null ? "" : "/study/week?w=" + week + "&p=" + study.getCode() + "#" + getSlot();
  }

  /** All kept versions, latest first. */
  public List<KeptVersion> getVersions() {
    if (versions == null) {
      versions =
          isBegun() ? entryHistory.of(study.membership().presentation(), getSlot()) : List.of();
    }
    return versions;
  }

  /** How many versions are kept, in words. */
  public String getVersionCount() {
    int count = getVersions().size();
    return count == 1 ? "1 version kept" : count + " versions kept";
  }

  /** The address of this entry with more parameters. */
  public String getHref() {
    String own = request.getParameter("tool");
    return "/toolkit/entry?e="
        + getSlot()
        + "&p="
        + study.getCode()
        + (own == null || isBegun() ? "" : "&tool=" + getTool().id());
  }
}
