package org.fieldbook.app.monitoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldbook.app.identity.People;
import org.fieldbook.assessment.cohort.Monitors;
import org.fieldbook.assessment.marking.MonitorMarking;
import org.fieldbook.assessment.marking.ReturnedLine;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/** Read model: returned scripts with names. Three SQL statements, however many. */
@Stateless
@RolesAllowed(Roles.MONITOR)
public class ReadMarking {

  @Inject MonitorMarking monitorMarking;
  @Inject Monitors monitors;
  @Inject People people;
  @Inject Library library;
  @Inject Caller caller;

  /** The presentations of the courses that the caller monitors, newest start first. */
  public List<PublishedPresentation> presentations() {
    List<PublishedPresentation> all = library.presentations();
    List<CourseCode> own =
        monitors.coursesOf(
            caller.id(), all.stream().map(p -> p.code().course()).distinct().toList());
    return all.stream().filter(p -> own.contains(p.code().course())).toList();
  }

  /**
   * What was returned in a presentation, the latest first.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller does not monitor that course
   */
  public List<Line> returned(PresentationCode presentation) {
    List<ReturnedLine> lines = monitorMarking.returned(presentation);
    Set<Long> ids = new HashSet<>();
    lines.forEach(
        line -> {
          ids.add(line.student());
          ids.add(line.tutor());
        });
    Map<Long, String> names = people.names(ids);
    return lines.stream()
        .map(
            line ->
                new Line(
                    line,
                    names.getOrDefault(line.student(), "?"),
                    names.getOrDefault(line.tutor(), "?")))
        .toList();
  }

  /** A returned script with the names of its student and tutor. */
  public record Line(ReturnedLine script, String student, String tutor) {}
}
