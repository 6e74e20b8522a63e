package org.fieldbook.app.web.recognition;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.fieldbook.app.recognition.MyRecognition;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.content.kernel.NotFound;

/**
 * A badge as a file: {@code /toolkit/badge?b=...&f=svg}, the picture with the credential in it, or
 * {@code &f=jwt}, the credential alone.
 */
@WebServlet("/toolkit/badge")
public class BadgeFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient MyRecognition myRecognition;
  @Inject transient Asked asked;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = asked.text("b");
    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new NotFound("badge " + id);
    }
    MyRecognition.File badge = myRecognition.file(UUID.fromString(id));
    if (asked.text("f").equals("jwt")) {
      Download.send(response, badge.name() + ".jwt", "application/jwt", badge.credential());
    } else {
      Download.send(response, badge.name() + ".svg", "image/svg+xml", badge.svg());
    }
  }
}
