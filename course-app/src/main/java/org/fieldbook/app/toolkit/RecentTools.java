package org.fieldbook.app.toolkit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A student sees what came into their toolkit last, without the words. One SQL statement. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class RecentTools {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  @Inject Caller caller;

  /** The newest entries of tools in the presentation, and how many there are in all. */
  public Recent of(PresentationCode presentation, int most) {
    List<?> rows =
        em.createNativeQuery(
                "select slot, title, week_id, number, count(*) over (),"
                    + " (select count(*) from app.entry_comment c join app.entry e"
                    + " on e.id = c.entry_id where e.person_id = ?1 and e.presentation = ?2"
                    + " and e.deleted_at is null and c.seen_at is null),"
                    + " bool_or(tool_id = 'person-spec' and status = 'done') over ()"
                    + " from app.entry"
                    + " where person_id = ?1 and presentation = ?2 and kind = 'tool'"
                    + " and deleted_at is null order by saved_at desc limit ?3")
            .setParameter(1, caller.id().value())
            .setParameter(2, presentation.value())
            .setParameter(3, most)
            .getResultList();
    List<Tool> tools =
        rows.stream()
            .map(row -> (Object[]) row)
            .map(
                row ->
                    new Tool(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue()))
            .toList();
    if (rows.isEmpty()) {
      return new Recent(0, 0, tools, false);
    }
    Object first = rows.get(0);
    boolean specified = Boolean.TRUE.equals(((Object[]) first)[6]);
    return new Recent(number(first, 4), number(first, 5), tools, specified);
  }

  private static long number(Object row, int place) {
    return ((Number) ((Object[]) row)[place]).longValue();
  }

  /**
   * The newest entries and the number of all.
   *
   * @param newComments how many comments on them the owner has not read
   * @param specified whether there is a complete person-management specification
   */
  public record Recent(long count, long newComments, List<Tool> tools, boolean specified) {

    public Recent {
      tools = List.copyOf(tools);
    }
  }

  /** One entry. */
  public record Tool(String slot, String title, @Nullable String week, int version) {}
}
