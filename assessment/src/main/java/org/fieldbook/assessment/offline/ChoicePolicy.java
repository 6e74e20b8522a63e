package org.fieldbook.assessment.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.Refused;

/** Whether the tutor has chosen all that is to be chosen, and what follows for each line. */
final class ChoicePolicy {

  private final Plan plan;
  private final Choices choices;

  ChoicePolicy(Plan plan, Choices choices) {
    this.plan = plan;
    this.choices = choices;
  }

  /**
   * Everything that needs a word has one.
   *
   * @throws Refused naming what is left to choose
   */
  void require() {
    List<String> reasons = new ArrayList<>();
    plan.lines().stream()
        .filter(l -> l.kind().isToChoose() && !choices.sheets().containsKey(l.script()))
        .map(Line::about)
        .distinct()
        .forEach(about -> reasons.add("Choose what holds for " + about + "."));
    Map<Long, Long> files =
        files().values().stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    Set<Long> known = plan.choices().stream().map(Plan.Choice::script).collect(Collectors.toSet());
    files.forEach(
        (script, count) -> {
          if (!known.contains(script)) {
            reasons.add("One of the scripts that you chose is not in the list. Choose again.");
          } else if (count > 1) {
            reasons.add(
                "Two documents cannot both be the script with comments of "
                    + plan.choices().stream()
                        .filter(c -> c.script() == script)
                        .map(Plan.Choice::label)
                        .findFirst()
                        .orElse("one student")
                    + ". Choose one of them.");
          }
        });
    if (!reasons.isEmpty()) {
      reasons.add("Nothing was taken yet.");
      throw new Refused(reasons);
    }
  }

  /** Whether the sheet of this line is saved. */
  boolean takes(Line line) {
    Integer chosen = choices.sheets().get(line.script());
    return chosen == null ? line.kind() == LineKind.CHANGED : chosen == line.at();
  }

  /** Whether what is online stays. */
  boolean keepsOnline(Line line) {
    return Objects.equals(choices.sheets().get(line.script()), Choices.ONLINE);
  }

  /** By line, the script that its document goes to. */
  Map<Integer, Long> files() {
    Map<Integer, Long> files = new HashMap<>();
    for (Line line : plan.lines()) {
      if (line.kind() == LineKind.FILE) {
        Long chosen = choices.files().get(line.at());
        if (chosen != null) {
          files.put(line.at(), chosen);
        } else if (choices.asNamed() && line.script() > 0) {
          files.put(line.at(), line.script());
        }
      }
    }
    return files;
  }
}
