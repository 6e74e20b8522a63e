package org.fieldbook.assessment.second;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * Two markers who have both finished come to one mark: one proposes, the other agrees, each with
 * their reasons. Or they do not, and a third marker decides between them.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class AgreeOnMark {

  @Inject SecondMarkings markings;
  @Inject SecondDesks desks;
  @Inject Settling settling;
  @Inject Cohort cohort;
  @Inject Clock clock;

  /**
   * What waits for the caller: scripts to mark for the second or third time, and marks to agree on.
   * One SQL statement.
   */
  public List<Task> mine() {
    return markings.ofMarker(desks.caller()).stream()
        .flatMap(o -> task(o.line(), o.sheet()).stream())
        .toList();
  }

  private Optional<Task> task(SecondMarkings.Line line, Optional<SecondSheet> sheet) {
    SecondMarking marking = line.marking();
    return what(marking, sheet.filter(s -> !s.isFinished()))
        .map(
            what ->
                new Task(
                    marking.id(), marking.script(), line.assignment(), what, sheet.isPresent()));
  }

  private Optional<Task.What> what(SecondMarking marking, Optional<SecondSheet> open) {
    return switch (marking.state()) {
      case RECONCILING -> Optional.of(Task.What.AGREE);
      case MARKING ->
          open.filter(s -> s.place() == SecondSheet.SECOND).map(s -> Task.What.MARK_SECOND);
      case THIRD -> open.filter(s -> s.place() == SecondSheet.THIRD).map(s -> Task.What.MARK_THIRD);
      default -> Optional.empty();
    };
  }

  /**
   * Both sheets side by side, with what was proposed.
   *
   * @throws NotFound when the caller is not one of the two, or they have not both finished
   */
  public Both both(long id) {
    SecondMarking marking = desks.reconciling(markings.find(id));
    SecondSheet second = desks.second(marking);
    Script script = desks.script(marking);
    return new Both(
        marking,
        second,
        script.id(),
        desks.set(script),
        markings.proposals(id),
        cohort.learners(List.of(marking.firstMarker().orElseThrow(), second.marker())),
        desks.caller(),
        settling.band(script.presentation(), marking.firstSheet().total()),
        settling.band(script.presentation(), second.sheet().total()),
        settling.straddles(script.presentation(), marking.firstSheet(), second.sheet()));
  }

  /**
   * Proposes a mark for both, in place of what was proposed before.
   *
   * @param why in words, for the other marker and the history
   * @throws NotFound when the caller is not one of the two, or they have not both finished
   * @throws Refused without words, or when a mark is missing or does not fit the guide
   */
  public void propose(long id, MarkSheet typed, String why) {
    SecondMarking marking = desks.reconciling(markings.hold(id));
    MarkingGuide guide = desks.set(desks.script(marking)).assignment().guide();
    List<String> problems = new ArrayList<>();
    MarkSheet sheet = typed.against(guide, MarkSheet.EMPTY, problems);
    List<Criterion> missing = sheet.missing(guide);
    if (problems.isEmpty() && !missing.isEmpty()) {
      problems.add(
          "Give a mark for: "
              + missing.stream().map(Criterion::title).collect(Collectors.joining(", "))
              + ".");
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    String words = Reason.of(why, "Say why: the other marker reads it, and it stays on record.");
    Instant now = now();
    waiting(id).ifPresent(p -> p.answer(Proposal.Answer.REPLACED, "", desks.caller(), now));
    markings.add(new Proposal(marking, sheet, words, desks.caller(), now));
  }

  /**
   * Agrees to what the other has proposed: that is the mark.
   *
   * @param proposal id of what the caller has seen
   * @param why in words, for the history
   * @throws NotFound when the caller is not one of the two, or nothing is proposed
   * @throws Refused without words, when it was replaced meanwhile, or is the caller's own
   */
  public void agree(long id, long proposal, String why) {
    SecondMarking marking = desks.reconciling(markings.hold(id));
    Proposal waits = waiting(id).orElseThrow(() -> new NotFound("Nothing is proposed"));
    if (waits.id() != proposal) {
      throw new Refused("Another mark has been proposed meanwhile. Look at it first.");
    }
    if (waits.madeBy().equals(desks.caller())) {
      throw new Refused("This is your own proposal. The other marker agrees to it, or does not.");
    }
    Instant now = now();
    waits.answer(
        Proposal.Answer.AGREED,
        Reason.of(why, "Say why you agree: it stays on record."),
        desks.caller(),
        now);
    settling.agreed(marking, desks.second(marking), waits, desks.caller(), now);
  }

  /**
   * Says that the two do not agree: a third marker is to decide.
   *
   * @param why in words, for the office
   * @throws NotFound when the caller is not one of the two, or they have not both finished
   * @throws Refused without words
   */
  public void differ(long id, String why) {
    SecondMarking marking = desks.reconciling(markings.hold(id));
    String words = Reason.of(why, "Say what you cannot agree on: the office reads it.");
    Instant now = now();
    Proposal last =
        waiting(id)
            .orElseGet(
                () -> {
                  Proposal own =
                      new Proposal(marking, mySheet(marking), words, desks.caller(), now);
                  markings.add(own);
                  return own;
                });
    last.answer(Proposal.Answer.DIFFERED, words, desks.caller(), now);
    marking.callThird();
  }

  private MarkSheet mySheet(SecondMarking marking) {
    return marking.isFirst(desks.caller()) ? marking.firstSheet() : desks.second(marking).sheet();
  }

  private Optional<Proposal> waiting(long id) {
    return markings.proposals(id).stream()
        .filter(p -> p.answer() == Proposal.Answer.WAITING)
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Something that waits for a marker.
   *
   * @param script its number
   * @param blind whether the marker is not the first, who knows whose it is
   */
  public record Task(long id, long script, String assignment, What what, boolean blind) {

    /** What is to be done. */
    public enum What {
      MARK_SECOND,
      MARK_THIRD,
      AGREE
    }
  }

  /**
   * Two sheets side by side.
   *
   * @param script its number, which is what the second marker calls it
   * @param people both markers by id
   * @param me which of them looks at it
   * @param straddles whether the two totals lie in different bands
   */
  public record Both(
      SecondMarking marking,
      SecondSheet second,
      long script,
      SetAssignment set,
      List<Proposal> proposals,
      Map<PersonId, Learner> people,
      PersonId me,
      String firstBand,
      String secondBand,
      boolean straddles) {

    public Both {
      proposals = List.copyOf(proposals);
      people = Map.copyOf(people);
    }

    /** What waits for an answer. */
    public Optional<Proposal> waiting() {
      return proposals.stream().filter(p -> p.answer() == Proposal.Answer.WAITING).findFirst();
    }

    /** Name of one of the two. */
    public String name(PersonId person) {
      Learner learner = people.get(person);
      return learner == null ? "Somebody" : learner.name();
    }
  }
}
