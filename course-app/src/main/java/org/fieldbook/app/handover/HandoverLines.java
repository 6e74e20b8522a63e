package org.fieldbook.app.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.column.Row;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** Lists of handovers with the names in them. Every question costs one SQL statement. */
@ApplicationScoped
public class HandoverLines {

  private static final String LINES =
      "select h.id, h.presentation, g.name, f.given_name || ' ' || f.family_name,"
          + " t.given_name || ' ' || t.family_name, s.given_name || ' ' || s.family_name,"
          + " s.identifier, tg.name, h.effective_from, h.effective_from > now(), h.why,"
          + " r.given_name || ' ' || r.family_name, h.recorded_at,"
          + " w.given_name || ' ' || w.family_name, h.withdrawn_at, h.withdrawn_why,"
          + " f.id, t.id"
          + " from app.handover h join app.tutor_group_row g on g.id = h.group_id"
          + " join app.person f on f.id = h.from_tutor_id"
          + " join app.person r on r.id = h.recorded_by"
          + " left join app.tutor_group_row tg on tg.id = h.to_group_id"
          + " left join app.person s on s.id = h.student_id"
          + " left join app.tutorship n on n.group_id = h.to_group_id"
          + " and n.valid_from <= h.effective_from and n.valid_until > h.effective_from"
          + " left join app.person t on t.id = coalesce(h.to_tutor_id, n.tutor_id)"
          + " left join app.person w on w.id = h.withdrawn_by";

  @PersistenceContext(unitName = "app")
  EntityManager em;

  /** Those of a presentation, the latest to take effect first. */
  List<Line> of(PresentationCode presentation, int most) {
    return lines(
        em.createNativeQuery(
                LINES
                    + " where h.presentation = ?1 order by h.effective_from desc, h.id desc"
                    + " limit ?2")
            .setParameter(1, presentation.value())
            .setParameter(2, most)
            .getResultList());
  }

  /** Those to come that concern a tutor, the next first. */
  List<Line> toComeFor(PersonId tutor) {
    return lines(
        em.createNativeQuery(
                LINES
                    + " where h.withdrawn_at is null and h.effective_from > now()"
                    + " and (h.from_tutor_id = ?1 or coalesce(h.to_tutor_id, n.tutor_id) = ?1)"
                    + " order by h.effective_from, h.id")
            .setParameter(1, tutor.value())
            .getResultList());
  }

  private static List<Line> lines(List<?> rows) {
    return Row.all(rows).stream()
        .map(
            r ->
                new Line(
                    r.number(0),
                    new PresentationCode(r.text(1)),
                    r.text(2),
                    new PersonId(r.number(16)),
                    r.text(3),
                    new PersonId(r.number(17)),
                    r.text(4),
                    r.textOrNull(5),
                    r.textOrNull(6),
                    r.textOrNull(7),
                    r.time(8),
                    r.flag(9),
                    r.text(10),
                    r.text(11),
                    r.time(12),
                    r.has(14) ? new Withdrawn(r.text(13), r.time(14), r.text(15)) : null))
        .toList();
  }

  /** Who has had each group that was ever handed over, or will be, by group and time. */
  List<Period> periods(PresentationCode presentation, int most) {
    return Row.all(
            em.createNativeQuery(
                    "select g.name, p.given_name || ' ' || p.family_name,"
                        + " nullif(t.valid_from, '-infinity'), nullif(t.valid_until, 'infinity'),"
                        + " t.valid_from <= now() and t.valid_until > now()"
                        + " from app.tutorship t join app.tutor_group_row g on g.id = t.group_id"
                        + " join app.person p on p.id = t.tutor_id"
                        + " where g.presentation = ?1 and exists (select 1 from app.tutorship x"
                        + " where x.group_id = g.id and x.valid_from > '-infinity')"
                        + " order by length(g.name), g.name, t.valid_from limit ?2")
                .setParameter(1, presentation.value())
                .setParameter(2, most)
                .getResultList())
        .stream()
        .map(
            r ->
                new Period(
                    r.text(0),
                    r.text(1),
                    r.has(2) ? r.time(2) : null,
                    r.has(3) ? r.time(3) : null,
                    r.flag(4)))
        .toList();
  }

  /**
   * A handover in words.
   *
   * @param group that goes over, or that the student leaves
   * @param student name of who goes alone; null when it is the group
   * @param toGroup where the student goes; null when it is the group
   * @param ahead whether its moment is still to come
   * @param withdrawn null while it stands
   */
  public record Line(
      long id,
      PresentationCode presentation,
      String group,
      PersonId fromTutor,
      String from,
      PersonId toTutor,
      String to,
      @Nullable String student,
      @Nullable String identifier,
      @Nullable String toGroup,
      Instant effective,
      boolean ahead,
      String why,
      String recordedBy,
      Instant recordedAt,
      @Nullable Withdrawn withdrawn) {

    /** Whether it is to come, and can be withdrawn. */
    public boolean isPlanned() {
      return ahead && withdrawn == null;
    }

    public Optional<Withdrawn> withdrawnIfAny() {
      return Optional.ofNullable(withdrawn);
    }
  }

  /** Who withdrew it, when and why. */
  public record Withdrawn(String by, Instant at, String why) {}

  /**
   * The time in which somebody has a group.
   *
   * @param from null from the beginning
   * @param until null as far as is known
   */
  public record Period(
      String group, String tutor, @Nullable Instant from, @Nullable Instant until, boolean now) {}
}
