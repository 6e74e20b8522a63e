package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Fills in, for the owner of an entry, what others answered: a version of its own. No use case: who
 * may have it filled is for whoever works out what goes in.
 */
@ApplicationScoped
public class FillEntry {

  @Inject Entries entries;
  @Inject Clock clock;

  /**
   * Fills; nothing happens when the entry is gone, or has just that already.
   *
   * @param filled the fields by their ids
   */
  public void fill(long entryId, JsonObject filled) {
    entries
        .withId(entryId)
        .ifPresent(
            e -> {
              EntryView view = e.view();
              entries.hold(e.owner(), view.presentation(), e.slot());
              fill(entries.again(e), filled);
            });
  }

  private void fill(Entry entry, JsonObject filled) {
    JsonObject body = Filled.with(entry.body(), filled);
    if (entry.isDeleted() || body.equals(entry.body())) {
      return;
    }
    Instant now = clock.instant();
    entry.write(body, now);
    EntryVersion.Origin origin = new EntryVersion.Origin("fieldbook", UUID.randomUUID().toString());
    entries.add(new EntryVersion(entry, EntryVersion.Kind.FILLED, body, origin, now));
  }
}
