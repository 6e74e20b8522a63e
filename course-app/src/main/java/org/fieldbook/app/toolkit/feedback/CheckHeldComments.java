package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
import org.fieldbook.app.toolkit.feedback.Rounds.Placed;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Roles;

/**
 * A tutor looks at comments for their own students in which somebody may be named, and lets them
 * through or not. Only those of groups that have closed and may be shown: what is withheld from the
 * student is withheld from the tutor.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class CheckHeldComments {

  @Inject AnswerSets answerSets;
  @Inject Rounds rounds;
  @Inject RoundForms roundForms;
  @Inject Closing closing;
  @Inject People people;
  @Inject Caller caller;

  /** What waits for the caller. One SQL statement when nothing does, four when something does. */
  public List<Held> waiting() {
    Map<Long, List<GivenComment>> byRound =
        answerSets.heldFor(caller.id()).stream()
            .collect(
                Collectors.groupingBy(
                    GivenComment::round, LinkedHashMap::new, Collectors.toList()));
    return byRound.isEmpty() ? List.of() : waiting(byRound);
  }

  private List<Held> waiting(Map<Long, List<GivenComment>> byRound) {
    List<Placed> placed = rounds.placed(byRound.keySet());
    Map<Long, List<GroupState>> groups = rounds.groups(placed.stream().map(Placed::round).toList());
    Map<Long, String> names =
        people.names(placed.stream().map(p -> p.round().owner().value()).distinct().toList());
    List<Held> waiting = new ArrayList<>();
    for (Placed one : placed) {
      long round = one.round().id();
      roundForms
          .of(one.entry())
          .ifPresent(
              form ->
                  waiting.addAll(
                      held(
                          form,
                          groups.getOrDefault(round, List.of()),
                          names.getOrDefault(one.round().owner().value(), ""),
                          byRound.getOrDefault(round, List.of()))));
    }
    return waiting;
  }

  private static List<Held> held(
      Form form, List<GroupState> groups, String student, List<GivenComment> comments) {
    Shown shown = Shown.ofNumbers(form.feedback(), groups);
    List<Held> held = new ArrayList<>();
    for (GivenComment comment : comments) {
      shown
          .placeOf(comment.group())
          .map(group -> Results.label(form.template(), group))
          .map(label -> new Held(comment.id(), student, label, comment.question(), comment.words()))
          .ifPresent(held::add);
    }
    return held;
  }

  /**
   * Decides.
   *
   * @param letThrough whether the student is to read it; else nobody will
   * @throws NotFound when it does not wait for the caller
   */
  public void decide(UUID comment, boolean letThrough) {
    GivenComment held =
        answerSets.heldFor(caller.id()).stream()
            .filter(c -> c.id().equals(comment))
            .findFirst()
            .orElseThrow(() -> new NotFound("comment " + comment));
    Round round = rounds.hold(held.round()).orElseThrow(() -> new NotFound("round"));
    boolean mayBeSeen = !waiting(Map.of(held.round(), List.of(held))).isEmpty();
    if (!mayBeSeen
        || !answerSets.become(
            comment, GivenComment.HELD, letThrough ? GivenComment.CLEAR : GivenComment.REFUSED)) {
      throw new NotFound("comment " + comment);
    }
    closing.write(round);
  }

  /** A comment that waits, with the student whom it is for. */
  public record Held(UUID id, String student, String group, String question, String words) {}
}
