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
    long count = rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.get(0))[4]).longValue();
    boolean specified = !rows.isEmpty() && Boolean.TRUE.equals(((Object[]) rows.get(0))[5]);
    return new Recent(count, tools, specified);
  }

  /**
   * The newest entries and the number of all.
   *
   * @param specified whether there is a complete person-management specification
   */
  public record Recent(long count, List<Tool> tools, boolean specified) {

    public Recent {
      tools = List.copyOf(tools);
    }
  }

  /** One entry. */
  public record Tool(String slot, String title, @Nullable String week, int version) {}
}
