package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.jobs.AskForJob;

/** Starts a run of a job, stops one, has what failed tried again. */
@WebServlet({"/office/jobs/start", "/office/jobs/stop", "/office/jobs/again"})
public class JobForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AskForJob askForJob;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    if (what.equals("start")) {
      return run(
          askForJob.start(
              JobAbout.order(
                  OurForm.text(request, "kind").strip(), OurForm.text(request, "about").strip()),
              OurForm.text(request, "shown")));
    }
    long id = OurForm.number(request, "id");
    if (what.equals("stop")) {
      askForJob.stop(id);
    } else {
      askForJob.again(id);
    }
    return run(id);
  }

  private static Optional<String> run(long id) {
    return Optional.of("/office/job?id=" + id);
  }

  @Override
  protected String page(String what) {
    return what.equals("start") ? "/office/job-start.xhtml" : "/office/job.xhtml";
  }
}
