package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.monitoring.MonitoredMe;

/** Takes a tutor's answer to a monitor; works without a script. */
@WebServlet("/marking/monitored/answer")
public class MonitoredMeForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient MonitoredMe monitoredMe;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    monitoredMe.answer(OurForm.number(request, "id"), OurForm.text(request, "answer"));
    return Optional.of("/marking/monitored?p=" + OurForm.presentation(request) + "&done=yes");
  }

  /** The page has a form for each script. */
  @Override
  protected String form(String what, HttpServletRequest request) {
    return "answer-" + OurForm.text(request, "id");
  }

  @Override
  protected String page(String what) {
    return "/marking/monitored.xhtml";
  }
}
