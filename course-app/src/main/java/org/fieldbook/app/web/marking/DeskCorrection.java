package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;

/** What a marker's desk says of returning the script to be corrected. No statement of its own. */
@Named("deskCorrection")
@RequestScoped
public class DeskCorrection {

  @Inject DeskPage desk;
  @Inject Assignments assignments;
  @Inject Clock clock;

  private Script script() {
    return desk.desk().script();
  }

  /** Whether there is such a thing here; whether it may be done now, its page says. */
  public boolean isOffered() {
    return script().returned().isEmpty()
        && assignments.strategy(script().presentation()).rules().correction() != null;
  }

  /** Whether the student corrects it now. */
  public boolean isOut() {
    return script().isOut(clock.instant());
  }

  /** Whether the student was asked to, and has sent nothing in time. */
  public boolean isOver() {
    return script().correctUntil().isPresent() && !isOut() && script().returned().isEmpty();
  }

  public String getUntil() {
    return script()
        .correctUntil()
        .map(at -> Wording.moment(at.atZone(desk.desk().due().set().zone())))
        .orElse("");
  }

  /** When the file that is here came to correct another one; empty when it does not. */
  public String getCame() {
    return desk.desk().submission().receipt().receipt().corrected() == null
        ? ""
        : Wording.moment(desk.desk().submission().cameAt().atZone(desk.desk().due().set().zone()));
  }
}
