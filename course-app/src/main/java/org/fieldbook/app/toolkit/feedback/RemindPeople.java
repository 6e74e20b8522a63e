package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
import org.fieldbook.content.kernel.Roles;

/** A job reminds those who were asked by mail, once, three days before their group closes. */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class RemindPeople implements Housework {

  private static final int DAYS_AHEAD = 4;

  @Inject Rounds rounds;
  @Inject Requests requests;
  @Inject RoundForms roundForms;
  @Inject Event<FeedbackAsked> asked;
  @Inject Clock clock;

  @Override
  public String what() {
    return "waits for feedback, with a reminder";
  }

  /** Reminds; answers how many. */
  @Override
  public int forget() {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return rounds.closingBy(today.plusDays(DAYS_AHEAD)).stream().mapToInt(this::remind).sum();
  }

  private int remind(long id) {
    Optional<Round> round = rounds.hold(id);
    return round.flatMap(r -> roundForms.of(r).map(form -> remind(r, form))).orElse(0);
  }

  private int remind(Round round, Form form) {
    int reminded = 0;
    for (GroupState group : rounds.groups(round)) {
      if (group.takesAnswersOn(form.today())) {
        for (Request request : requests.of(round)) {
          if (request.group().equals(group.name())
              && request.isDue(group.closesOn(), form.today())) {
            request.note(form.today());
            tell(round, form, group, request);
            reminded++;
          }
        }
      }
    }
    return reminded;
  }

  private void tell(Round round, Form form, GroupState group, Request request) {
    asked.fire(
        new FeedbackAsked(
            request.id(),
            request.address().orElseThrow(),
            round.owner(),
            form.presentation().course().title(),
            round.purpose(),
            requests.link(request),
            group.closesOn(),
            true));
  }
}
