package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/**
 * A job reads somebody's toolkit to take it away, a few rows at a time: however large it is, no
 * more than a page of it is in memory.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReadForTakeaway {

  /** Rows of a page. */
  public static final int PAGE = 20;

  @Inject Entries entries;

  /** A page of the entries of tools, latest date first, without their bodies. */
  public List<EntryView> outlines(PersonId owner, PresentationCode presentation, int from) {
    return entries.tools(owner, presentation, from, PAGE).stream()
        .map(Entry::view)
        .map(ReadForTakeaway::outline)
        .toList();
  }

  private static EntryView outline(EntryView e) {
    return new EntryView(
        e.id(),
        e.presentation(),
        e.slot(),
        e.kind(),
        e.provenance(),
        e.title(),
        e.done(),
        e.date(),
        e.competences(),
        e.evidenceNote(),
        e.shared(),
        e.number(),
        JsonValue.EMPTY_JSON_OBJECT,
        e.words(),
        e.createdAt(),
        e.savedAt(),
        e.deletedAt(),
        e.tags(),
        e.filing());
  }

  /**
   * The body of an entry.
   *
   * @throws NotFound when it is gone
   */
  public JsonObject body(EntryView entry) {
    return entries
        .withId(entry.id())
        .map(Entry::body)
        .orElseThrow(() -> new NotFound("entry " + entry.slot()));
  }

  /** A page of the kept versions of an entry, latest first. */
  public List<KeptVersion> versions(EntryView entry, int from) {
    return entries.versions(entry.id(), from, PAGE).stream().map(EntryVersion::view).toList();
  }
}
