package org.fieldbook.app.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.authoring.LookOver;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.study.ShowWeek;
import org.fieldbook.app.web.study.ShownWeek;
import org.fieldbook.content.reading.PublishedCourse;
import org.jspecify.annotations.Nullable;

/**
 * A week as students will read it, for those who write it, whether or not a presentation has its
 * edition: {@code /authoring/week?course=LMC310&edition=2&w=W08}; without a number the newest
 * edition, without a week the first.
 */
@Named("readingPage")
@RequestScoped
public class ReadingPage {

  @Inject LookOver lookOver;
  @Inject ShowWeek showWeek;
  @Inject Asked asked;

  private @Nullable ShownWeek shown;

  public ShownWeek getShown() {
    if (shown == null) {
      PublishedCourse course =
          lookOver.edition(asked.course("course"), asked.numberIfAny("edition"));
      String same = "course=" + course.code() + "&edition=" + course.edition();
      shown = showWeek.of(course, asked.text("w"), same);
    }
    return shown;
  }
}
