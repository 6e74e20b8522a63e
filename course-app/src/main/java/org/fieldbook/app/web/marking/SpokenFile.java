package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.PlaySpoken;
import org.fieldbook.assessment.marking.SpeakComment;

/** A tutor's own recording, to be heard before it goes back. */
@WebServlet("/marking/spoken-file")
public class SpokenFile extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient SpeakComment speakComment;
  @Inject transient PlaySpoken playSpoken;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    playSpoken.send(request, response, speakComment.recording(asked.number("id")));
  }
}
