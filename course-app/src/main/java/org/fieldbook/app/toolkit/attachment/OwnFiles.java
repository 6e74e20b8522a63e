package org.fieldbook.app.toolkit.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** Entries of the caller's own to which files can be added. */
@ApplicationScoped
class OwnFiles {

  @Inject ReadEntries readEntries;
  @Inject FindMembership findMembership;
  @Inject Library library;

  /**
   * The entry.
   *
   * @throws NotFound when the caller has no such entry of a tool
   * @throws Refused when the caller has withdrawn from the presentation
   */
  Place place(PresentationCode presentation, String slot) {
    boolean active = findMembership.in(presentation).active();
    EntryView entry = readEntries.one(presentation, slot);
    String id = entry.provenance().tool();
    @Nullable ToolTemplate tool =
        id == null ? null : library.presentation(presentation).course().tools().get(id);
    if (tool == null) {
      throw new NotFound("entry of a tool " + slot);
    }
    if (!active) {
      throw new Refused("You have withdrawn from this presentation: nothing can be changed.");
    }
    return new Place(entry.id(), tool.noPhotographs());
  }

  /** Where a file is to go, and whether it may be a photograph. */
  record Place(long entryId, boolean noPhotographs) {}
}
