package org.fieldbook.app.web.toolkit;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.learningset.Member;
import org.fieldbook.app.toolkit.learningset.ReadSets;
import org.fieldbook.app.toolkit.learningset.SetView;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.RunningTitle;
import org.fieldbook.content.reading.Library;

/**
 * One action learning set, to its members: {@code /toolkit/set?id=3}. Four SQL statements, the
 * sign-in's among them.
 */
@Named("setPage")
@RequestScoped
public class SetPage {

  private static final int LEAST = 3;

  @Inject ReadSets readSets;
  @Inject Asked asked;
  @Inject RefusedForm refusedForm;
  @Inject Library library;
  @Inject Clock clock;

  @SuppressWarnings("NullAway.Init")
  private SetView set;

  @PostConstruct
  void read() {
    set = readSets.one(asked.number("id"));
  }

  public SetView getSet() {
    return set;
  }

  public String getCode() {
    return set.presentation().value();
  }

  public List<Member> getMembers() {
    return set.members();
  }

  /** The members with the parts to choose from, for a meeting that is planned. */
  public List<Seat> getSeats() {
    return set.members().stream().map(this::seat).toList();
  }

  private Seat seat(Member member) {
    String chosen = refusedForm.typed("plan", "parts/" + member.id().value(), "");
    return new Seat(
        member.id().value(),
        member.name(),
        set.parts().stream()
            .map(p -> new Choice(p.key(), p.label(), p.key().equals(chosen)))
            .toList());
  }

  /** Whether there are enough to meet. */
  public boolean isEnough() {
    return set.members().size() >= LEAST;
  }

  /** The set names the presentation; the address does not. */
  public RunningTitle getRunning() {
    return new RunningTitle(library.presentation(set.presentation()), clock.instant());
  }

  private LocalDate today() {
    return getRunning().today();
  }

  /** The next meeting; empty when none is planned. */
  public String getNext() {
    return next().map(m -> Dates.of(m.heldOn())).orElse("");
  }

  public String getNextHref() {
    return next().map(m -> href(m.id())).orElse("");
  }

  private Optional<SetView.MeetingLine> next() {
    return set.meetings().stream()
        .filter(m -> !m.closed() && !m.heldOn().isBefore(today()))
        .reduce((a, b) -> b);
  }

  public List<Line> getMeetings() {
    return set.meetings().stream()
        .map(
            m ->
                new Line(
                    Dates.of(m.heldOn()),
                    href(m.id()),
                    m.presenter().isEmpty() ? "nobody presents yet" : m.presenter() + " presents",
                    state(m)))
        .toList();
  }

  private String state(SetView.MeetingLine meeting) {
    if (meeting.closed()) {
      return "closed";
    }
    return meeting.heldOn().isAfter(today()) ? "to come" : "open";
  }

  private static String href(long meeting) {
    return "/toolkit/meeting?id=" + meeting;
  }

  /** A member with the parts to choose from. */
  public record Seat(long id, String name, List<Choice> choices) {

    public Seat {
      choices = List.copyOf(choices);
    }
  }

  /** A part to choose. */
  public record Choice(String key, String label, boolean chosen) {}

  /** A meeting to open. */
  public record Line(String day, String href, String presenter, String state) {}
}
