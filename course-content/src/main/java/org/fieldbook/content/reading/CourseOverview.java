package org.fieldbook.content.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A course as its authors look over it.
 *
 * @param weeks in the order of the course
 * @param uncited entries of the bibliography that no week cites, by key
 * @param unlinked key concepts that no text uses, by id
 */
public record CourseOverview(
    PublishedCourse course, List<WeekFigures> weeks, Set<String> uncited, Set<String> unlinked) {

  private static final Pattern TERM = Pattern.compile("#term-([A-Za-z0-9-]+)");

  public CourseOverview {
    weeks = List.copyOf(weeks);
  }

  /** Looks over an edition. */
  public static CourseOverview of(PublishedCourse course) {
    return new CourseOverview(
        course,
        course.weeks().values().stream().map(WeekFigures::of).toList(),
        without(
            course.references().keySet(),
            course.weeks().values().stream().flatMap(w -> w.cited().stream())),
        without(
            course.weeks().values().stream()
                .flatMap(w -> w.concepts().stream())
                .map(Week.Concept::id)
                .collect(Collectors.toSet()),
            course.weeks().values().stream().flatMap(CourseOverview::terms)));
  }

  private static Set<String> without(Set<String> all, Stream<String> used) {
    Set<String> left = new TreeSet<>(all);
    used.forEach(left::remove);
    return left;
  }

  /** Key concepts that a week links to where it is read. */
  private static Stream<String> terms(Week week) {
    return week.parts().stream()
        .flatMap(
            p ->
                Stream.concat(
                    Stream.of(p.html()), Stream.ofNullable(p.video()).map(Part.Video::introHtml)))
        .flatMap(html -> TERM.matcher(html).results().map((MatchResult r) -> r.group(1)));
  }
}
