package org.fieldbook.assessment.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.MarkChange;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;

/** Tells how a script came to its marks. Whether the caller may know is settled before. */
@ApplicationScoped
public class MarkHistory {

  @Inject Entries entries;
  @Inject Cohort cohort;
  @Inject Assignments assignments;

  Told of(Script script) {
    List<MarkChange> changes = entries.changes(script.id());
    SetAssignment set = assignments.get(script.presentation(), script.assignment());
    Map<PersonId, Learner> people =
        cohort.learners(
            Stream.concat(Stream.of(script.student()), changes.stream().map(MarkChange::changedBy))
                .collect(Collectors.toSet()));
    return new Told(script, set, people, changes.stream().map(c -> line(c, set, people)).toList());
  }

  private static Line line(MarkChange change, SetAssignment set, Map<PersonId, Learner> people) {
    Learner by = people.get(change.changedBy());
    return new Line(change, title(change.item(), set), by == null ? "" : by.name());
  }

  private static String title(String item, SetAssignment set) {
    return switch (item) {
      case MarkChange.SCORE -> "Score that counts";
      case MarkChange.AGREED -> "Total that the markers came to";
      case MarkChange.CORRECTION -> "Returned unmarked, to be corrected";
      default -> set.assignment().guide().criterion(item).map(Criterion::title).orElse(item);
    };
  }

  /**
   * How a script came to its marks.
   *
   * @param lines the latest first
   */
  public record Told(
      Script script, SetAssignment set, Map<PersonId, Learner> people, List<Line> lines) {

    public Told {
      people = Map.copyOf(people);
      lines = List.copyOf(lines);
    }

    /** Name of the student. */
    public String student() {
      Learner learner = people.get(script.student());
      return learner == null ? "" : Anonymity.learner(learner, set, script).name();
    }
  }

  /**
   * A change.
   *
   * @param item what was changed, in words
   * @param by who changed it
   */
  public record Line(MarkChange change, String item, String by) {}
}
