package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.app.toolkit.feedback.OwnRound.Held;
import org.fieldbook.app.toolkit.feedback.Request.State;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/** A student asks people to answer, by mail or by a link to hand over, and reminds them. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AskPeople {

  private static final int MOST_ON_A_DAY = 50;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^\\s@<>\",;:\\\\]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\\.[A-Za-z]{2,}");

  @Inject OwnRound ownRound;
  @Inject Rounds rounds;
  @Inject Requests requests;
  @Inject Closing closing;
  @Inject Event<FeedbackAsked> asked;

  /**
   * Asks somebody.
   *
   * @param label initials or a role
   * @param address where mail goes; empty for a link to hand over
   * @return the key of the link that is to be handed over; empty when mail goes out
   * @throws NotFound when the caller has no such round or group
   * @throws Refused when the group has closed, or there are limits in the way
   */
  public Optional<String> ask(
      PresentationCode presentation, String slot, String group, String label, String address) {
    Held held = ownRound.hold(presentation, slot);
    String name = Text.clean(label).replaceAll("\\s+", " ").strip();
    String to = address.strip();
    check(held, group, name, to);
    LocalDate today = held.form().today();
    Request request = new Request(held.round(), group, name, to.isEmpty() ? null : to, today);
    requests.add(request);
    if (to.isEmpty()) {
      return Optional.of(requests.link(request));
    }
    tell(held, request, false);
    return Optional.empty();
  }

  private void check(Held held, String group, String label, String address) {
    GroupState state = group(held, group);
    List<String> reasons = new ArrayList<>();
    if (!state.takesAnswersOn(held.form().today())) {
      throw new Refused("This group has closed. Nobody else can be asked.");
    }
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      reasons.add("Say who it is, for yourself only: initials or a role, 60 characters at most.");
    }
    if (!address.isEmpty() && !(isAddress(address))) {
      reasons.add("“" + shorten(address) + "” is no e-mail address. Look at it again.");
    } else if (!address.isEmpty() && requests.isBlocked(address)) {
      reasons.add(
          "Whoever has this address does not want to be asked by mail from here. Ask them yourself,"
              + " and hand them a link if they agree.");
    }
    if (held.form().feedback().isSigned(group) && state.waiting() + state.answered() > 0) {
      reasons.add("This group is one person, whose answer is signed. They have been asked.");
    }
    List<Request> all = requests.of(held.round());
    if (all.size() >= Plan.MOST_ASKED) {
      reasons.add("Forty people have been asked in this round. That is the most.");
    }
    boolean twice =
        all.stream().flatMap(q -> q.address().stream()).anyMatch(address::equalsIgnoreCase);
    if (!address.isEmpty() && twice) {
      reasons.add("This address has been asked in this round already, and not answered yet.");
    }
    if (!reasons.isEmpty()) {
      throw new Refused(reasons);
    }
    checkDay(held);
  }

  private void checkDay(Held held) {
    if (requests.onDay(held.round().owner(), held.form().today()) >= MOST_ON_A_DAY) {
      throw new Refused("You have written to fifty people today. Go on tomorrow.");
    }
  }

  private static boolean isAddress(String address) {
    return address.length() <= LONGEST_ADDRESS
        && ADDRESS.matcher(address).matches()
        && !address.contains("..");
  }

  private static String shorten(String text) {
    return text.length() > 80 ? Text.begin(text, 80) + "…" : text;
  }

  /**
   * Reminds somebody by mail.
   *
   * @throws NotFound when the caller has no such request
   * @throws Refused when it is settled, was handed over, or they have been reminded of late
   */
  public void remind(PresentationCode presentation, String slot, long id) {
    Held held = ownRound.hold(presentation, slot);
    Request request = request(held, id);
    request.remind(held.form().today());
    checkDay(held);
    tell(held, request, true);
  }

  /**
   * Makes a new link to hand over; earlier ones lead nowhere any more.
   *
   * @return its key
   * @throws NotFound when the caller has no such request
   * @throws Refused when it is settled
   */
  public String link(PresentationCode presentation, String slot, long id) {
    Held held = ownRound.hold(presentation, slot);
    Request request = request(held, id);
    if (!request.isWaiting() || !group(held, request.group()).takesAnswersOn(held.form().today())) {
      throw new Refused("This request has been settled: it needs no link any more.");
    }
    requests.unlink(request);
    return requests.link(request);
  }

  /**
   * Takes a request back: its links lead nowhere any more. Twice changes nothing.
   *
   * @throws NotFound when the caller has no such request
   */
  public void takeBack(PresentationCode presentation, String slot, long id) {
    Held held = ownRound.hold(presentation, slot);
    Request request = request(held, id);
    if (request.isWaiting()) {
      closing.settle(request, State.EXPIRED);
    }
  }

  /**
   * Closes a group before its day: its results are worked out, and nobody else can answer.
   *
   * @throws NotFound when the caller has no such group
   * @throws Refused when nobody has answered or declined yet
   */
  public void close(PresentationCode presentation, String slot, String group) {
    Held held = ownRound.hold(presentation, slot);
    GroupState state = group(held, group);
    if (!state.isClosed()) {
      closing.close(held.round(), group, held.form().today());
    }
  }

  private void tell(Held held, Request request, boolean reminder) {
    asked.fire(
        new FeedbackAsked(
            request.id(),
            request.address().orElseThrow(),
            held.round().owner(),
            held.form().presentation().course().title(),
            held.round().purpose(),
            requests.link(request),
            group(held, request.group()).closesOn(),
            reminder));
  }

  private Request request(Held held, long id) {
    return requests
        .find(id)
        .filter(q -> q.isOf(held.round()))
        .orElseThrow(() -> new NotFound("request " + id));
  }

  private GroupState group(Held held, String group) {
    return rounds.groups(held.round()).stream()
        .filter(g -> g.name().equals(group))
        .findFirst()
        .orElseThrow(() -> new NotFound("group " + group));
  }
}
