package org.fieldbook.assessment.similarity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model of the office: the flags of a presentation, and one with both scripts. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class ReadSimilarity {

  private static final int MOST = 500;

  @Inject SimilarityFlags flags;
  @Inject Fingerprints prints;
  @Inject FlagEvidence evidence;
  @Inject Cohort cohort;
  @Inject Uncompared uncompared;
  @Inject Clock clock;

  /**
   * The flags of a presentation, 500 at most, what could not be compared, and what should have been
   * by now. 4 SQL statements beyond what finds the rules.
   */
  public Overview of(PresentationCode presentation) {
    List<FlagLine> lines = flags.of(presentation, MOST);
    List<NotCompared> not = prints.notCompared(presentation, MOST);
    Set<PersonId> people = new HashSet<>();
    lines.forEach(l -> people.addAll(List.of(l.student(), l.otherStudent())));
    not.forEach(n -> people.add(new PersonId(n.student())));
    lines.forEach(l -> l.flag().judgedBy().ifPresent(people::add));
    return new Overview(
        lines, not, uncompared.overdue(presentation, clock.instant()), cohort.learners(people));
  }

  /**
   * One flag with whose scripts it is about; nothing is read of the scripts.
   *
   * @throws NotFound when there is no such flag
   */
  public Flagged flag(long id) {
    FlagLine line = flags.line(id).orElseThrow(() -> new NotFound("flag " + id));
    Set<PersonId> people = new HashSet<>(List.of(line.student(), line.otherStudent()));
    line.flag().judgedBy().ifPresent(people::add);
    Map<PersonId, Learner> known = cohort.learners(people);
    return new Flagged(
        line,
        Objects.requireNonNull(known.get(line.student())),
        Objects.requireNonNull(known.get(line.otherStudent())),
        line.flag().judgedBy().map(known::get).map(Learner::name).orElse(""));
  }

  /**
   * Both scripts of a flag with the passages that are alike.
   *
   * @throws NotFound when there is no such flag
   * @throws org.fieldbook.content.kernel.Refused when a file cannot be read now
   */
  public FlagEvidence.Both both(long id) {
    return evidence.of(flags.line(id).orElseThrow(() -> new NotFound("flag " + id)));
  }

  /** What there is of a presentation; people by their ids. */
  public record Overview(
      List<FlagLine> flags,
      List<NotCompared> notCompared,
      List<Uncompared.Pile> overdue,
      Map<PersonId, Learner> people) {}

  /**
   * A flag with the students whose scripts it is about.
   *
   * @param judge who judged it; empty while nobody has
   */
  public record Flagged(FlagLine line, Learner student, Learner other, String judge) {}
}
