package org.fieldbook.app.toolkit.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.FillEntry;
import org.fieldbook.app.toolkit.feedback.Request.State;
import org.fieldbook.app.toolkit.feedback.Results.Count;
import org.fieldbook.app.toolkit.feedback.Results.Said;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;

/**
 * Closes groups of a round that is held, for good, and has what came of it filled into the entry.
 * Nothing of a group is worked out before: nobody can watch a mean move.
 */
@ApplicationScoped
class Closing {

  @Inject Rounds rounds;
  @Inject Requests requests;
  @Inject AnswerSets answerSets;
  @Inject RoundForms roundForms;
  @Inject FillEntry fillEntry;
  @Inject Event<RequestSettled> settled;

  /** Closes a group: requests that wait expire. */
  void close(Round round, String group, LocalDate today) {
    requests.of(round).stream()
        .filter(q -> q.group().equals(group) && q.isWaiting())
        .forEach(q -> settle(q, State.EXPIRED));
    rounds.close(round, group, today);
    if (rounds.groups(round).stream().allMatch(GroupState::isClosed)) {
      round.finish(today);
    }
    write(round);
  }

  /** A request waits no longer: its links lead nowhere, and its address is forgotten everywhere. */
  void settle(Request request, State state) {
    request.settle(state);
    requests.unlink(request);
    settled.fire(new RequestSettled(request.id()));
  }

  /** Closes the group when nobody is left to answer. */
  void closeIfComplete(Round round, String group, LocalDate today) {
    rounds.groups(round).stream()
        .filter(g -> g.name().equals(group) && !g.isClosed() && g.isComplete())
        .forEach(g -> close(round, group, today));
  }

  /** Works the results out anew and has them filled in, once there is something to show. */
  void write(Round round) {
    List<GroupState> groups = rounds.groups(round);
    if (!round.isSwept() && groups.stream().anyMatch(GroupState::isClosed)) {
      roundForms.of(round).ifPresent(form -> write(round, form, groups));
    }
  }

  private void write(Round round, Form form, List<GroupState> groups) {
    List<Said> comments =
        answerSets.comments(round).stream()
            .filter(GivenComment::isClear)
            .map(c -> new Said(c.group(), c.question(), c.words()))
            .toList();
    List<Count> counts =
        groups.stream()
            .map(g -> new Count(g.name(), g.asked(), g.answered(), g.isClosed()))
            .toList();
    Results results =
        new Results(
            form.template(),
            round.asked(form.feedback()),
            round.selfAnswers(),
            shown(round, form, groups));
    fillEntry.fill(round.entryId(), results.fields(counts, comments));
  }

  /** What may be shown of the groups that have closed. */
  private Shown shown(Round round, Form form, List<GroupState> groups) {
    Map<String, List<AnswerSet>> all = answerSets.of(round);
    Map<String, List<AnswerSet>> closed = new HashMap<>();
    groups.stream()
        .filter(GroupState::isClosed)
        .forEach(g -> closed.put(g.name(), all.getOrDefault(g.name(), List.of())));
    return Shown.of(form.feedback(), closed, groups.stream().allMatch(GroupState::isClosed));
  }
}
