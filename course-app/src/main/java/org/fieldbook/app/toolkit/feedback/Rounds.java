package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.app.column.Row;
import org.fieldbook.app.toolkit.Entry;
import org.jspecify.annotations.Nullable;

/** All rounds with their groups. Every question costs one SQL statement. */
@ApplicationScoped
class Rounds {

  private static final int MOST_AT_ONCE = 200;

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Round round, Plan plan) {
    em.persist(round);
    em.flush();
    int position = 0;
    for (var group : plan.groups().entrySet()) {
      em.createNativeQuery(
              "insert into app.feedback_group (round_id, name, planned, closes_on, position)"
                  + " values (?1, ?2, ?3, cast(?4 as date), ?5)")
          .setParameter(1, round.id())
          .setParameter(2, group.getKey())
          .setParameter(3, group.getValue().planned())
          .setParameter(4, group.getValue().closesOn().toString())
          .setParameter(5, position++)
          .executeUpdate();
    }
  }

  Optional<Round> ofEntry(long entry) {
    return em.createQuery("select r from Round r where r.entryId = :entry", Round.class)
        .setParameter("entry", entry)
        .getResultStream()
        .findFirst();
  }

  Optional<Round> find(long id) {
    return Optional.ofNullable(em.find(Round.class, id));
  }

  /** The round, and nobody else changes anything in it until the transaction ends. */
  Optional<Round> hold(long id) {
    return Optional.ofNullable(em.find(Round.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Rounds with their entries; those of deleted entries are left out. */
  List<Placed> placed(Collection<Long> ids) {
    return em.createQuery(
            "select r, e from Round r, Entry e where e.id = r.entryId and r.id in :ids"
                + " and e.deletedAt is null order by r.id",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(row -> new Placed((Round) row[0], (Entry) row[1]))
        .toList();
  }

  /** A round and its entry. */
  record Placed(Round round, Entry entry) {}

  List<GroupState> groups(Round round) {
    return groups(List.of(round)).getOrDefault(round.id(), List.of());
  }

  /** The groups of all of the rounds, by the rounds' ids. */
  Map<Long, List<GroupState>> groups(Collection<Round> rounds) {
    em.flush();
    String ids =
        rounds.stream().map(r -> Long.toString(r.id())).collect(Collectors.joining(",", "{", "}"));
    return Row.all(
            em.createNativeQuery(
                    "select g.round_id, g.name, g.planned, cast(g.closes_on as text),"
                        + " cast(g.closed_on as text), count(q.id), count(q.id) filter (where"
                        + " q.state = 'answered'), count(q.id) filter (where q.state ="
                        + " 'declined'), count(q.id) filter (where q.state = 'waiting') from"
                        + " app.feedback_group g left join app.feedback_request q on q.round_id ="
                        + " g.round_id and q.group_name = g.name where g.round_id = any(cast(?1 as"
                        + " bigint[])) group by g.round_id, g.name, g.planned, g.closes_on,"
                        + " g.closed_on, g.position order by g.round_id, g.position")
                .setParameter(1, ids)
                .getResultList())
        .stream()
        .collect(
            Collectors.groupingBy(
                r -> r.number(0), Collectors.mapping(Rounds::state, Collectors.toList())));
  }

  private static GroupState state(Row r) {
    return new GroupState(
        r.text(1),
        r.small(2),
        LocalDate.parse(r.text(3)),
        day(r.textOrNull(4)),
        r.small(5),
        r.small(6),
        r.small(7),
        r.small(8));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  void close(Round round, String group, LocalDate day) {
    em.createNativeQuery(
            "update app.feedback_group set closed_on = cast(?3 as date)"
                + " where round_id = ?1 and name = ?2 and closed_on is null")
        .setParameter(1, round.id())
        .setParameter(2, group)
        .setParameter(3, day.toString())
        .executeUpdate();
  }

  /** Rounds in which a group is past its day, or waits although the entry has been deleted. */
  List<Long> overdue(LocalDate today) {
    return ids(
        "select distinct g.round_id from app.feedback_group g join app.feedback_round r"
            + " on r.id = g.round_id join app.entry e on e.id = r.entry_id"
            + " where g.closed_on is null"
            + " and (g.closes_on < cast(?1 as date) or e.deleted_at is not null)"
            + " order by 1 limit ?2",
        today);
  }

  /** Rounds with somebody to be reminded: a group closes by that day and a mail waits. */
  List<Long> closingBy(LocalDate day) {
    return ids(
        "select distinct g.round_id from app.feedback_group g join app.feedback_request q"
            + " on q.round_id = g.round_id and q.group_name = g.name"
            + " where g.closed_on is null and g.closes_on <= cast(?1 as date)"
            + " and q.state = 'waiting' and q.address is not null order by 1 limit ?2",
        day);
  }

  /** Rounds that finished on the day or before, with single answers that are still there. */
  List<Long> finishedBy(LocalDate day) {
    return ids(
        "select id from app.feedback_round where not swept and finished_on <= cast(?1 as date)"
            + " order by 1 limit ?2",
        day);
  }

  private List<Long> ids(String sql, LocalDate day) {
    return em
        .createNativeQuery(sql)
        .setParameter(1, day.toString())
        .setParameter(2, MOST_AT_ONCE)
        .getResultList()
        .stream()
        .map(id -> ((Number) id).longValue())
        .toList();
  }
}
