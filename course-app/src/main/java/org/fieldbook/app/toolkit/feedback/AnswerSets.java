package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;

/**
 * All answers and comments. With each that comes in, all of its group are written anew in random
 * order: neither their place in the table nor the transaction that wrote them tells which came
 * when.
 */
@ApplicationScoped
class AnswerSets {

  @PersistenceContext(unitName = "app")
  EntityManager em;

  void add(Round round, AnswerSet set) {
    em.createNativeQuery(
            "insert into app.feedback_answer (id, round_id, group_name, helped, points)"
                + " values (gen_random_uuid(), ?1, ?2, ?3, cast(?4 as jsonb))")
        .setParameter(1, round.id())
        .setParameter(2, set.group())
        .setParameter(3, set.helped())
        .setParameter(4, Round.json(set.points()).toString())
        .executeUpdate();
    shuffle("feedback_answer", "helped, points", round, set.group());
  }

  void add(Round round, String group, String question, String words, boolean held) {
    em.createNativeQuery(
            "insert into app.feedback_comment (id, round_id, group_name, question, words, state)"
                + " values (gen_random_uuid(), ?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, round.id())
        .setParameter(2, group)
        .setParameter(3, question)
        .setParameter(4, words)
        .setParameter(5, held ? GivenComment.HELD : GivenComment.CLEAR)
        .executeUpdate();
  }

  /** To be called once all of an answer's comments are in. */
  void shuffleComments(Round round, String group) {
    shuffle("feedback_comment", "question, words, state", round, group);
  }

  private void shuffle(String table, String columns, Round round, String group) {
    em.createNativeQuery(
            "with taken as (delete from app."
                + table
                + " where round_id = ?1 and group_name = ?2 returning *)"
                + " insert into app."
                + table
                + " (id, round_id, group_name, "
                + columns
                + ") select gen_random_uuid(), round_id, group_name, "
                + columns
                + " from taken order by random()")
        .setParameter(1, round.id())
        .setParameter(2, group)
        .executeUpdate();
  }

  /** Answer sets by group. */
  Map<String, List<AnswerSet>> of(Round round) {
    return Row.all(
            em.createNativeQuery(
                    "select group_name, cast(points as text), helped from app.feedback_answer"
                        + " where round_id = ?1 order by id")
                .setParameter(1, round.id())
                .getResultList())
        .stream()
        .map(r -> new AnswerSet(r.text(0), points(r.text(1)), r.flag(2)))
        .collect(Collectors.groupingBy(AnswerSet::group, LinkedHashMap::new, Collectors.toList()));
  }

  private static Map<String, Integer> points(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      return Round.points(object);
    }
  }

  /** Comments in the order of their random ids. */
  List<GivenComment> comments(Round round) {
    return comments("where c.round_id = ?1", round.id());
  }

  /** Comments that are held back for the tutor of those who asked. */
  List<GivenComment> heldFor(PersonId tutor) {
    return comments(
        "join app.feedback_round r on r.id = c.round_id"
            + " join app.entry e on e.id = r.entry_id and e.deleted_at is null"
            + " join app.enrolment n on n.person_id = r.owner_id"
            + " and n.presentation = r.presentation and n.withdrawn_at is null"
            + " join app.tutor_group g on g.id = n.group_id"
            + " where c.state = 'held' and g.tutor_id = ?1",
        tutor.value());
  }

  private List<GivenComment> comments(String from, long key) {
    return Row.all(
            em.createNativeQuery(
                    "select cast(c.id as text), c.round_id, c.group_name, c.question, c.words,"
                        + " c.state from app.feedback_comment c "
                        + from
                        + " order by c.id limit 500")
                .setParameter(1, key)
                .getResultList())
        .stream()
        .map(
            r ->
                new GivenComment(
                    UUID.fromString(r.text(0)),
                    r.number(1),
                    r.text(2),
                    r.text(3),
                    r.text(4),
                    r.text(5)))
        .toList();
  }

  /** Says what becomes of a comment; whether it was as it was thought to be. */
  boolean become(UUID comment, String from, String to) {
    return em.createNativeQuery(
                "update app.feedback_comment set state = ?3"
                    + " where id = cast(?1 as uuid) and state = ?2")
            .setParameter(1, comment.toString())
            .setParameter(2, from)
            .setParameter(3, to)
            .executeUpdate()
        > 0;
  }

  /** Throws away what people answered and said. */
  void remove(Round round) {
    em.createNativeQuery("delete from app.feedback_answer where round_id = ?1")
        .setParameter(1, round.id())
        .executeUpdate();
    em.createNativeQuery("delete from app.feedback_comment where round_id = ?1")
        .setParameter(1, round.id())
        .executeUpdate();
  }
}
