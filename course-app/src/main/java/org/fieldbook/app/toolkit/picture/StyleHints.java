package org.fieldbook.app.toolkit.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * The computed field {@code style_hint} of the delegation matrix: a suggested style for each task,
 * from skill and willingness, and a warning where much harm is possible and somebody who is not yet
 * expert decides alone. A task counts once it has both ratings.
 *
 * @param unfinished rows with words that lack a rating
 */
public record StyleHints(List<Task> tasks, int unfinished) {

  /** Greatest skill and willingness. */
  static final int MOST = 4;

  private static final int HIGH_RISK = 3;
  private static final int DECIDES_ALONE = 5;

  public StyleHints {
    tasks = List.copyOf(tasks);
  }

  /** Of an entry. */
  static StyleHints of(ToolTemplate template, Answers answers) {
    List<Task> tasks = new ArrayList<>();
    List<Answers> rows = answers.rows("tasks");
    int begun = 0;
    for (int i = 0; i < rows.size(); i++) {
      Answers row = rows.get(i);
      begun += row.isEmpty() ? 0 : 1;
      OptionalInt skill = rated(row, "skill");
      OptionalInt will = rated(row, "will");
      if (skill.isPresent() && will.isPresent()) {
        tasks.add(
            new Task(
                i,
                row.text("task"),
                row.text("person"),
                skill.getAsInt(),
                will.getAsInt(),
                row.whole("risk").orElse(0),
                row.text("level"),
                Labels.of(template, "tasks", "level", row.text("level")),
                row.text("support"),
                row.text("check")));
      }
    }
    return new StyleHints(tasks, begun - tasks.size());
  }

  private static OptionalInt rated(Answers row, String field) {
    OptionalInt value = row.whole(field);
    return value.isPresent() && value.getAsInt() >= 1 && value.getAsInt() <= MOST
        ? value
        : OptionalInt.empty();
  }

  /** Tasks that the rules advise to look at again. */
  public List<String> warnings() {
    return tasks.stream()
        .filter(Task::isWarned)
        .map(
            t ->
                "“"
                    + Said.shortly(t.name())
                    + "”: the harm could be high, the skill is not yet expert, and the authority is"
                    + " “"
                    + t.authority()
                    + "”. Is that what you mean?")
        .toList();
  }

  /** Styles as the quadrants are named. */
  public enum Style {
    DIRECT("Direct"),
    COACH("Coach"),
    SUPPORT("Support"),
    DELEGATE("Delegate");

    private final String label;

    Style(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    static Style of(int skill, int will) {
      boolean skilled = skill > MOST / 2;
      boolean willing = will > MOST / 2;
      if (skilled) {
        return willing ? DELEGATE : SUPPORT;
      }
      return willing ? DIRECT : COACH;
    }
  }

  /**
   * A task with both ratings.
   *
   * @param row its place on the form, from 0
   * @param skill and {@code will} 1 to {@link #MOST}
   * @param risk 1 to 3, 0 when not rated
   * @param level key of the authority given, empty when not chosen
   */
  public record Task(
      int row,
      String task,
      String person,
      int skill,
      int will,
      int risk,
      String level,
      String authority,
      String support,
      String check) {

    public Style style() {
      return Style.of(skill, will);
    }

    public boolean isWarned() {
      return risk >= HIGH_RISK && skill < MOST && authorityNumber() >= DECIDES_ALONE;
    }

    /** Level keys begin with their number. */
    private int authorityNumber() {
      return level.isEmpty() ? 0 : Math.max(0, Character.digit(level.charAt(0), 10));
    }

    /** How the task is called in the picture. */
    String name() {
      String name = task.isBlank() ? "Not named yet" : task.strip();
      return person.isBlank() ? name : name + ", " + person.strip();
    }

    String harm() {
      return switch (risk) {
        case 1 -> "1, low";
        case 2 -> "2";
        case 3 -> "3, high";
        default -> "Not rated";
      };
    }
  }
}
