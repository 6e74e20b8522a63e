package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.feedback.Goal;
import org.fieldbook.assessment.feedback.SetGoal;
import org.fieldbook.content.kernel.PresentationCode;

/** A student's goals are made, worded, ticked, removed, put back and shared; without a script. */
@WebServlet({
  "/tma/goal/set",
  "/tma/goal/reword",
  "/tma/goal/tick",
  "/tma/goal/remove",
  "/tma/goal/put-back",
  "/tma/goal/share"
})
public class GoalForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient SetGoal setGoal;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String assignment = OurForm.encoded(request, "a");
    switch (what) {
      case "set" -> {
        Goal goal =
            setGoal.make(
                presentation,
                OurForm.text(request, "a"),
                OurForm.text(request, "from"),
                OurForm.text(request, "words"),
                !OurForm.text(request, "plan").isEmpty(),
                OurForm.uuid(request, "save"));
        return Optional.of(
            "/tma/feedback?a=" + assignment + "&p=" + presentation + "#goal-" + goal.id());
      }
      case "reword" -> {
        if (!setGoal.reword(
            OurForm.number(request, "id"), OurForm.seen(request), OurForm.text(request, "words"))) {
          throw new Overtaken();
        }
      }
      case "tick" ->
          setGoal.tick(OurForm.number(request, "id"), !OurForm.text(request, "done").isEmpty());
      case "remove" -> setGoal.remove(OurForm.number(request, "id"));
      case "put-back" -> setGoal.putBack(OurForm.number(request, "id"));
      default ->
          setGoal.share(
              presentation, OurForm.text(request, "a"), !OurForm.text(request, "shared").isEmpty());
    }
    return Optional.of("/tma/assignment?a=" + assignment + "&p=" + presentation + "#goals");
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return what.equals("set") ? what : "goal-" + OurForm.text(request, "id");
  }

  @Override
  protected String page(String what) {
    return what.equals("set") ? "/tma/goal.xhtml" : "/tma/assignment.xhtml";
  }
}
