package org.fieldbook.app.toolkit.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.housekeeping.Housework;
import org.fieldbook.app.toolkit.feedback.RoundForms.Form;
import org.fieldbook.content.kernel.Roles;

/**
 * A job closes groups that are past their day, in the zone of their presentation: requests expire,
 * and their addresses go. Those of a deleted entry go at once.
 */
@Stateless
@LocalBean
@Local(Housework.class)
@RolesAllowed(Roles.SYSTEM)
public class TendRounds implements Housework {

  @Inject Rounds rounds;
  @Inject RoundForms roundForms;
  @Inject Closing closing;
  @Inject Clock clock;

  @Override
  public String what() {
    return "requests for feedback whose time was over";
  }

  /** Closes them; answers how many groups. */
  @Override
  public int forget() {
    // Somewhere it may be tomorrow already: which day it is, the presentation says.
    LocalDate latest = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    return rounds.overdue(latest).stream().mapToInt(this::close).sum();
  }

  private int close(long id) {
    Optional<Round> held = rounds.hold(id);
    if (held.isEmpty()) {
      return 0;
    }
    Round round = held.get();
    Optional<Form> form = roundForms.of(round);
    LocalDate today =
        form.map(Form::today).orElseGet(() -> clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    List<String> over =
        rounds.groups(round).stream()
            .filter(g -> !g.isClosed() && (form.isEmpty() || today.isAfter(g.closesOn())))
            .map(GroupState::name)
            .toList();
    over.forEach(group -> closing.close(round, group, today));
    return over.size();
  }
}
