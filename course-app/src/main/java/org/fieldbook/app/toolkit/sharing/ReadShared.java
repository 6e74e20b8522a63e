package org.fieldbook.app.toolkit.sharing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.Entry;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/**
 * Somebody reads what others share with them. Anybody can be named, so every role may ask; {@link
 * ReadingRule} says who is answered. Whoever may not read is told that there is nothing.
 */
@Stateless
@RolesAllowed({
  Roles.STUDENT,
  Roles.TUTOR,
  Roles.MONITOR,
  Roles.COURSE_TEAM,
  Roles.OFFICE,
  Roles.ADVISER
})
public class ReadShared {

  private static final int MOST = 500;

  @Inject SharedEntries sharedEntries;
  @Inject Shares shares;
  @Inject Library library;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * An entry as it is now; that the caller has looked is noted for its owner. Three SQL statements.
   *
   * @throws NotFound when there is none, or the caller may not read it
   */
  public SharedEntry look(long entryId) {
    Entry entry = sharedEntries.find(entryId).orElseThrow(() -> new NotFound("entry " + entryId));
    SharedEntry shared = readable(entry);
    if (!shared.own()) {
      shares.note(entry, caller.id(), clock.instant());
    }
    return shared;
  }

  /**
   * The same without a note: for what belongs to an entry that is being read. Two SQL statements.
   *
   * @throws NotFound when there is none, or the caller may not read it
   */
  public SharedEntry permitted(long entryId) {
    return readable(
        sharedEntries.find(entryId).orElseThrow(() -> new NotFound("entry " + entryId)));
  }

  private SharedEntry readable(Entry entry) {
    List<Row> rows = sharedEntries.facts(caller.id(), entry.id());
    if (rows.isEmpty()) {
      throw new NotFound("entry " + entry.id());
    }
    String owner = rows.get(0).text(7);
    ReadingRule.Facts facts = SharedEntries.facts(rows, today(entry.view().presentation()));
    // What is put away, or of somebody who left the course, nobody else changes any more.
    boolean fillable = facts.readsByName() && rows.get(0).flag(8) && !entry.view().archived();
    return ReadingRule.ground(facts)
        .map(rule -> new SharedEntry(entry.view(), entry.owner(), owner, rule, fillable))
        .orElseThrow(() -> new NotFound("entry " + entry.id()));
  }

  private LocalDate today(PresentationCode presentation) {
    return clock
        .instant()
        .atZone(library.presentation(presentation).calendar().zone())
        .toLocalDate();
  }

  /** What others share with the caller, last shared first, 500 shares at most. One statement. */
  public List<SharedLine> all() {
    return sharedEntries.within(caller.id(), MOST).stream()
        .flatMap(row -> line(row).stream())
        .filter(new Once()::isNew)
        .toList();
  }

  private Optional<SharedLine> line(Row row) {
    PresentationCode presentation = new PresentationCode(row.text(8));
    return ReadingRule.ground(SharedEntries.facts(List.of(row), today(presentation)))
        .map(
            rule ->
                new SharedLine(
                    row.number(6),
                    row.text(7),
                    presentation,
                    row.text(9),
                    row.textOrNull(10),
                    row.time(11),
                    row.time(12),
                    row.flag(13),
                    rule));
  }

  /** An entry that is shared twice stands in the list once, as it was shared last. */
  private static final class Once {

    private final Set<Long> seen = new HashSet<>();

    boolean isNew(SharedLine line) {
      return seen.add(line.entryId());
    }
  }
}
