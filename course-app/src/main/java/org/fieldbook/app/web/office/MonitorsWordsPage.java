package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.monitoring.Judgements;
import org.fieldbook.assessment.monitoring.MonitorReport;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.ReadMonitorsWords;
import org.jspecify.annotations.Nullable;

/** All that a monitor has said of a script, for the office: {@code /office/monitored}. */
@Named("monitorsWords")
@RequestScoped
public class MonitorsWordsPage {

  @Inject Asked asked;
  @Inject ReadMonitorsWords readMonitorsWords;

  private ReadMonitorsWords.@Nullable Words words;

  private ReadMonitorsWords.Words words() {
    if (words == null) {
      words = readMonitorsWords.of(asked.number("id"));
    }
    return words;
  }

  public long getScript() {
    return words().script().id();
  }

  public String getCode() {
    return words().script().presentation().value();
  }

  public String getHeading() {
    return Wording.assignment(words().set().id()) + ", " + words().student();
  }

  public String getTutor() {
    return words().tutor();
  }

  public String getMonitor() {
    return words().monitor();
  }

  /** Whether a monitor has finished with it. */
  public boolean isSaid() {
    return words().report().isPresent();
  }

  private MonitorSheet sheet() {
    return words().report().map(MonitorReport::sheet).orElse(MonitorSheet.EMPTY);
  }

  public String getOn() {
    return moment(words().report().flatMap(MonitorReport::finishedAt));
  }

  /** The mark that the tutor gave. */
  public int getGiven() {
    return words().script().sheet().total();
  }

  public String getOnMark() {
    return Judgements.onMark(sheet());
  }

  public String getWhy() {
    return sheet().why();
  }

  /** The marks that the monitor would give, by criterion. */
  public List<String> getParts() {
    return words().set().assignment().guide().criteria().stream()
        .filter(c -> sheet().parts().containsKey(c.id()))
        .map(c -> c.title() + ": " + sheet().parts().get(c.id()) + " of " + c.marks())
        .toList();
  }

  public String getOnFeedback() {
    return Judgements.onFeedback(sheet());
  }

  public String getStrengths() {
    return sheet().strengths();
  }

  public String getNext() {
    return sheet().next();
  }

  /** The tutor's answer; empty before there is one. */
  public String getAnswer() {
    return words().report().flatMap(MonitorReport::answer).orElse("");
  }

  public String getAnsweredOn() {
    return moment(words().report().flatMap(MonitorReport::answeredAt));
  }

  private String moment(Optional<Instant> at) {
    return at.map(t -> Wording.moment(t.atZone(words().set().zone()))).orElse("");
  }
}
