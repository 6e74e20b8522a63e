package org.fieldbook.app.demo;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.Task;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.ToolField;
import org.jspecify.annotations.Nullable;

/**
 * What the students of the long course answered in the weeks so far, and the tools that they filled
 * without being asked. Every answer has gone through the shape of what it answers.
 */
final class DemoTasks {

  static final int LAST_WEEK = 8;

  private static final int MOST_DO_IT = 88;

  /** An entry made in the toolkit has a slot of its own for each student. */
  static final String OWN = "own-00000000";

  private final PublishedCourse course;
  private final DemoTexts texts;
  private final List<DemoTask> tasks = new ArrayList<>();

  private DemoTasks(PublishedCourse course, LocalDate start) {
    this.course = course;
    this.texts = DemoTexts.read("responses.yaml", start);
  }

  /**
   * All of them.
   *
   * @param start first day of the presentation in which they are answered
   */
  static List<DemoTask> of(PublishedCourse course, LocalDate start) {
    DemoTasks all = new DemoTasks(course, start);
    course.weeks().values().stream().filter(w -> w.number() <= LAST_WEEK).forEach(all::addWeek);
    all.addOwn("reflective-journal", 4, 30, "own-journal");
    all.addOwn("reflective-journal", 6, 40, "own-journal");
    all.addOwn("force-field", 7, 8, "force-field");
    // Only the student with whom people look round has asked others: see feedback.sql.
    all.addOwn("feedback-360", 5, 0, "own-feedback");
    return all.tasks;
  }

  private void addWeek(Week week) {
    for (int i = 0; i < week.parts().size(); i++) {
      Part part = week.parts().get(i);
      int percent = 100 * i / week.parts().size();
      answers(part)
          .ifPresent(
              variants ->
                  tasks.add(
                      new DemoTask(
                          Task.find(course, part.id(), null),
                          week.number(),
                          percent,
                          MOST_DO_IT,
                          variants)));
    }
  }

  /** The answers to a part, if it is one that is answered and there are texts for it. */
  private Optional<List<List<JsonObject>>> answers(Part part) {
    Activity activity = part.activity();
    boolean review = part.kind() == Part.Kind.REVIEW;
    if (activity == null && !review) {
      return Optional.empty();
    }
    if (activity != null && activity.type() == Activity.Type.DISCUSSION) {
      return Optional.empty();
    }
    Task task = Task.find(course, part.id(), null);
    if (activity != null
        && (activity.type() == Activity.Type.POLL || activity.type() == Activity.Type.SELF_CHECK)) {
      return Optional.of(DemoAnswers.madeUp(task.shape(), activity));
    }
    if (!texts.all().containsKey(part.id())) {
      return Optional.empty();
    }
    return Optional.of(DemoAnswers.of(task.shape(), written(texts.list(part.id()), activity)));
  }

  private void addOwn(String tool, int week, int share, String name) {
    Task task = Task.find(course, OWN, tool);
    tasks.add(
        new DemoTask(
            task, week, 50, share, DemoAnswers.of(task.shape(), written(texts.list(name), null))));
  }

  /** The texts as bodies: fields of a tool inside {@code fields}, rows by their column's key. */
  private List<Object> written(List<Object> variants, @Nullable Activity activity) {
    List<Object> bodies = new ArrayList<>();
    for (Object variant : variants) {
      if (variant instanceof Map<?, ?>) {
        bodies.add(Map.of("fields", spreadRatings(DemoTexts.map(variant))));
      } else if (variant instanceof List<?> rows && activity != null) {
        bodies.add(rows.stream().map(r -> row(DemoTexts.strings(r), activity)).toList());
      } else {
        bodies.add(variant);
      }
    }
    return bodies;
  }

  private static Map<String, Object> row(List<String> cells, Activity activity) {
    Map<String, Object> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      row.put(activity.columns().get(i).key(), cells.get(i));
    }
    return row;
  }

  /** Ratings are written as two rows of digits, {@code now} and {@code need}. */
  private Map<String, Object> spreadRatings(Map<String, Object> fields) {
    if (!(fields.get("ratings") instanceof Map<?, ?>)) {
      return fields;
    }
    Map<String, Object> digits = DemoTexts.map(fields.get("ratings"));
    ToolField matrix =
        Optional.ofNullable(course.tools().get("continuum-profile"))
            .flatMap(tool -> tool.field("ratings"))
            .orElseThrow();
    Map<String, Object> ratings = new LinkedHashMap<>();
    for (int i = 0; i < matrix.rows().size(); i++) {
      ratings.put(
          matrix.rows().get(i).key(),
          Map.of("now", digit(digits, "now", i), "need", digit(digits, "need", i)));
    }
    fields.put("ratings", ratings);
    return fields;
  }

  private static Integer digit(Map<String, Object> digits, String row, int at) {
    return DemoTexts.text(digits, row).charAt(at) - '0';
  }
}
