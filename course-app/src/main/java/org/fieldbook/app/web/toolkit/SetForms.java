package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.app.toolkit.learningset.AgreeRules;
import org.fieldbook.app.toolkit.learningset.JoinSet;
import org.fieldbook.app.toolkit.learningset.PlanMeeting;
import org.fieldbook.app.toolkit.learningset.StartSet;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;

/**
 * Starts a learning set, joins and leaves one, agrees its rules, plans a meeting, closes it; works
 * without a script.
 */
@WebServlet({
  "/toolkit/sets/start",
  "/toolkit/sets/join",
  "/toolkit/sets/leave",
  "/toolkit/sets/rules",
  "/toolkit/sets/plan",
  "/toolkit/sets/close"
})
public class SetForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final Set<String> OF_THE_LIST = Set.of("start", "join");

  @Inject transient StartSet startSet;
  @Inject transient JoinSet joinSet;
  @Inject transient AgreeRules agreeRules;
  @Inject transient PlanMeeting planMeeting;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    if (what.equals("start")) {
      return set(startSet.start(OurForm.presentation(request), OurForm.text(request, "name")));
    }
    long id = OurForm.number(request, "id");
    switch (what) {
      case "join" -> joinSet.join(id);
      case "close" -> joinSet.close(id);
      case "rules" -> {
        agree(id, request);
        return Optional.of("/toolkit/set?id=" + id + "&done=rules#rules");
      }
      case "plan" -> {
        return Optional.of("/toolkit/meeting?id=" + plan(id, request));
      }
      default -> {
        joinSet.leave(id);
        return Optional.of("/toolkit/sets?p=" + OurForm.presentation(request).value());
      }
    }
    return set(id);
  }

  private void agree(long id, HttpServletRequest request) {
    if (!agreeRules.agree(id, OurForm.text(request, "rules"), OurForm.seen(request)).kept()) {
      throw new Overtaken();
    }
  }

  private long plan(long id, HttpServletRequest request) {
    return planMeeting.plan(
        id, MeetingSent.day(request), OurForm.text(request, "place"), MeetingSent.parts(request));
  }

  private static Optional<String> set(long id) {
    return Optional.of("/toolkit/set?id=" + id);
  }

  @Override
  protected String page(String what) {
    return OF_THE_LIST.contains(what) ? "/toolkit/sets.xhtml" : "/toolkit/set.xhtml";
  }
}
