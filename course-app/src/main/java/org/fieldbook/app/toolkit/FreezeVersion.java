package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps the body of an entry as it is now, for whoever shows it later: no automatic save goes on in
 * that version. Whether somebody may see it is for the use case to say that asks.
 */
@ApplicationScoped
public class FreezeVersion {

  @Inject Entries entries;
  @Inject Clock clock;

  /** Id of the version that holds the entry's present body; the caller holds the entry. */
  public long freeze(Entry entry) {
    Optional<EntryVersion> last = entries.latest(entry).filter(v -> v.number() == entry.number());
    if (last.isPresent()) {
      if (last.get().kind() == EntryVersion.Kind.AUTO) {
        last.get().keepAsItIs();
      }
      return last.get().view().id();
    }
    EntryVersion kept =
        new EntryVersion(
            entry,
            EntryVersion.Kind.KEPT,
            entry.body(),
            new EntryVersion.Origin("frozen", UUID.randomUUID().toString()),
            clock.instant());
    entries.add(kept);
    // Asking for it writes it first.
    return entries.latest(entry).orElseThrow().view().id();
  }

  /** Versions with their entries; those of deleted entries are left out. One SQL statement. */
  public List<Frozen> read(Collection<Long> versions) {
    return versions.isEmpty() ? List.of() : entries.frozen(versions);
  }

  /**
   * A version and its entry as it is now, for title, tool and day.
   *
   * @param version its body is what was frozen
   */
  public record Frozen(EntryView entry, KeptVersion version) {

    public JsonObject body() {
      return version.body();
    }
  }
}
