package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** A student looks through their own toolkit; after withdrawal too. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadToolkit {

  @Inject Entries entries;
  @Inject Caller caller;

  /** All of the caller's entries of tools, latest date first. One SQL statement. */
  public List<EntryView> entries(PresentationCode presentation) {
    return entries.tools(caller.id(), presentation).stream().map(Entry::view).toList();
  }

  /**
   * Slots of the caller's entries of tools in which the words occur, in any form of the word. One
   * SQL statement.
   */
  public List<String> matching(PresentationCode presentation, String words) {
    return entries.matching(caller.id(), presentation, words);
  }

  /**
   * The caller's entries of one tool with every version that was kept. Two SQL statements, however
   * many there are.
   */
  public List<Whole> wholes(PresentationCode presentation, String tool) {
    List<Entry> found = entries.ofTool(caller.id(), presentation, tool);
    return wholes(found, entries.versions(found));
  }

  private static List<Whole> wholes(List<Entry> entries, List<EntryVersion> versions) {
    return entries.stream()
        .map(
            entry ->
                new Whole(
                    entry.view(),
                    versions.stream().filter(v -> v.isOf(entry)).map(EntryVersion::view).toList()))
        .toList();
  }

  /** An entry with its kept versions, latest first. */
  public record Whole(EntryView entry, List<KeptVersion> versions) {

    public Whole {
      versions = List.copyOf(versions);
    }
  }
}
