package org.fieldbook.assessment.retry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.strategy.AnotherTry;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;

/** What anybody of a presentation may have to send: its assignments, and second tries at them. */
@ApplicationScoped
public class AllAssignments {

  @Inject Library library;
  @Inject Assignments assignments;
  @Inject SecondTries tries;

  /**
   * In order of their cut-offs; a second try that stands for somebody has the last moment of all.
   * One SQL statement.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public List<SetAssignment> of(PresentationCode presentation) {
    return with(presentation, tries.standing(presentation));
  }

  /**
   * One of them, a second try as it is for nobody in particular.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the presentation, or the assignment in it,
   *     does not exist
   */
  public SetAssignment get(PresentationCode presentation, String assignment) {
    return assignments.get(presentation, assignment);
  }

  /** Those of all presentations. One SQL statement beyond what finds these. */
  public List<SetAssignment> everywhere() {
    List<SecondTry> standing = tries.standing();
    return library.presentations().stream()
        .map(PublishedPresentation::code)
        .flatMap(
            p ->
                with(p, standing.stream().filter(t -> t.presentation().equals(p)).toList())
                    .stream())
        .toList();
  }

  private List<SetAssignment> with(PresentationCode presentation, List<SecondTry> standing) {
    List<SetAssignment> all = new ArrayList<>(assignments.of(presentation));
    Map<String, AnotherTry> latest = new TreeMap<>();
    standing.forEach(t -> latest.merge(t.assignment(), t.terms(), AllAssignments::later));
    latest.forEach(
        (id, terms) -> assignments.find(presentation, id).ifPresent(s -> all.add(s.of(terms))));
    all.sort(Comparator.comparing(SetAssignment::cutOff));
    return all;
  }

  private static AnotherTry later(AnotherTry one, AnotherTry other) {
    return one.due().isAfter(other.due()) ? one : other;
  }

  /**
   * Those of all presentations with a cut-off after the one instant and not after the other; a
   * second try for each of its last moments.
   */
  public List<SetAssignment> cutOffBetween(Instant after, Instant until) {
    List<SetAssignment> found = new ArrayList<>();
    library.presentations().stream()
        .flatMap(p -> assignments.of(p.code()).stream())
        .filter(s -> s.cutOff().isAfter(after) && !s.cutOff().isAfter(until))
        .forEach(found::add);
    Map<String, SetAssignment> second = new TreeMap<>();
    for (SecondTry each : tries.dueBetween(after, until)) {
      assignments
          .find(each.presentation(), each.assignment())
          .ifPresent(
              s ->
                  second.put(
                      each.presentation() + " " + each.assignment() + " " + each.dueAt(),
                      s.of(each.terms())));
    }
    found.addAll(second.values());
    return found;
  }
}
