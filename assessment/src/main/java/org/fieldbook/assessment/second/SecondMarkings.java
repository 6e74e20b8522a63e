package org.fieldbook.assessment.second;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Scripts that are marked twice, with their other sheets and what was proposed. */
@ApplicationScoped
public class SecondMarkings {

  /** What {@link SecondDesks#party} asks, of many at a time. */
  private static final String PARTY =
      " and m.state <> :settled and (m.firstMarker = :reader or exists"
          + " (select h.id from SecondSheet h where h.marking = m.id and h.marker = :reader))";

  @PersistenceContext(unitName = "assessment")
  EntityManager em;

  void add(SecondMarking marking) {
    em.persist(marking);
    em.flush();
  }

  void add(SecondSheet sheet) {
    em.persist(sheet);
    em.flush();
  }

  void add(SecondSheetVersion version) {
    em.persist(version);
  }

  void add(Proposal proposal) {
    em.flush();
    em.persist(proposal);
    em.flush();
  }

  Optional<SecondMarking> find(long id) {
    return Optional.ofNullable(em.find(SecondMarking.class, id));
  }

  /** One, held until the transaction ends. */
  Optional<SecondMarking> hold(long id) {
    return Optional.ofNullable(em.find(SecondMarking.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  Optional<SecondMarking> of(long script) {
    return em.createQuery(
            "select m from SecondMarking m where m.script = :script", SecondMarking.class)
        .setParameter("script", script)
        .getResultStream()
        .findFirst();
  }

  /**
   * The submission that counts of a script that is marked twice, for whoever {@link
   * SecondDesks#party} lets in; empty for anybody else. One SQL statement.
   */
  Optional<Long> submission(long marking, PersonId reader) {
    return em.createQuery(
            "select s.submission from SecondMarking m join Script s on s.id = m.script"
                + " where m.id = :marking"
                + PARTY,
            Long.class)
        .setParameter("marking", marking)
        .setParameter("reader", reader.value())
        .setParameter("settled", SecondMarking.State.SETTLED)
        .getResultStream()
        .findFirst();
  }

  /** Whether {@link SecondDesks#party} lets somebody in to a script. One SQL statement. */
  boolean isMarkedBy(long script, PersonId reader) {
    return !em.createQuery(
            "select m.id from SecondMarking m where m.script = :script" + PARTY, Long.class)
        .setParameter("script", script)
        .setParameter("reader", reader.value())
        .setParameter("settled", SecondMarking.State.SETTLED)
        .getResultList()
        .isEmpty();
  }

  /** That of a script, held until the transaction ends. */
  Optional<SecondMarking> holdOf(long script) {
    return em.createQuery(
            "select m from SecondMarking m where m.script = :script", SecondMarking.class)
        .setParameter("script", script)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Those of a presentation, with their scripts, the earliest first. */
  List<Line> of(PresentationCode presentation) {
    return em.createQuery(
            "select m, s.student, s.assignment from SecondMarking m, Script s"
                + " where s.id = m.script and s.presentation = :presentation"
                + " and m.state <> :dropped order by m.askedAt, m.id",
            Object[].class)
        .setParameter("presentation", presentation.value())
        .setParameter("dropped", SecondMarking.State.DROPPED)
        .getResultStream()
        .map(r -> new Line((SecondMarking) r[0], new PersonId((Long) r[1]), (String) r[2]))
        .toList();
  }

  /** Those in which somebody has something to do, with their scripts. */
  List<Own> ofMarker(PersonId marker) {
    return em.createQuery(
            "select m, s.student, s.assignment, h from SecondMarking m"
                + " join Script s on s.id = m.script"
                + " left join SecondSheet h on h.marking = m.id and h.marker = :marker"
                + " where m.state in :open and (m.firstMarker = :marker or h.id is not null)"
                + " order by m.id",
            Object[].class)
        .setParameter(
            "open",
            List.of(
                SecondMarking.State.MARKING,
                SecondMarking.State.RECONCILING,
                SecondMarking.State.THIRD))
        .setParameter("marker", marker.value())
        .getResultStream()
        .map(
            r ->
                new Own(
                    new Line((SecondMarking) r[0], new PersonId((Long) r[1]), (String) r[2]),
                    Optional.ofNullable((SecondSheet) r[3])))
        .toList();
  }

  /** The other sheets of those, the second marker's first. */
  List<SecondSheet> sheets(Collection<Long> markings) {
    return markings.isEmpty()
        ? List.of()
        : em.createQuery(
                "select h from SecondSheet h where h.marking in :markings"
                    + " order by h.marking, h.place",
                SecondSheet.class)
            .setParameter("markings", markings)
            .getResultList();
  }

  Optional<SecondSheet> sheet(long marking, int place) {
    return sheets(List.of(marking)).stream().filter(h -> h.place() == place).findFirst();
  }

  /** Versions of a sheet, the newest first. */
  List<SecondSheetVersion> versions(long sheet) {
    return em.createQuery(
            "select v from SecondSheetVersion v where v.sheetOf = :sheet order by v.id desc",
            SecondSheetVersion.class)
        .setParameter("sheet", sheet)
        .getResultList();
  }

  /** What was proposed, the first first. */
  List<Proposal> proposals(long marking) {
    return em.createQuery(
            "select p from Proposal p where p.marking = :marking order by p.id", Proposal.class)
        .setParameter("marking", marking)
        .getResultList();
  }

  /** A script that is marked twice, with the marker's own sheet if it is not the first one's. */
  record Own(Line line, Optional<SecondSheet> sheet) {}

  /** A script that is marked twice, and whose it is. */
  record Line(SecondMarking marking, PersonId student, String assignment) {}
}
