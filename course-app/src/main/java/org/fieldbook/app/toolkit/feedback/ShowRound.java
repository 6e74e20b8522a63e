package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.feedback.OwnRound.Place;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/** A student looks at the round of an entry of theirs, or at what one would ask. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ShowRound {

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject Requests requests;
  @Inject AnswerSets answerSets;

  /**
   * How it stands. Two SQL statements before there is a round, five with one.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry
   */
  public View of(PresentationCode presentation, String slot) {
    Place place = ownRound.place(presentation, slot);
    ToolTemplate template = place.form().template();
    Optional<Round> round = ownRound.find(place);
    return round
        .map(r -> view(place, r))
        .orElseGet(
            () ->
                new View(
                    place.form().entry(),
                    template,
                    place.form().today(),
                    Plan.missing(
                        template, Answers.of(place.form().entry().body()), place.form().today()),
                    null));
  }

  /**
   * What the owner is asked about themselves. Two SQL statements.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry or no round
   */
  public Self self(PresentationCode presentation, String slot) {
    Place place = ownRound.place(presentation, slot);
    Round round =
        ownRound
            .find(place)
            .orElseThrow(() -> new org.fieldbook.content.kernel.NotFound("round of " + slot));
    return new Self(
        place.form().entry(), place.form().template(), round.asked(place.form().feedback()), round);
  }

  private View view(Place place, Round round) {
    List<GroupState> groups = rounds.groups(round);
    List<GivenComment> comments = answerSets.comments(round);
    Shown shown = Shown.ofNumbers(place.form().feedback(), groups);
    return new View(
        place.form().entry(),
        place.form().template(),
        place.form().today(),
        List.of(),
        new Opened(
            round,
            round.asked(place.form().feedback()),
            groups,
            requests.of(round),
            comments.stream()
                .filter(c -> c.isClear() && shown.placeOf(c.group()).isPresent())
                .map(c -> line(c, place, shown))
                .toList(),
            (int)
                comments.stream()
                    .filter(c -> c.isHeld() && shown.placeOf(c.group()).isPresent())
                    .count(),
            place.membership().findGroup().isPresent()));
  }

  private static CommentLine line(GivenComment comment, Place place, Shown shown) {
    String group = shown.placeOf(comment.group()).orElseThrow();
    return new CommentLine(
        comment.id(),
        Results.label(place.form().template(), group),
        comment.question(),
        comment.words());
  }

  /**
   * How it stands.
   *
   * @param missing what the entry lacks before a round can be opened
   * @param opened absent before the round is opened
   */
  public record View(
      EntryView entry,
      ToolTemplate template,
      LocalDate today,
      List<String> missing,
      @Nullable Opened opened) {

    /** The name of a group as people read it. */
    public String label(String group) {
      return Results.label(template, group);
    }
  }

  /**
   * A round that is open or over.
   *
   * @param comments those that the owner reads, of groups that have closed
   * @param held how many wait for the tutor
   * @param tutored whether there is a tutor who can look at them
   */
  public record Opened(
      Round round,
      List<Question> asked,
      List<GroupState> groups,
      List<Request> requests,
      List<CommentLine> comments,
      int held,
      boolean tutored) {

    /** The day on which single answers are deleted; absent while a group is open. */
    public Optional<LocalDate> sweptOn() {
      return round.finishedOn().map(d -> d.plusDays(Round.KEPT_DAYS));
    }
  }

  /** A comment with the group that it may stand under. */
  public record CommentLine(UUID id, String group, String question, String words) {}

  /** The questions to the owner, with what was answered. */
  public record Self(EntryView entry, ToolTemplate template, List<Question> asked, Round round) {}
}
