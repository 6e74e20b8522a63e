package org.fieldbook.app.toolkit.picture;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Calculated;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.OwnChoices;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * All that pictures of an entry may be drawn from.
 *
 * @param options what the course gives to choose from, for labels
 * @param now the answers, computed columns filled in
 * @param date the day the entry describes
 * @param earlier answers of an earlier version or entry to compare with
 * @param others the owner's other entries of the same tool, oldest first
 * @param today for what is late or marked
 * @param period whose entries are counted where all of the tool are drawn together
 */
public record Material(
    ToolTemplate template,
    Options options,
    Answers now,
    LocalDate date,
    @Nullable Answers earlier,
    List<Other> others,
    LocalDate today,
    Period period) {

  public Material {
    others = List.copyOf(others);
  }

  /** Another entry of the same tool. */
  public record Other(String title, LocalDate date, Answers answers) {}

  /** Of an entry alone, with nothing to compare it with. */
  public static Material of(
      ToolTemplate template, Options options, JsonObject body, LocalDate date, LocalDate today) {
    Answers now = Calculated.of(template, options, Answers.of(body));
    return new Material(template, options, now, date, null, List.of(), today, Period.ALL);
  }

  /**
   * Of a stored entry among the owner's others.
   *
   * @param all the owner's entries of the tool, oldest first, this one among them or not
   */
  public static Material of(
      ToolTemplate template,
      Options options,
      EntryView entry,
      List<EntryView> all,
      LocalDate today) {
    return of(template, options, entry.body(), entry.date(), today)
        .among(
            all.stream()
                .filter(e -> e.id() != entry.id())
                .map(
                    e ->
                        new Other(
                            e.title(),
                            e.date(),
                            Calculated.of(template, options, Answers.of(e.body()))))
                .toList());
  }

  /** The same compared with an earlier body. */
  public Material comparedWith(@Nullable JsonObject body) {
    return new Material(
        template,
        options,
        now,
        date,
        body == null ? null : Answers.of(body),
        others,
        today,
        period);
  }

  /** The same with the entries by slot that its pictures may be drawn of too. */
  public Material linkedTo(Map<String, OwnChoices.Linked> entries) {
    return entries.isEmpty()
        ? this
        : new Material(
            template,
            options.with(new OwnChoices(options.own().choices(), entries)),
            now,
            date,
            earlier,
            others,
            today,
            period);
  }

  /** The same counted in another period. */
  public Material within(Period days) {
    return new Material(template, options, now, date, earlier, others, today, days);
  }

  /** The same with another body, in the form that this was written in. */
  public Material in(Form form, JsonObject body) {
    Answers now = Calculated.of(form.template(), form.options(), Answers.of(body));
    return new Material(form.template(), form.options(), now, date, earlier, others, today, period);
  }

  /** The same among other entries of the tool, oldest first. */
  public Material among(List<Other> entries) {
    return new Material(template, options, now, date, earlier, entries, today, period);
  }

  /**
   * A field of the form.
   *
   * @throws IllegalStateException when there is none, which the import refuses
   */
  ToolField field(String id) {
    return template
        .field(id)
        .orElseThrow(() -> new IllegalStateException(template.id() + " has no field " + id));
  }

  /** A column of a table or a matrix. */
  ToolField column(String table, String column) {
    return field(table).columns().stream()
        .filter(c -> c.id().equals(column))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(table + " has no column " + column));
  }

  /** A value of a row as people read it: the label of a choice, a text as it was written. */
  String said(ToolField column, Answers row) {
    return switch (column.type()) {
      case CHOICE -> {
        String key = row.text(column.id());
        yield key.isEmpty() ? "" : options.label(column, key);
      }
      case SCALE -> {
        var whole = row.whole(column.id());
        yield whole.isPresent() ? Integer.toString(whole.getAsInt()) : "";
      }
      default -> row.text(column.id()).strip();
    };
  }
}
