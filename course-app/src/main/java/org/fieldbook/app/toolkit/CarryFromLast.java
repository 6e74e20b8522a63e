package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.FieldRules.CarriedFrom;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Offers a student the rows of their last entry of the same tool where its template says so: in a
 * supervision record, the actions agreed last time with the same person. A table in which something
 * stands is offered nothing, so nothing that was typed is ever overwritten. Rests on toolkit T12
 * ({@code previous}).
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CarryFromLast {

  @Inject Entries entries;
  @Inject Templates templates;
  @Inject Library library;
  @Inject Caller caller;
  @Inject SaveEntry saveEntry;

  /**
   * What can be carried into a saved entry, table by table; at most two SQL statements.
   *
   * @throws NotFound when the caller has no such entry
   */
  public List<Offer> offers(PresentationCode presentation, String slot) {
    EntryView entry = entry(presentation, slot).view();
    Optional<ToolTemplate> template =
        templates.of(entry, library.presentation(presentation).course());
    if (template.filter(CarryFromLast::isOffering).isEmpty()) {
      return List.of();
    }
    List<EntryView> others =
        entries.ofTool(caller.id(), template.get().id()).stream().map(Entry::view).toList();
    return offers(template.get(), entry, others);
  }

  /**
   * Copies the rows that are offered for a table into an entry.
   *
   * @param save made up by the page: the same sent twice is one
   * @throws NotFound when the caller has no such entry
   * @throws Refused when nothing is offered for the table, or the entry was changed meanwhile
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void carry(PresentationCode presentation, String slot, String field, UUID save) {
    Entry found = entry(presentation, slot);
    EntryView entry = found.view();
    if (entries.ofSave(found, save.toString()).isPresent()) {
      return;
    }
    Offer offer =
        offers(presentation, slot).stream()
            .filter(o -> o.field().equals(field))
            .findFirst()
            .orElseThrow(
                () -> new Refused("Something stands in this table already. Nothing was copied."));
    JsonObject before =
        entry.body().get("fields") instanceof JsonObject fields
            ? fields
            : JsonValue.EMPTY_JSON_OBJECT;
    SaveEntry.Outcome outcome =
        saveEntry.save(
            new SaveEntry.Save(
                presentation,
                slot,
                null,
                null,
                entry.number(),
                Json.createObjectBuilder()
                    .add("fields", Json.createObjectBuilder(before).add(field, offer.rows()))
                    .build(),
                Envelope.UNCHANGED,
                EntryVersion.Kind.KEPT,
                new EntryVersion.Origin("from-last", save.toString())));
    if (outcome instanceof SaveEntry.Outcome.Conflict) {
      throw new Refused("This entry was changed in another window just now. Try once more.");
    }
  }

  private Entry entry(PresentationCode presentation, String slot) {
    return entries
        .find(caller.id(), presentation, slot)
        .filter(e -> !e.isDeleted())
        .orElseThrow(() -> new NotFound("entry " + slot));
  }

  /** Whether its forms may offer rows at all. */
  public static boolean isOffering(ToolTemplate template) {
    return template.fields().stream().anyMatch(CarryFromLast::isCarried);
  }

  private static boolean isCarried(ToolField field) {
    return field.rules().carriedFrom() != null;
  }

  /** The offers for an entry among the owner's other entries of the tool. */
  static List<Offer> offers(ToolTemplate template, EntryView entry, List<EntryView> others) {
    return template.fields().stream()
        .filter(CarryFromLast::isCarried)
        .filter(f -> Answers.of(entry.body()).rows(f.id()).stream().allMatch(Answers::isEmpty))
        .flatMap(f -> offer(template, f, entry, others).stream())
        .toList();
  }

  private static Optional<Offer> offer(
      ToolTemplate template, ToolField field, EntryView entry, List<EntryView> others) {
    CarriedFrom from = Objects.requireNonNull(field.rules().carriedFrom());
    String same = said(entry, from.same());
    return others.stream()
        .filter(o -> o.id() != entry.id() && !same.isEmpty())
        .filter(o -> o.createdAt().isBefore(entry.createdAt()) && !o.date().isAfter(entry.date()))
        .filter(o -> said(o, from.same()).equals(same))
        .max(Comparator.comparing(EntryView::date).thenComparing(EntryView::createdAt))
        .map(
            o -> new Offer(field.id(), o.title(), o.date(), rows(template, field, from.table(), o)))
        .filter(o -> !o.rows().isEmpty());
  }

  /** As people compare it: “M. K.” is the same person as “m.k.”. */
  private static String said(EntryView entry, String field) {
    return Answers.of(entry.body()).text(field).replaceAll("[\\s.]+", "").toLowerCase(Locale.UK);
  }

  private static JsonArray rows(
      ToolTemplate template, ToolField field, String table, EntryView from) {
    List<ToolField> source = template.field(table).map(ToolField::columns).orElse(List.of());
    JsonArrayBuilder rows = Json.createArrayBuilder();
    int most = field.maxRows() == null ? TableShape.MOST_ROWS : field.maxRows();
    Answers.of(from.body()).rows(table).stream()
        .map(row -> row(field, source, row.fields()))
        .filter(row -> !row.isEmpty())
        .limit(most)
        .forEach(rows::add);
    return rows.build();
  }

  private static JsonObject row(ToolField field, List<ToolField> source, JsonObject cells) {
    JsonObjectBuilder row = Json.createObjectBuilder();
    for (ToolField column : field.columns()) {
      boolean common =
          source.stream().anyMatch(s -> s.id().equals(column.id()) && s.type() == column.type());
      if (common && cells.containsKey(column.id())) {
        row.add(column.id(), cells.get(column.id()));
      }
    }
    return row.build();
  }

  /**
   * Rows that can be carried.
   *
   * @param field id of the table that they go into
   * @param title of the entry that they come from
   */
  public record Offer(String field, String title, LocalDate date, JsonArray rows) {}
}
