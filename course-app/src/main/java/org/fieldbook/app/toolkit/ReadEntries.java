package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/** A student reads their own entries; after withdrawal too. One SQL statement for each call. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadEntries {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Caller caller;

  /**
   * All entries that answer something in the week, and the latest entry of each of the tools.
   *
   * @param tools ids of the tools that the week comes back to
   */
  public WeekEntries ofWeek(PresentationCode presentation, String week, Collection<String> tools) {
    Map<String, EntryView> bySlot = new HashMap<>();
    Map<String, EntryView> latest = new HashMap<>();
    for (Entry entry : entries.ofWeek(caller.id(), presentation, week, tools)) {
      EntryView view = entry.view();
      bySlot.put(view.slot(), view);
      String tool = view.provenance().tool();
      if (tool != null && tools.contains(tool)) {
        latest.merge(tool, view, ReadEntries::later);
      }
    }
    return new WeekEntries(bySlot, latest);
  }

  private static EntryView later(EntryView a, EntryView b) {
    int byDate = a.date().compareTo(b.date());
    boolean first = byDate > 0 || (byDate == 0 && a.savedAt().isAfter(b.savedAt()));
    return first ? a : b;
  }

  /** The caller's entry of the slot; empty when there is none or it was deleted. */
  public Optional<EntryView> find(PresentationCode presentation, String slot) {
    return entries
        .find(caller.id(), presentation, slot)
        .filter(e -> !e.isDeleted())
        .map(Entry::view);
  }

  /**
   * The caller's entry of the slot.
   *
   * @throws NotFound when there is none, or it was deleted
   */
  public EntryView one(PresentationCode presentation, String slot) {
    return find(presentation, slot).orElseThrow(() -> new NotFound("entry " + slot));
  }

  /** The caller's entries of a tool, in whichever presentation, oldest date first. */
  public List<EntryView> ofTool(String tool) {
    return entries.ofTool(caller.id(), tool).stream().map(Entry::view).toList();
  }

  /** The caller's entries of all tools, in whichever presentation, oldest date first. */
  public List<EntryView> ofTools() {
    return entries.ofTools(caller.id()).stream().map(Entry::view).toList();
  }

  /**
   * The caller's own entries that a tool offers to choose from; asks nothing where it offers none.
   *
   * @param tools the templates of the course by id
   */
  public OwnChoices choices(ToolTemplate template, Map<String, ToolTemplate> tools) {
    return OwnChoices.askedBy(template).isEmpty()
        ? OwnChoices.NONE
        : OwnChoices.of(template, tools, ofTools());
  }

  /** The template that shaped an entry: {@link Templates}. Costs no statement. */
  public Optional<ToolTemplate> template(EntryView entry, PublishedCourse now) {
    return templates.of(entry, now);
  }

  /** The course as it was when an entry got its form: {@link Templates}. Costs no statement. */
  public PublishedCourse courseOf(EntryView entry, PublishedCourse now) {
    return templates.courseOf(entry, now);
  }

  /** The form that shaped a body: {@link Templates}. Costs no statement. */
  public Optional<Form> form(String tool, long editionId, PublishedCourse now) {
    return templates.form(tool, editionId, now);
  }

  /** All of the caller's entries in the presentation, latest date first. */
  public List<EntryView> all(PresentationCode presentation) {
    return entries.all(caller.id(), presentation).stream().map(Entry::view).toList();
  }

  /**
   * Entries of a week by slot.
   *
   * @param latest by tool, its latest entry anywhere in the presentation
   */
  public record WeekEntries(Map<String, EntryView> bySlot, Map<String, EntryView> latest) {

    public WeekEntries {
      bySlot = Map.copyOf(bySlot);
      latest = Map.copyOf(latest);
    }
  }
}
