package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.second.ReadSecond;

/** The work itself, for those who mark it besides its tutor. */
@WebServlet({"/marking/second-file", "/marking/second-pdf"})
public class SecondFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient ReadSecond readSecond;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download.send(
        response,
        request.getServletPath().equals("/marking/second-pdf")
            ? readSecond.pdf(asked.number("id"), asked.place("n"), asked.numberIfAny("s"))
            : readSecond.file(asked.number("id"), asked.place("n")));
  }
}
