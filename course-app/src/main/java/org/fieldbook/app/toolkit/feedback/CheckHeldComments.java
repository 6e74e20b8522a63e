package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
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

  /** What waits for the caller. */
  public List<Held> waiting() {
    Map<Long, List<GivenComment>> byRound = new LinkedHashMap<>();
    answerSets
        .heldFor(caller.id())
        .forEach(c -> byRound.computeIfAbsent(c.round(), r -> new ArrayList<>()).add(c));
    List<Held> waiting = new ArrayList<>();
    byRound.forEach(
        (id, comments) ->
            rounds.find(id).ifPresent(round -> waiting.addAll(held(round, comments))));
    return waiting;
  }

  private List<Held> held(Round round, List<GivenComment> comments) {
    Optional<Form> form = roundForms.of(round);
    if (form.isEmpty()) {
      return List.of();
    }
    Shown shown = Shown.ofNumbers(form.get().feedback(), rounds.groups(round));
    String student = people.find(round.owner()).map(p -> p.name()).orElse("");
    List<Held> held = new ArrayList<>();
    for (GivenComment comment : comments) {
      shown
          .placeOf(comment.group())
          .map(group -> Results.label(form.get().template(), group))
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
    boolean mayBeSeen = held(round, List.of(held)).stream().anyMatch(h -> h.id().equals(comment));
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
