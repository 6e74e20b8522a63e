package org.fieldbook.app.authoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.publication.EditionLine;
import org.fieldbook.content.publication.ListEditions;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/** Read model: the caller's courses with their editions and presentations. Two SQL statements. */
@Stateless
@RolesAllowed(Roles.COURSE_TEAM)
public class TeamCourses {

  @Inject TeamRights rights;
  @Inject ListEditions listEditions;
  @Inject Library library;

  /** The courses by code. */
  public List<TeamCourse> all() {
    List<@Nullable String> held = rights.held();
    Map<CourseCode, List<EditionLine>> editions = new LinkedHashMap<>();
    for (EditionLine line : listEditions.all()) {
      if (TeamRights.in(held, line.course())) {
        editions.computeIfAbsent(line.course(), c -> new ArrayList<>()).add(line);
      }
    }
    List<PublishedPresentation> presentations = library.presentations();
    return editions.entrySet().stream()
        .map(
            e ->
                new TeamCourse(
                    e.getKey(),
                    e.getValue().get(0).title(),
                    e.getValue(),
                    presentations.stream()
                        .filter(p -> p.code().course().equals(e.getKey()))
                        .toList()))
        .toList();
  }

  /**
   * A course of the team.
   *
   * @param title as the newest edition has it
   * @param editions the newest first
   * @param presentations the newest start first
   */
  public record TeamCourse(
      CourseCode code,
      String title,
      List<EditionLine> editions,
      List<PublishedPresentation> presentations) {

    public TeamCourse {
      editions = List.copyOf(editions);
      presentations = List.copyOf(presentations);
    }
  }
}
