package org.fieldbook.assessment.gradebook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.Anonymity;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.assessment.strategy.SetAssignment;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;

/**
 * A tutor's part marks for an assignment go out as a table and come back filled in. An empty cell
 * leaves a mark as it is. To bring the same table again changes nothing.
 */
@Stateless
@RolesAllowed(Roles.TUTOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BringMarks {

  private static final String WHY = "Brought in with a table of marks";

  @Inject Caller caller;
  @Inject Cohort cohort;
  @Inject Assignments assignments;
  @Inject Entries entries;
  @Inject SaveMarking saveMarking;

  /**
   * The table to fill in: the scripts of the tutor's students that have come in, by name.
   *
   * @throws NotFound when the presentation sets no such assignment
   */
  public List<Filled> table(PresentationCode presentation, String assignment) {
    SetAssignment set = assignments.get(presentation, assignment);
    Map<PersonId, Script> scripts =
        scripts(presentation, assignment).values().stream()
            .collect(Collectors.toMap(Script::student, Function.identity()));
    return cohort.learnersOf(caller.id(), presentation).stream()
        .filter(l -> scripts.containsKey(l.id()))
        .map(l -> filled(l, set, Objects.requireNonNull(scripts.get(l.id()))))
        .toList();
  }

  private static Filled filled(Learner learner, SetAssignment set, Script script) {
    return new Filled(Anonymity.learner(learner, set, script), script);
  }

  /**
   * What a table would do, a line for each of its lines. Changes nothing.
   *
   * @throws NotFound when the presentation sets no such assignment
   * @throws Refused when it is no table of marks for it
   */
  public List<BroughtLine> look(PresentationCode presentation, String assignment, String csv) {
    SetAssignment set = assignments.get(presentation, assignment);
    MarkingGuide guide = set.assignment().guide();
    MarksTable table = MarksTable.read(csv);
    List<String> foreign =
        table.criteria().stream().filter(c -> guide.criterion(c).isEmpty()).toList();
    if (!foreign.isEmpty()) {
      throw new Refused(
          "Line 1: "
              + assignment
              + " has no criterion "
              + foreign.get(0)
              + ". Is this the table of another assignment? Nothing was changed.");
    }
    Map<Long, Script> scripts = scripts(presentation, assignment);
    Map<PersonId, Learner> learners =
        cohort.learnersOf(caller.id(), presentation).stream()
            .collect(Collectors.toMap(Learner::id, Function.identity()));
    Set<Long> seen = new HashSet<>();
    return table.lines().stream().map(l -> line(l, set, scripts, learners, seen)).toList();
  }

  private static BroughtLine line(
      MarksTable.Line line,
      SetAssignment set,
      Map<Long, Script> scripts,
      Map<PersonId, Learner> learners,
      Set<Long> seen) {
    Script script =
        line.script().matches("[1-9][0-9]{0,17}")
            ? scripts.get(Long.parseLong(line.script()))
            : null;
    Learner learner = script == null ? null : learners.get(script.student());
    if (script == null || learner == null) {
      return new BroughtLine(
          line.number(),
          BroughtLine.Kind.UNKNOWN,
          line.student(),
          0,
          0,
          List.of(),
          List.of("You mark no such script for this assignment."));
    }
    CompareMarks compared = CompareMarks.of(line, set.assignment().guide(), script);
    return new BroughtLine(
        line.number(),
        seen.add(script.id()) ? compared.kind() : BroughtLine.Kind.DUPLICATE,
        Anonymity.learner(learner, set, script).name(),
        script.id(),
        script.sheetNumber(),
        compared.changes(),
        compared.words());
  }

  /**
   * Takes the marks of the lines that have changed, each script by itself.
   *
   * @param taken of the lines in conflict those whose marks are wanted all the same: script id to
   *     the number of the version that was seen
   * @return what became of each line
   * @throws NotFound when the presentation sets no such assignment
   * @throws Refused when it is no table of marks for it
   */
  public List<BroughtLine> bring(
      PresentationCode presentation, String assignment, String csv, Map<Long, Integer> taken) {
    Map<Long, Integer> wanted = new HashMap<>(taken);
    Map<Long, Script> scripts = scripts(presentation, assignment);
    return look(presentation, assignment, csv).stream()
        .map(
            line ->
                switch (line.kind()) {
                  case CHANGED -> take(line, scripts.get(line.script()), line.version());
                  case CONFLICT ->
                      wanted.containsKey(line.script())
                          ? take(line, scripts.get(line.script()), wanted.get(line.script()))
                          : line;
                  default -> line;
                })
        .toList();
  }

  private BroughtLine take(
      BroughtLine line, @org.jspecify.annotations.Nullable Script script, Integer basedOn) {
    if (script == null) {
      return line.with(BroughtLine.Kind.UNKNOWN, List.of("You mark this script no longer."));
    }
    Map<String, PartMark> parts = new TreeMap<>(script.sheet().parts());
    line.changes()
        .forEach(
            c ->
                parts.put(
                    c.criterion(),
                    new PartMark(c.to(), script.sheet().part(c.criterion()).feedback())));
    try {
      MarkingSaved saved =
          saveMarking.save(
              script.id(), basedOn, new MarkSheet(parts, script.sheet().summary()), WHY);
      return saved instanceof MarkingSaved.Saved
          ? line.with(BroughtLine.Kind.TAKEN, List.of())
          : line.with(
              BroughtLine.Kind.CONFLICT,
              List.of(
                  "The sheet was saved online a moment ago. Both are kept among its versions; look"
                      + " at it, then decide."));
    } catch (Refused refused) {
      return line.with(BroughtLine.Kind.RETURNED, refused.reasons());
    }
  }

  private Map<Long, Script> scripts(PresentationCode presentation, String assignment) {
    List<PersonId> students =
        cohort.learnersOf(caller.id(), presentation).stream().map(Learner::id).toList();
    return entries.scripts(students, presentation, assignment).stream()
        .collect(Collectors.toMap(Script::id, Function.identity()));
  }

  /** A script with its student, for a line of the table. */
  public record Filled(Learner learner, Script script) {}
}
