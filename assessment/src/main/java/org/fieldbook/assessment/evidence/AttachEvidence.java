package org.fieldbook.assessment.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/**
 * A student attaches copies of toolkit entries to an assignment, and takes them back before it is
 * sent.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AttachEvidence {

  private static final int MOST_CHARACTERS = 600;

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject DueDates dueDates;
  @Inject EvidenceCopies copies;
  @Inject EvidenceSource source;
  @Inject Clock clock;

  /**
   * What goes with the work. One SQL statement.
   *
   * @param waiting what goes with the next submission
   * @param submitted what went with an earlier one
   * @param missing ids of tools that must go with it and do not
   * @param pairMissing whether two entries of one tool, of different days, must go with it and do
   *     not
   */
  public record Attached(
      List<Evidence> waiting, List<Evidence> submitted, List<String> missing, boolean pairMissing) {

    public Attached {
      waiting = List.copyOf(waiting);
      submitted = List.copyOf(submitted);
      missing = List.copyOf(missing);
    }
  }

  /**
   * What the caller has attached.
   *
   * @throws NotFound when there is no such assignment
   */
  public Attached of(PresentationCode presentation, String assignment) {
    Assignment.Evidence rule = rule(presentation, assignment);
    List<Evidence> all = copies.of(caller.id(), presentation, assignment);
    List<Evidence> waiting = all.stream().filter(e -> !e.isSubmitted()).toList();
    List<Evidence> last = last(all);
    // Work that is submitted again without new evidence keeps what went with it before.
    List<Evidence> going = waiting.isEmpty() ? last : waiting;
    return new Attached(
        waiting,
        last,
        EvidencePolicy.missing(rule, going),
        EvidencePolicy.lacksPair(rule, going, source.series(presentation)));
  }

  /** What went with the latest submission that had any. */
  private static List<Evidence> last(List<Evidence> all) {
    return all.stream()
        .filter(Evidence::isSubmitted)
        .reduce((first, second) -> second)
        .map(newest -> all.stream().filter(newest::isOfSameSubmission).toList())
        .orElse(List.of());
  }

  /** The caller's entries that may be attached, latest date first. */
  public List<EvidenceSource.Choice> choices(PresentationCode presentation, String assignment) {
    Assignment.Evidence rule = rule(presentation, assignment);
    return source.choices(caller.id(), presentation, rule.tools());
  }

  private Assignment.Evidence rule(PresentationCode presentation, String assignment) {
    return dueDates.set(caller.id(), presentation, assignment).assignment().evidence();
  }

  /**
   * Takes a copy of an entry as it is now.
   *
   * @param criterion id of a criterion of the marking guide that it serves; null for the whole
   * @param words what it proves, at most 600 characters
   * @throws NotFound when there is no such assignment or entry, or the caller is not enrolled
   * @throws Refused with the reasons against it
   */
  public Evidence attach(
      PresentationCode presentation,
      String assignment,
      String entry,
      @Nullable String criterion,
      String words) {
    PersonId student = caller.id();
    if (!cohort.isEnrolled(student, presentation)) {
      throw new NotFound("Not enrolled in " + presentation);
    }
    Assignment of = dueDates.set(student, presentation, assignment).assignment();
    if (criterion != null && of.guide().criterion(criterion).isEmpty()) {
      throw new NotFound("criterion " + criterion);
    }
    copies.hold(student, presentation, assignment);
    List<Evidence> waiting =
        copies.of(student, presentation, assignment).stream()
            .filter(e -> !e.isSubmitted())
            .toList();
    EvidenceSource.Copy copy = source.copy(student, presentation, entry);
    List<String> reasons =
        new ArrayList<>(EvidencePolicy.reasonsAgainst(of.evidence(), waiting, copy.choice()));
    EvidencePolicy.tooLong(words.strip(), MOST_CHARACTERS).ifPresent(reasons::add);
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    Evidence evidence =
        new Evidence(
            student, presentation, assignment, copy, criterion, words.strip(), clock.instant());
    copies.add(evidence);
    return evidence;
  }

  /**
   * Takes a copy back that was not handed in; the original is not touched.
   *
   * @throws NotFound when the caller has no such copy
   * @throws Refused when it was handed in
   */
  public void remove(long id) {
    Evidence evidence =
        Optional.of(id)
            .flatMap(copies::find)
            .filter(e -> e.student().equals(caller.id()))
            .orElseThrow(() -> new NotFound("evidence " + id));
    if (evidence.isSubmitted()) {
      throw new Refused(
          "This copy was handed in with your work and stays with it.",
          "If you submit again before the cut-off, you can attach others.");
    }
    copies.remove(evidence);
  }
}
