package org.fieldbook.assessment.strategy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/**
 * The assignments that presentations set, with the rules that hold now. Files are read once, since
 * neither an edition nor a version of rules ever changes.
 */
@ApplicationScoped
public class Assignments {

  private final Map<Key, AssessmentStrategy> known = new ConcurrentHashMap<>();

  @Inject Library library;
  @Inject RuleVersions versions;

  /** The edition's own rules have the number 0. */
  private record Key(long edition, PresentationCode presentation, int number) {}

  /** Rules with the instant from which they hold. */
  private record Since(Instant from, AssessmentStrategy strategy) {}

  /**
   * The assignments of a presentation, in order of their cut-offs.
   *
   * @throws NotFound when there is no such presentation
   */
  public List<SetAssignment> of(PresentationCode code) {
    PublishedPresentation presentation = library.presentation(code);
    List<Since> all = all(presentation);
    return all.get(all.size() - 1).strategy().assignments().stream()
        .map(a -> set(presentation, all, a))
        .toList();
  }

  /**
   * One assignment of a presentation, if it sets one of that id; also a second try, as it is for
   * nobody in particular. Whether and until when a student has one, {@code DueDates} knows.
   */
  public Optional<SetAssignment> find(PresentationCode code, String assignmentId) {
    String first = Assignment.firstOf(assignmentId);
    Optional<SetAssignment> set = of(code).stream().filter(a -> a.id().equals(first)).findFirst();
    return Assignment.isSecond(assignmentId) ? set.map(SetAssignment::secondTry) : set;
  }

  /**
   * One assignment of a presentation.
   *
   * @throws NotFound when the presentation, or the assignment in it, does not exist
   */
  public SetAssignment get(PresentationCode code, String assignmentId) {
    return find(code, assignmentId)
        .orElseThrow(() -> new NotFound(code + " sets no " + assignmentId));
  }

  /**
   * The zone in which a presentation's times are told.
   *
   * @throws NotFound when there is no such presentation
   */
  public ZoneId zone(PresentationCode code) {
    return library.presentation(code).calendar().zone();
  }

  /**
   * How a presentation assesses now.
   *
   * @throws NotFound when there is no such presentation
   */
  public AssessmentStrategy strategy(PresentationCode code) {
    List<Since> all = all(library.presentation(code));
    return all.get(all.size() - 1).strategy();
  }

  /**
   * How a presentation would assess by other rules; they are not kept.
   *
   * @param rules the file, as text
   * @throws NotFound when there is no such presentation
   * @throws IllegalArgumentException when they are at fault, naming the place
   */
  public AssessmentStrategy strategyBy(PresentationCode code, String rules) {
    return read(library.presentation(code), "dry run", rules);
  }

  /**
   * The text of the rules that the edition of a presentation came with.
   *
   * @throws NotFound when there is no such presentation
   */
  public String editionRules(PresentationCode code) {
    return edition(library.presentation(code)).rules().text();
  }

  /** Everything that has held so far, the edition's own first. */
  private List<Since> all(PublishedPresentation presentation) {
    List<Since> all = new ArrayList<>();
    all.add(new Since(Instant.MIN, edition(presentation)));
    for (RuleVersion version : versions.inForce(presentation.code())) {
      all.add(new Since(version.inForceFrom(), by(presentation, version)));
    }
    return all;
  }

  private AssessmentStrategy edition(PublishedPresentation presentation) {
    long id = presentation.course().editionId();
    return known.computeIfAbsent(
        new Key(id, presentation.code(), 0),
        key -> StrategyReader.read(inWords(presentation), library.assessmentFiles(id)));
  }

  private AssessmentStrategy by(PublishedPresentation presentation, RuleVersion version) {
    return known.computeIfAbsent(
        new Key(presentation.course().editionId(), presentation.code(), version.number()),
        key ->
            read(
                presentation,
                inWords(presentation) + ", rules version " + version.number(),
                version.rules()));
  }

  private AssessmentStrategy read(PublishedPresentation presentation, String edition, String text) {
    Map<String, String> files =
        new HashMap<>(library.assessmentFiles(presentation.course().editionId()));
    files.put(StrategyReader.RULES, text);
    return StrategyReader.read(edition, files);
  }

  private static String inWords(PublishedPresentation presentation) {
    return presentation.course().code() + " edition " + presentation.course().edition();
  }

  private static SetAssignment set(
      PublishedPresentation presentation, List<Since> all, Assignment assignment) {
    List<SetAssignment.Before> before = new ArrayList<>();
    for (int i = 0; i + 1 < all.size(); i++) {
      before.add(
          new SetAssignment.Before(
              all.get(i + 1).from(),
              late(all.get(i).strategy(), assignment),
              all.get(i).strategy().edition()));
    }
    AssessmentStrategy strategy = all.get(all.size() - 1).strategy();
    AssessmentRules rules = strategy.rules();
    ExtensionRule extensions = Objects.requireNonNull(rules.extensions().get(assignment.id()));
    LocalDate lastDay =
        presentation.calendar().ends().atZone(presentation.calendar().zone()).toLocalDate();
    return new SetAssignment(
        presentation.code(),
        assignment,
        presentation.calendar().instant(assignment.cutoffDays(), assignment.cutoffTime()),
        presentation.calendar().zone(),
        late(strategy, assignment),
        extensions,
        rules.turnaroundWorkingDays(),
        rules.workingDays(),
        rules.weights().getOrDefault(assignment.id(), Weight.NONE),
        extensions.notIntoFinalMonth() ? lastDay.minusDays(1).withDayOfMonth(1) : null,
        rules.heldBack().contains(assignment.id()),
        rules.coordinated().contains(assignment.id()),
        strategy.edition(),
        before,
        null);
  }

  private static LatePolicy late(AssessmentStrategy strategy, Assignment assignment) {
    // Every assignment has a rule: AssessmentStrategy saw to it.
    return Objects.requireNonNull(strategy.rules().late().get(assignment.id()));
  }
}
