package org.fieldbook.app.web.recognition;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.fieldbook.app.recognition.TellOfBadges;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;

/**
 * What everybody may ask about badges, as JSON: {@code /badges/issuer}, {@code /badges/keys}, one
 * key below it, {@code /badges/achievements/LMC310/toolkit} and {@code /badges/withdrawn}.
 */
@WebServlet("/badges/*")
public class BadgeFacts extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient TellOfBadges tellOfBadges;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] json =
        answer(Objects.requireNonNullElse(request.getPathInfo(), "").split("/"))
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/json; charset=UTF-8");
    // Public facts, for verifiers that run in other pages.
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    response.setContentLength(json.length);
    response.getOutputStream().write(json);
  }

  private JsonObject answer(String[] path) {
    String what = path.length > 1 ? path[1] : "";
    if (path.length == 2) {
      return switch (what) {
        case "issuer" -> tellOfBadges.profile();
        case "keys" -> tellOfBadges.keys();
        case "withdrawn" -> tellOfBadges.withdrawn();
        default -> throw new NotFound("badges " + what);
      };
    }
    if (path.length == 3 && what.equals("keys")) {
      return tellOfBadges.key(path[2]);
    }
    if (path.length == 4 && what.equals("achievements") && CourseCode.isWellFormed(path[2])) {
      return tellOfBadges.achievement(new CourseCode(path[2]), path[3]);
    }
    throw new NotFound("badges " + what);
  }
}
