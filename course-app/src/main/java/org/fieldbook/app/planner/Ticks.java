package org.fieldbook.app.planner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** All ticks and last places. Every question and every change costs one SQL statement. */
@ApplicationScoped
class Ticks {

  private static final String PROGRESS =
      "select 'part', week_id, part_id, null, null, cast(null as timestamptz)"
          + " from app.part_tick"
          + " where person_id = ?1 and presentation = ?2"
          + " union all select 'week', week_id, null, null, null, null from app.week_tick"
          + " where person_id = ?1 and presentation = ?2"
          + " union all select 'place', week_id, part_id, fragment, passage, left_at"
          + " from app.last_place where person_id = ?1 and presentation = ?2";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  Progress of(PersonId person, PresentationCode presentation) {
    List<?> rows =
        em.createNativeQuery(PROGRESS)
            .setParameter(1, person.value())
            .setParameter(2, presentation.value())
            .getResultList();
    Map<String, Set<String>> parts = new HashMap<>();
    Set<String> weeks = new HashSet<>();
    Progress.@Nullable LastPlace place = null;
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      String week = (String) cells[1];
      switch ((String) cells[0]) {
        case "part" -> parts.computeIfAbsent(week, w -> new HashSet<>()).add((String) cells[2]);
        case "week" -> weeks.add(week);
        default ->
            place =
                new Progress.LastPlace(
                    week,
                    (String) cells[2],
                    (String) cells[3],
                    (String) cells[4],
                    instant(cells[5]));
      }
    }
    return new Progress(parts, weeks, place);
  }

  private static Instant instant(Object value) {
    if (value instanceof java.sql.Timestamp timestamp) {
      return timestamp.toInstant();
    }
    if (value instanceof java.time.OffsetDateTime time) {
      return time.toInstant();
    }
    throw new IllegalStateException("Not a moment: " + value.getClass());
  }

  void tickPart(
      PersonId person, PresentationCode presentation, String week, String part, Instant now) {
    em.createNativeQuery(
            "insert into app.part_tick (person_id, presentation, week_id, part_id, ticked_at)"
                + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .setParameter(3, week)
        .setParameter(4, part)
        .setParameter(5, now)
        .executeUpdate();
  }

  void untickPart(PersonId person, PresentationCode presentation, String week, String part) {
    em.createNativeQuery(
            "delete from app.part_tick where person_id = ?1 and presentation = ?2"
                + " and week_id = ?3 and part_id = ?4")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .setParameter(3, week)
        .setParameter(4, part)
        .executeUpdate();
  }

  void tickWeek(PersonId person, PresentationCode presentation, String week, Instant now) {
    em.createNativeQuery(
            "insert into app.week_tick (person_id, presentation, week_id, ticked_at)"
                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .setParameter(3, week)
        .setParameter(4, now)
        .executeUpdate();
  }

  void untickWeek(PersonId person, PresentationCode presentation, String week) {
    em.createNativeQuery(
            "delete from app.week_tick where person_id = ?1 and presentation = ?2"
                + " and week_id = ?3")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .setParameter(3, week)
        .executeUpdate();
  }

  void remember(PersonId person, PresentationCode presentation, Progress.LastPlace place) {
    em.createNativeQuery(
            "insert into app.last_place (person_id, presentation, week_id, part_id, fragment,"
                + " passage, left_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                + " on conflict (person_id, presentation) do update set week_id = ?3,"
                + " part_id = ?4, fragment = ?5, passage = ?6, left_at = ?7")
        .setParameter(1, person.value())
        .setParameter(2, presentation.value())
        .setParameter(3, place.week())
        .setParameter(4, place.part())
        .setParameter(5, place.fragment())
        .setParameter(6, place.passage())
        .setParameter(7, place.leftAt())
        .executeUpdate();
  }
}
