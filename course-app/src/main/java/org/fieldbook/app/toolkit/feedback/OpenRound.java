package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.feedback.OwnRound.Place;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;

/** A student opens a round of feedback from what an entry says: once for each entry. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class OpenRound {

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject Clock clock;

  /**
   * Opens; nothing happens when it is open already with the same questions.
   *
   * @param questions ids of the chosen questions
   * @throws org.fieldbook.content.kernel.NotFound when the caller has no such entry
   * @throws Refused naming all that the entry lacks, or that the round was opened with other
   *     questions in another window
   */
  public void open(PresentationCode presentation, String slot, Collection<String> questions) {
    Place place = ownRound.holdPlace(presentation, slot);
    Optional<Round> open = ownRound.find(place);
    open.ifPresent(round -> checkSame(round, place.form().feedback(), questions));
    if (open.isEmpty()) {
      Plan plan =
          Plan.of(
              place.form().template(),
              Answers.of(place.form().entry().body()),
              questions,
              place.form().today());
      rounds.add(new Round(place.entry(), plan, clock.instant()), plan);
    }
  }

  /** Whoever chose other questions than the round has is told, with what they had chosen. */
  private void checkSame(Round round, FeedbackForm form, Collection<String> chosen) {
    Set<Question> asked = Set.copyOf(round.asked(form));
    List<Question> possible =
        rounds.groups(round).stream().flatMap(g -> form.of(g.name()).stream()).toList();
    List<String> more =
        possible.stream()
            .filter(q -> chosen.contains(q.id()) && !asked.contains(q))
            .map(Question::text)
            .toList();
    List<String> fewer =
        possible.stream()
            .filter(q -> !chosen.contains(q.id()) && asked.contains(q))
            .map(Question::text)
            .toList();
    if (!more.isEmpty() || !fewer.isEmpty()) {
      List<String> reasons = new ArrayList<>();
      reasons.add(
          "This round was opened in another window meanwhile, with other questions. It stays as it"
              + " was opened, so that all are asked the same. For other questions begin a new"
              + " entry.");
      if (!more.isEmpty()) {
        reasons.add("You had chosen too: “" + String.join("”, “", more) + "”.");
      }
      if (!fewer.isEmpty()) {
        reasons.add("You had not chosen: “" + String.join("”, “", fewer) + "”.");
      }
      throw new Refused(reasons);
    }
  }
}
