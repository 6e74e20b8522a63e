package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.conduct.MyCases;
import org.jspecify.annotations.Nullable;

/** A student's appeal against their released result: {@code /tma/appeal}. */
@Named("myAppeal")
@RequestScoped
public class MyAppealPage {

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject MyCases myCases;
  @Inject Clock clock;

  private MyCases.@Nullable MyAppeal mine;

  private MyCases.MyAppeal mine() {
    if (mine == null) {
      mine = myCases.ofResult(asked.presentation("p"));
    }
    return mine;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  public String getReleased() {
    return Wording.moment(mine().released().atZone(UK));
  }

  public AppealView getAppeal() {
    return AppealView.of(mine().appeal(), mine().files(), mine().until(), clock.instant());
  }
}
