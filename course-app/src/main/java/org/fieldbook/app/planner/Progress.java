package org.fieldbook.app.planner;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.Week;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is in a presentation.
 *
 * @param parts by week, ids of the parts marked as studied
 * @param weeks ids of the weeks marked as studied
 * @param place where they left off, absent before they read anything
 */
public record Progress(
    Map<String, Set<String>> parts, Set<String> weeks, @Nullable LastPlace place) {

  public Progress {
    parts = Map.copyOf(parts);
    weeks = Set.copyOf(weeks);
  }

  /** Whether the week is marked as studied. */
  public boolean isWeekStudied(String week) {
    return weeks.contains(week);
  }

  /** Whether the part is marked as studied. */
  public boolean isPartStudied(String week, String part) {
    return parts.getOrDefault(week, Set.of()).contains(part);
  }

  /** How many parts of the week are marked as studied. */
  public int partsStudied(Week week) {
    return (int)
        week.parts().stream().map(Part::id).filter(id -> isPartStudied(week.id(), id)).count();
  }

  public Optional<LastPlace> findPlace() {
    return Optional.ofNullable(place);
  }

  /**
   * Where a student left off.
   *
   * @param fragment id of the paragraph or part on the week's page
   * @param passage how the paragraph begins; empty for a part without words
   */
  public record LastPlace(
      String week, String part, String fragment, String passage, Instant leftAt) {

    /** Address of the place on the week's page of the presentation. */
    public String href(String presentation) {
      return "/study/week?w=" + week + "&p=" + presentation + "#" + fragment;
    }
  }
}
