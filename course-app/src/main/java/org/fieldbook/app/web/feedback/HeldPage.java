package org.fieldbook.app.web.feedback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.feedback.CheckHeldComments;
import org.fieldbook.app.toolkit.feedback.CheckHeldComments.Held;
import org.fieldbook.app.web.frame.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Comments with a likely name in them, for the tutor of the student they are for: {@code
 * /tutoring/feedback}. Three SQL statements when nothing waits, and three more when something does.
 */
@Named("heldPage")
@RequestScoped
public class HeldPage {

  @Inject CheckHeldComments checkHeldComments;
  @Inject Asked asked;

  private @Nullable List<Held> held;

  public List<Held> getHeld() {
    if (held == null) {
      held = checkHeldComments.waiting();
    }
    return held;
  }

  /** What has just been done, as a sentence; empty for nothing. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "through" -> "The student can read the comment now.";
      case "refused" -> "Nobody will read the comment.";
      default -> "";
    };
  }
}
