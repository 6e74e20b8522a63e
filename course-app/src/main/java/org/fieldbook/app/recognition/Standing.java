package org.fieldbook.app.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * How far a student is with an achievement.
 *
 * @param evidence titles of entries that it rests on
 * @param missing what is still to do, as sentences; empty when it is reached
 * @param badge id of the badge that was issued; null for none
 */
public record Standing(
    Achievement achievement, List<String> evidence, List<String> missing, @Nullable UUID badge) {

  private static final int MOST_EVIDENCE = 10;

  public Standing {
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
  }

  public boolean isReached() {
    return missing.isEmpty();
  }

  /** Where the student is, for the whole toolkit first and then each competence. */
  static List<Standing> of(PublishedCourse course, List<EntryView> entries, List<Badge> badges) {
    List<EntryView> complete = entries.stream().filter(EntryView::done).toList();
    List<Standing> all = new ArrayList<>();
    all.add(toolkit(course, complete, badges));
    Optional<Specification> specification = Specification.complete(entries);
    course
        .competences()
        .forEach(c -> all.add(competence(course, c, complete, specification, badges)));
    return all;
  }

  private static Standing competence(
      PublishedCourse course,
      Competence competence,
      List<EntryView> complete,
      Optional<Specification> specification,
      List<Badge> badges) {
    List<String> evidence =
        complete.stream()
            .filter(e -> !Specification.TOOL.equals(e.provenance().tool()))
            .filter(e -> e.competences().contains(competence.id()))
            .map(EntryView::title)
            .limit(MOST_EVIDENCE)
            .toList();
    List<String> missing = new ArrayList<>();
    if (Achievement.isLevelled(course)) {
      level(course, competence.id(), specification).ifPresent(missing::add);
    }
    if (evidence.isEmpty()) {
      missing.add("A complete entry that you tag with this competence.");
    }
    return new Standing(
        Achievement.of(course, competence), evidence, missing, badge(badges, competence.id()));
  }

  /** What the learner's specification lacks for the competence; empty for nothing. */
  private static Optional<String> level(
      PublishedCourse course, String competence, Optional<Specification> specification) {
    if (specification.isEmpty()) {
      return Optional.of("A complete person-management specification.");
    }
    Optional<Specification.Row> row =
        specification.get().rows().stream()
            .filter(r -> r.competence().equals(competence))
            .findFirst();
    if (row.isEmpty() || row.get().required().isEmpty() || row.get().current().isEmpty()) {
      return Optional.of(
          "The level that your role needs and the level that you hold, in your specification.");
    }
    int needed = row.get().required().getAsInt();
    return row.get().gap() == 0
        ? Optional.empty()
        : Optional.of(
            "Level "
                + needed
                + " ("
                + course.framework().level(needed)
                + "); your specification says that you hold level "
                + row.get().current().getAsInt()
                + ".");
  }

  private static Standing toolkit(
      PublishedCourse course, List<EntryView> complete, List<Badge> badges) {
    List<ToolTemplate> asked =
        course.tools().values().stream().filter(t -> t.introduced() != null).toList();
    List<String> missing =
        asked.stream()
            .filter(t -> complete.stream().noneMatch(e -> t.id().equals(e.provenance().tool())))
            .map(t -> "A complete entry of “" + t.title() + "”.")
            .toList();
    return new Standing(
        Achievement.toolkit(course),
        List.of(asked.size() - missing.size() + " of " + asked.size() + " tools complete"),
        missing,
        badge(badges, Achievement.TOOLKIT));
  }

  private static @Nullable UUID badge(List<Badge> badges, String achievement) {
    Optional<Badge> badge =
        badges.stream().filter(b -> b.achievement().equals(achievement)).findFirst();
    return badge.map(Badge::id).orElse(null);
  }
}
