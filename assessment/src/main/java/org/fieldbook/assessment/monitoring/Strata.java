package org.fieldbook.assessment.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldbook.assessment.extension.DueDate;
import org.fieldbook.assessment.extension.DueDates;
import org.fieldbook.assessment.result.Band;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * What makes scripts alike: the band of the rules that their marks are in, and being late or not.
 */
@ApplicationScoped
class Strata {

  private static final int WHOLE = 100;

  @Inject Assignments assignments;
  @Inject DueDates dueDates;

  private final Map<String, ResultRules> known = new ConcurrentHashMap<>();

  /** The scripts, each with what it has in common with others. */
  List<Draw.Candidate> of(SetAssignment set, List<FinishedScript> scripts) {
    List<Band> bands = bands(set.presentation());
    Map<PersonId, Map<String, DueDate>> due =
        dueDates.of(scripts.stream().map(FinishedScript::studentId).toList(), set.presentation());
    return scripts.stream()
        .map(
            s -> {
              DueDate date = due.getOrDefault(s.studentId(), Map.of()).get(set.id());
              boolean late = date != null && !date.lateness(s.arrivedAt()).isFree();
              return new Draw.Candidate(
                  s.id(), band(bands, set, s.marks()) + (late ? ", late" : ", in time"));
            })
        .toList();
  }

  private static String band(List<Band> bands, SetAssignment set, int marks) {
    int percent = marks * WHOLE / set.assignment().guide().total();
    return bands.stream()
        .filter(b -> percent >= b.min())
        .findFirst()
        .map(Band::label)
        .orElseGet(() -> bands.get(bands.size() - 1).label());
  }

  /** The bands of the rules in force, the best first. */
  List<Band> bands(PresentationCode presentation) {
    return rules(presentation).bands();
  }

  /** The rules on results that are in force. */
  ResultRules rules(PresentationCode presentation) {
    AssessmentStrategy strategy = assignments.strategy(presentation);
    return known.computeIfAbsent(
        strategy.edition() + '\n' + strategy.rules().text(),
        key ->
            ResultRules.read(
                "rules.yaml",
                strategy.rules().text(),
                strategy.assignments().stream()
                    .map(Assignment::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  /** A line for each script, to be kept with the draw. */
  static String text(List<Draw.Candidate> population) {
    return population.stream()
        .map(c -> c.script() + " " + c.stratum())
        .collect(Collectors.joining("\n"));
  }
}
