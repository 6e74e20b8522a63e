package org.fieldbook.app.web.toolkit;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.ReadToolkit.Whole;
import org.fieldbook.app.toolkit.SavedLine;
import org.fieldbook.app.toolkit.Words;
import org.fieldbook.app.toolkit.paper.Dates;

/**
 * One of the two that are compared: an entry as it is now, or a version of it that was kept.
 *
 * @param key as the address names it: the entry's slot, for a version with its id
 * @param name what tells it from the other
 * @param date of the entry
 * @param editionId the edition whose form shaped the body
 */
record Side(String key, String name, LocalDate date, JsonObject body, long editionId) {

  /** What there is to choose from, entry by entry, the latest first. */
  static List<Choices> of(List<Whole> wholes, ZoneId zone) {
    return wholes.stream().map(whole -> choices(whole, zone)).toList();
  }

  private static Choices choices(Whole whole, ZoneId zone) {
    EntryView entry = whole.entry();
    List<Side> sides = new ArrayList<>();
    sides.add(
        new Side(
            entry.slot(),
            "as it is now, version " + entry.number(),
            entry.date(),
            entry.body(),
            entry.provenance().editionId()));
    for (KeptVersion version : whole.versions()) {
      boolean aside = version.kind() == EntryVersion.Kind.ASIDE;
      if (aside || version.number() != entry.number()) {
        sides.add(
            new Side(
                entry.slot() + "~" + version.id(),
                (aside ? "beside version " : "version ")
                    + version.number()
                    + ", "
                    + SavedLine.moment(version.savedAt(), zone),
                entry.date(),
                version.body(),
                version.editionId()));
      }
    }
    return new Choices(entry.title() + ", " + Dates.of(entry.date()), sides);
  }

  /** Number of words in it. */
  int words() {
    return Words.in(body);
  }

  /** An entry with what can be compared of it. */
  public record Choices(String title, List<Side> sides) {

    public Choices {
      sides = List.copyOf(sides);
    }

    Stream<Picked> picked() {
      return sides.stream().map(side -> new Picked(title, side));
    }
  }

  /** A side with the title of its entry. */
  record Picked(String title, Side side) {}
}
