package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.WorkOutResults;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** Defers one result, or takes that back, and works it out anew; works without a script. */
@WebServlet({"/office/result/defer", "/office/result/take-back"})
public class BoardResultForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient PrepareBoard prepareBoard;
  @Inject transient WorkOutResults workOutResults;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    PersonId student = new PersonId(OurForm.number(request, "id"));
    if (what.equals("defer")) {
      prepareBoard.defer(presentation, student, OurForm.text(request, "reason"));
    } else {
      prepareBoard.takeBackDeferral(presentation, student);
    }
    workOutResults.workOut(presentation, student);
    return Optional.of("/office/result?p=" + presentation + "&id=" + student);
  }

  @Override
  protected String page(String what) {
    return "/office/result.xhtml";
  }
}
