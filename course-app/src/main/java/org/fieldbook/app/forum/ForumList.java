package org.fieldbook.app.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Read model: a person's forums with their latest threads, in one SQL statement. */
@ApplicationScoped
class ForumList {

  /**
   * The places of person ?1, and the forum of each, if it has been made. Starts from the person, so
   * that the size of the cohort does not matter.
   */
  static final String MINE =
      "with place as ( select e.presentation, e.group_id, false as tutor from app.enrolment e where"
          + " e.person_id = ?1 and e.withdrawn_at is null union select g.presentation, g.id, true"
          + " from app.tutor_group g where g.tutor_id = ?1), mine as (select 'GROUP' as kind,"
          + " p.presentation, p.group_id, bool_or(p.tutor) as tutor, f.id from place p left join"
          + " app.forum f on f.group_id = p.group_id where p.group_id is not null group by"
          + " p.presentation, p.group_id, f.id union all select 'MODULE', m.presentation, null,"
          + " m.tutor, f.id from (select presentation, bool_or(tutor) as tutor from place group by"
          + " presentation) m left join app.forum f on f.presentation = m.presentation and"
          + " f.group_id is null)";

  private static final String SELECT =
      MINE
          + " select m.id, m.kind, m.presentation, m.group_id, m.tutor, g.name,"
          + " tu.given_name || ' ' || tu.family_name,"
          + " (select string_agg(a.activity_id, ' ') from app.thread a"
          + " where a.forum_id = m.id and a.activity_id is not null and m.kind = 'GROUP'),"
          + " t.id, t.title, t.kind, t.activity_id, t.pinned, t.last_number, t.last_at,"
          + " r.up_to, la.given_name || ' ' || la.family_name, d.id is not null"
          + " from mine m"
          + " left join app.tutor_group g on g.id = m.group_id"
          + " left join app.person tu on tu.id = g.tutor_id"
          + " left join lateral (select t.* from app.thread t where t.forum_id = m.id"
          + " order by t.pinned desc, t.last_at desc, t.id desc limit ?3 offset ?4) t on true"
          + " left join app.thread_read r on r.thread_id = t.id and r.person_id = ?1"
          + " left join app.post lp on lp.thread_id = t.id and lp.number = t.last_number"
          + " left join app.person la on la.id = lp.author_id"
          + " left join app.forum_draft d on d.person_id = ?1 and d.forum_id = m.id"
          + " and d.thread_id = t.id"
          + " where cast(?2 as bigint) is null or m.id = cast(?2 as bigint)"
          + " order by m.presentation desc, m.kind, g.name, m.group_id,"
          + " t.pinned desc, t.last_at desc, t.id desc";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /**
   * The person's forums.
   *
   * @param forum only this one, absent for all
   * @param most threads of each forum
   * @param skip threads left out at the front
   */
  List<ForumShelf> of(PersonId person, @Nullable Long forum, int most, int skip) {
    List<Row> rows =
        Row.all(
            em.createNativeQuery(SELECT)
                .setParameter(1, person.value())
                .setParameter(2, forum)
                .setParameter(3, most + 1)
                .setParameter(4, skip)
                .getResultList());
    Map<String, List<Row>> byPlace = new LinkedHashMap<>();
    for (Row row : rows) {
      String place = row.text(2) + "/" + row.numberOrNull(3);
      byPlace.computeIfAbsent(place, p -> new ArrayList<>()).add(row);
    }
    return byPlace.values().stream().map(place -> shelf(place, most)).toList();
  }

  private static ForumShelf shelf(List<Row> rows, int most) {
    Row first = rows.get(0);
    List<ForumShelf.Line> lines =
        rows.stream().filter(r -> r.has(8)).limit(most).map(ForumList::line).toList();
    String activities = first.textOrNull(7);
    return new ForumShelf(
        first.numberOrNull(0),
        Forum.Kind.valueOf(first.text(1)),
        new PresentationCode(first.text(2)),
        first.numberOrNull(3),
        first.textOrNull(5),
        first.textOrNull(6),
        first.flag(4),
        lines,
        rows.size() > most,
        activities == null ? Set.of() : Set.of(activities.split(" ")));
  }

  private static ForumShelf.Line line(Row row) {
    int upTo = row.has(15) ? row.small(15) : 0;
    return new ForumShelf.Line(
        row.number(8),
        row.text(9),
        ForumThread.Kind.valueOf(row.text(10)),
        row.textOrNull(11),
        row.flag(12),
        row.small(13),
        Math.max(0, row.small(13) - upTo),
        row.has(15),
        row.time(14),
        row.textOrNull(16),
        row.flag(17));
  }
}
