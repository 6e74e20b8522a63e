package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A student sees what came into their toolkit last. One SQL statement. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class RecentTools {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  @Inject Caller caller;

  /**
   * The newest entries of tools in the presentation, how many there are in all, and the latest of
   * each tool that is asked for.
   *
   * @param tools ids of the tools that the week comes back to
   * @param finished id of the tool that is asked about in {@link Recent#finished}
   */
  public Recent of(
      PresentationCode presentation, int most, Collection<String> tools, String finished) {
    List<Row> rows =
        Row.all(
            em.createNativeQuery(
                    "with mine as (select slot, title, week_id, number, tool_id, entry_date, body,"
                        + " row_number() over (order by saved_at desc, id desc) as place,"
                        + " tool_id = any (string_to_array(?4, ',')) and row_number() over"
                        + " (partition by tool_id order by entry_date desc, saved_at desc) = 1"
                        + " as latest, count(*) over () as entries,"
                        + " bool_or(tool_id = ?5 and status = 'done') over ()"
                        + " as finished"
                        + " from app.entry where person_id = ?1 and presentation = ?2"
                        + " and kind = 'tool' and deleted_at is null and not archived)"
                        + " select slot, title, week_id, number, entries, place <= ?3, latest,"
                        + " tool_id, cast(entry_date as text),"
                        + " case when latest then cast(body as text) end,"
                        + " (select count(*) from app.entry_comment c join app.entry e"
                        + " on e.id = c.entry_id where e.person_id = ?1 and e.presentation = ?2"
                        + " and e.deleted_at is null and c.seen_at is null)"
                        + " + (select count(*) from app.entry_filling f join app.entry e"
                        + " on e.id = f.entry_id where e.person_id = ?1 and e.presentation = ?2"
                        + " and e.deleted_at is null and f.seen_at is null), finished"
                        + " from mine where place <= ?3 or latest order by place")
                .setParameter(1, caller.id().value())
                .setParameter(2, presentation.value())
                .setParameter(3, most)
                .setParameter(4, String.join(",", tools))
                .setParameter(5, finished)
                .getResultList());
    return new Recent(
        rows.stream().findFirst().map(r -> r.number(4)).orElse(0L),
        rows.stream().findFirst().map(r -> r.number(10)).orElse(0L),
        rows.stream()
            .filter(r -> r.flag(5))
            .map(r -> new Tool(r.text(0), r.text(1), r.textOrNull(2), r.small(3)))
            .toList(),
        rows.stream()
            .filter(r -> r.flag(6))
            .map(
                r ->
                    new Latest(
                        r.text(7),
                        r.text(0),
                        r.textOrNull(2),
                        LocalDate.parse(r.text(8)),
                        JsonBody.parse(r.text(9))))
            .toList(),
        rows.stream().findFirst().map(r -> r.flag(11)).orElse(false));
  }

  /**
   * The newest entries and the number of all.
   *
   * @param newComments how much others said about them or filled in that the owner has not read
   * @param latest of each tool that was asked for, its latest entry
   * @param finished whether a complete entry of that tool is there
   */
  public record Recent(
      long count, long newComments, List<Tool> tools, List<Latest> latest, boolean finished) {

    public Recent {
      tools = List.copyOf(tools);
      latest = List.copyOf(latest);
    }
  }

  /** One entry. */
  public record Tool(String slot, String title, @Nullable String week, int version) {}

  /** The latest entry of a tool, with what is in it. */
  public record Latest(
      String tool, String slot, @Nullable String week, LocalDate date, JsonObject body) {}
}
