package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.identity.People;
import org.fieldbook.app.identity.Person;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.app.toolkit.feedback.Request.State;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
import org.fieldbook.app.toolkit.names.Identifiers;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm.Point;
import org.fieldbook.content.tool.FeedbackForm.Question;

/**
 * Somebody who was asked answers, or declines. Open to all: they have no account, and the key of
 * their link is all that lets them in. A key that was never given, one that was used and one whose
 * time is over are answered alike.
 */
@Stateless
@PermitAll
public class GiveFeedback {

  private static final int LONGEST_COMMENT = 2000;

  @Inject Rounds rounds;
  @Inject Requests requests;
  @Inject AnswerSets answerSets;
  @Inject RoundForms roundForms;
  @Inject Closing closing;
  @Inject People people;

  /** What the link asks; empty when it asks nothing of anybody (any more). Five SQL statements. */
  public Optional<Asked> find(String key) {
    return Keys.isWellFormed(key)
        ? requests
            .behind(key)
            .filter(Request::isWaiting)
            .flatMap(q -> rounds.find(q.roundId()).flatMap(r -> asked(q, r)))
        : Optional.empty();
  }

  private Optional<Asked> asked(Request request, Round round) {
    Optional<Form> form = roundForms.of(round);
    return form.flatMap(
        f ->
            open(round, request, f.today())
                .map(
                    group ->
                        new Asked(
                            people.find(round.owner()).map(Person::name).orElse(""),
                            f.presentation().course().title(),
                            round,
                            f,
                            group)));
  }

  private Optional<GroupState> open(Round round, Request request, LocalDate today) {
    return rounds.groups(round).stream()
        .filter(g -> g.name().equals(request.group()) && g.takesAnswersOn(today))
        .findFirst();
  }

  /**
   * Keeps an answer.
   *
   * @throws NotFound when the link asks nothing (any more)
   * @throws Refused when nothing was answered, or something cannot be kept
   */
  public void answer(String key, Given given) {
    Held held = hold(key);
    Map<String, Integer> points =
        PointsGiven.of(held.asked().questions(), held.asked().scale(given.easy()), given.points());
    Map<String, String> comments = comments(held.asked(), given.words());
    if (points.isEmpty() && comments.isEmpty()) {
      throw new Refused("Nothing has been answered yet. Answer what you can, or say no thank you.");
    }
    Round round = held.round();
    String group = held.asked().group().name();
    answerSets.add(round, new AnswerSet(group, points, given.helped()));
    comments.forEach(
        (question, words) ->
            answerSets.add(
                round,
                group,
                question,
                words,
                !Identifiers.in(words, java.util.Set.of()).isEmpty()));
    answerSets.shuffleComments(round, group);
    settle(held, State.ANSWERED);
  }

  private static Map<String, String> comments(Asked asked, List<String> words) {
    Map<String, String> comments = new LinkedHashMap<>();
    List<String> questions = asked.openQuestions();
    for (int i = 0; i < Math.min(questions.size(), words.size()); i++) {
      String said = Text.clean(words.get(i)).strip();
      if (said.length() > LONGEST_COMMENT) {
        throw new Refused(
            "An answer in words takes at most 2,000 characters. Shorten the one to “"
                + questions.get(i)
                + "”.");
      }
      if (!said.isEmpty()) {
        comments.put(questions.get(i), said);
      }
    }
    return comments;
  }

  /**
   * Says no.
   *
   * @throws NotFound when the link asks nothing (any more)
   */
  public void decline(String key) {
    settle(hold(key), State.DECLINED);
  }

  /**
   * Says no, and that nobody is to ask at this address again.
   *
   * @return the number of the round, for the office
   * @throws NotFound when the link asks nothing (any more)
   */
  public long refuseForGood(String key) {
    Held held = hold(key);
    held.request().address().ifPresent(requests::block);
    settle(held, State.DECLINED);
    return held.round().id();
  }

  private void settle(Held held, State state) {
    closing.settle(held.request(), state);
    closing.closeIfComplete(held.round(), held.request().group(), held.asked().form().today());
  }

  /** The round is held before the request is read: of two answers by one link, one is too late. */
  private Held hold(String key) {
    Round round =
        requests
            .roundBehind(Keys.isWellFormed(key) ? key : "")
            .flatMap(rounds::hold)
            .orElseThrow(() -> new NotFound("link"));
    Request request =
        requests.behind(key).filter(Request::isWaiting).orElseThrow(() -> new NotFound("link"));
    return new Held(round, request, asked(request, round).orElseThrow(() -> new NotFound("link")));
  }

  private record Held(Round round, Request request, Asked asked) {}

  /**
   * What was filled in.
   *
   * @param points by the ids of the questions, as the form sent them
   * @param words answers to the open questions, in their order
   * @param easy whether the form was the one in easy read
   * @param helped whether a supporter helped
   */
  public record Given(
      Map<String, String> points, List<String> words, boolean easy, boolean helped) {

    public Given {
      points = Map.copyOf(points);
      words = List.copyOf(words);
    }
  }

  /** What somebody is asked. */
  public record Asked(
      String name, String course, Round round, RoundForms.Form form, GroupState group) {

    /** The questions to their group. */
    public List<Question> questions() {
      return round.asked(form.feedback()).stream()
          .filter(q -> q.group().equals(group.name()))
          .toList();
    }

    /** What is to be answered in words: the owner's own question first. */
    public List<String> openQuestions() {
      List<String> questions = new java.util.ArrayList<>();
      if (!round.ownQuestion().isEmpty()) {
        questions.add(round.ownQuestion());
      }
      questions.addAll(form.feedback().openQuestions());
      return questions;
    }

    /** Whether their answer will be known to be theirs. */
    public boolean isSigned() {
      return form.feedback().isSigned(group.name());
    }

    /** Whether there is a form in easy read for their group. */
    public boolean isEasyOffered() {
      return form.feedback().places().easyFor().contains(group.name());
    }

    /** The points to answer on: fewer in easy read, where it is offered. */
    public List<Point> scale(boolean easy) {
      return easy && isEasyOffered() ? form.feedback().easyRead() : form.feedback().scale();
    }

    /** The name of their group. */
    public String groupLabel() {
      return Results.label(form.template(), group.name());
    }
  }
}
