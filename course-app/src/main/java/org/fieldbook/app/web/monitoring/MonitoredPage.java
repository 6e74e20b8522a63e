package org.fieldbook.app.web.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.app.web.tma.ReturnedView;
import org.fieldbook.assessment.marking.MonitorMarking;
import org.jspecify.annotations.Nullable;

/** One returned script before its monitor. */
@Named("monitoredPage")
@RequestScoped
public class MonitoredPage {

  @Inject Asked asked;
  @Inject MonitorMarking monitorMarking;

  private MonitorMarking.@Nullable Monitored monitored;
  private @Nullable ReturnedView returned;

  private MonitorMarking.Monitored monitored() {
    if (monitored == null) {
      monitored = monitorMarking.script(getId());
    }
    return monitored;
  }

  public long getId() {
    return asked.number("id");
  }

  public String getLabel() {
    return Wording.assignment(monitored().work().set().id());
  }

  public String getTitle() {
    return monitored().work().set().assignment().title();
  }

  public String getPresentation() {
    return monitored().work().set().presentation().value();
  }

  public String getStudent() {
    return monitored().student().name();
  }

  public String getTutor() {
    return monitored().tutor().name();
  }

  public String getFileName() {
    return monitored().submission().receipt().receipt().fileNames();
  }

  public String getReceived() {
    return Wording.moment(
        monitored().submission().arrivedAt().atZone(monitored().work().set().zone()));
  }

  /** Marks and feedback as the student sees them. */
  public ReturnedView getReturned() {
    if (returned == null) {
      returned = ReturnedView.of(monitored().work());
    }
    return returned;
  }
}
