package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.board.ConfirmResults;
import org.fieldbook.assessment.board.PrepareBoard;
import org.fieldbook.assessment.board.ReleaseResults;
import org.fieldbook.assessment.board.WorkOutResults;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Takes the board's list of a presentation a step further; works without a script. */
@WebServlet({
  "/office/board/work-out",
  "/office/board/list",
  "/office/board/confirm",
  "/office/board/release"
})
public class BoardForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient WorkOutResults workOutResults;
  @Inject transient PrepareBoard prepareBoard;
  @Inject transient ConfirmResults confirmResults;
  @Inject transient ReleaseResults releaseResults;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    int n =
        switch (what) {
          case "work-out" -> workOutResults.workOutAll(presentation);
          case "list" -> prepareBoard.putOnList(presentation);
          case "confirm" -> confirmResults.confirm(presentation, OurForm.text(request, "reason"));
          default ->
              releaseResults.release(presentation, named(request), OurForm.text(request, "reason"));
        };
    return Optional.of("/office/board?p=" + presentation + "&done=" + what + "&n=" + n);
  }

  @Override
  protected String page(String what) {
    return "/office/board.xhtml";
  }

  private static List<PersonId> named(HttpServletRequest request) {
    String[] ticked = request.getParameterValues("student");
    List<PersonId> named = new ArrayList<>();
    for (String id : ticked == null ? new String[0] : ticked) {
      if (!id.matches("[1-9][0-9]{0,17}")) {
        throw new Refused("One of the ticks names nobody. Load the page again, then tick anew.");
      }
      named.add(new PersonId(Long.parseLong(id)));
    }
    return named;
  }
}
