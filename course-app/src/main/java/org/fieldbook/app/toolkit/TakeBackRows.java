package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Takes rows that somebody lent out of the entries of those to whom they were lent: of the body, of
 * every kept version, and of an entry that was deleted and could come back. The entry gets a new
 * number, so that whoever has it open is shown both. Whether somebody may take something back is
 * for the use case to say that asks.
 */
@ApplicationScoped
public class TakeBackRows {

  @Inject Entries entries;
  @Inject Clock clock;

  /**
   * Takes them back.
   *
   * @param slot of the entries
   * @param lender whose own entry stays as it is
   * @param table id of the field whose rows they are
   * @param lent whether a row is one of them
   * @return how many entries held one
   */
  public int from(
      PresentationCode presentation,
      String slot,
      PersonId lender,
      String table,
      Predicate<Answers> lent) {
    List<Entry> holders =
        entries.inSlot(presentation, slot).stream().filter(e -> !e.belongsTo(lender)).toList();
    int changed = 0;
    for (Entry entry : holders) {
      entries.hold(entry.owner(), presentation, slot);
      entries.refresh(entry);
      List<EntryVersion> versions = entries.versions(List.of(entry));
      boolean held = without(entry.body(), table, lent) != entry.body();
      for (EntryVersion version : versions) {
        JsonObject left = without(version.body(), table, lent);
        held |= left != version.body();
        version.takeOut(left);
      }
      if (held) {
        lose(entry, without(entry.body(), table, lent));
        changed++;
      }
    }
    return changed;
  }

  private void lose(Entry entry, JsonObject left) {
    entry.lose(left, clock.instant());
    entries.add(
        new EntryVersion(
            entry,
            EntryVersion.Kind.KEPT,
            left,
            new EntryVersion.Origin("taken-back", UUID.randomUUID().toString()),
            clock.instant()));
  }

  /** The body without the rows; the very same when it has none of them. */
  static JsonObject without(JsonObject body, String table, Predicate<Answers> lent) {
    Answers answers = Answers.of(body);
    if (!(answers.fields().get(table) instanceof JsonArray rows)
        || answers.rows(table).stream().noneMatch(lent)) {
      return body;
    }
    JsonArrayBuilder left = Json.createArrayBuilder();
    for (JsonValue row : rows) {
      if (!(row instanceof JsonObject object && lent.test(new Answers(object)))) {
        left.add(row);
      }
    }
    return Json.createObjectBuilder(body)
        .add("fields", Json.createObjectBuilder(answers.fields()).add(table, left))
        .build();
  }
}
