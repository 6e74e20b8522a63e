package org.fieldbook.app.demo;

import jakarta.json.JsonObject;
import java.util.List;
import org.fieldbook.app.toolkit.Task;

/**
 * Something that the demonstration's students answered, with the answers that there are.
 *
 * @param week place of the week in the course: 0 before the start, 1 for the first
 * @param percent how far into the week the task comes
 * @param share how many in a hundred students answer it
 * @param variants different answers, each as the states in which it was saved
 */
record DemoTask(Task task, int week, int percent, int share, List<List<JsonObject>> variants) {

  DemoTask {
    variants = List.copyOf(variants);
  }
}
