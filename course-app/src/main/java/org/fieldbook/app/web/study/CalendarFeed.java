package org.fieldbook.app.web.study;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.fieldbook.app.identity.CalendarKey;
import org.fieldbook.app.identity.OpenCalendar;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.planner.StudyDates;
import org.fieldbook.app.web.frame.Site;
import org.fieldbook.content.kernel.Roles;

/**
 * A student's dates for a calendar program: {@code /calendar/KEY.ics}, without sign-in. Any other
 * address beneath it, and a key that opens nothing, answers as if there were nothing.
 */
@WebServlet("/calendar/*")
public class CalendarFeed extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient OpenCalendar openCalendar;
  @Inject transient StudyDates studyDates;
  @Inject transient Site site;
  @Inject transient Clock clock;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean opened =
        CalendarKey.isAddress(request)
            && TokenMechanism.callerOf(request)
                .filter(c -> c.roles().contains(Roles.STUDENT))
                .isPresent();
    if (!opened) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean withWords = openCalendar.fetch();
    byte[] bytes =
        CalendarText.of(studyDates.all(withWords), path -> site.url() + path, clock.instant())
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/calendar;charset=UTF-8");
    response.setHeader("Content-Disposition", "inline; filename=\"fieldbook.ics\"");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
