package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.second.AgreeOnMark;
import org.jspecify.annotations.Nullable;

/** Scripts that a tutor marks besides others, and marks to agree on: {@code /marking/seconds}. */
@Named("secondsPage")
@RequestScoped
public class SecondsPage {

  @Inject Asked asked;
  @Inject AgreeOnMark agreeOnMark;

  private @Nullable List<AgreeOnMark.Task> tasks;

  /** What waits for the marker, looked up once. */
  List<AgreeOnMark.Task> tasks() {
    if (tasks == null) {
      tasks = agreeOnMark.mine();
    }
    return tasks;
  }

  public List<Row> getRows() {
    return tasks().stream().map(SecondsPage::row).toList();
  }

  private static Row row(AgreeOnMark.Task task) {
    boolean agree = task.what() == AgreeOnMark.Task.What.AGREE;
    return new Row(
        Wording.assignment(task.assignment()) + ", script " + task.script(),
        switch (task.what()) {
          case AGREE -> "Both have finished: agree on a mark";
          case MARK_SECOND -> "To be marked by you as the second marker";
          case MARK_THIRD -> "To be marked by you as the third marker, whose mark decides";
        },
        (agree ? "/marking/agree?id=" : "/marking/second?id=") + task.id(),
        agree ? "Compare" : "Mark");
  }

  /** Said once after something was done. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "finished" ->
          "Finished. When the other marker has finished, too, you see both sheets side by side.";
      case "agreed" -> "Agreed. That is the mark; the script goes to its student.";
      case "differ" -> "A third marker is to decide. The office gives the script to one.";
      default -> "";
    };
  }

  /** Something to do. */
  public record Row(String script, String what, String href, String action) {}
}
