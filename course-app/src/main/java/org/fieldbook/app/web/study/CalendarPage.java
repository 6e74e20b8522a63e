package org.fieldbook.app.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.app.identity.CalendarKey;
import org.fieldbook.app.identity.OpenCalendar;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * The student's dates in their own calendar program. Two SQL statements, the sign-in's among them.
 */
@Named("calendarPage")
@RequestScoped
public class CalendarPage {

  @Inject StudyContext study;
  @Inject OpenCalendar openCalendar;

  private @Nullable Optional<CalendarKey> key;

  private Optional<CalendarKey> key() {
    Optional<CalendarKey> found = key;
    if (found == null) {
      found = openCalendar.find();
      key = found;
    }
    return found;
  }

  public boolean isOpen() {
    return key().isPresent();
  }

  /** Whether the owner's words are in it. */
  public boolean isWithWords() {
    return key().map(CalendarKey::hasWords).orElse(false);
  }

  /** Since when it stands and when it was last fetched. */
  public String getStanding() {
    return key()
        .map(
            k ->
                "You made this address on "
                    + moment(k.madeAt())
                    + ". "
                    + k.fetchedAt()
                        .map(t -> "A calendar last fetched it on " + moment(t) + ".")
                        .orElse("No calendar has fetched it yet."))
        .orElse("");
  }

  private String moment(Instant at) {
    return Day.moment(at.atZone(study.getPresentation().calendar().zone()));
  }
}
