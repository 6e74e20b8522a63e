package org.fieldbook.app.web.home;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.content.kernel.Roles;

/** The address without a path: takes everybody to the page that is home for their role. */
@WebServlet(urlPatterns = "")
public class FrontDoor extends HttpServlet {

  private static final long serialVersionUID = 1;

  private static final Map<String, String> HOMES = new LinkedHashMap<>();

  static {
    HOMES.put(Roles.STUDENT, "/study/home");
    HOMES.put(Roles.TUTOR, "/tutoring/home");
    HOMES.put(Roles.MONITOR, "/monitoring/home");
    HOMES.put(Roles.COURSE_TEAM, "/authoring/home");
    HOMES.put(Roles.OFFICE, "/office/home");
    HOMES.put(Roles.ADVISER, "/advising/home");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(
        TokenMechanism.callerOf(request)
            .map(SignedIn::roles)
            .map(FrontDoor::home)
            .orElse("/signin"));
  }

  static String home(Set<String> roles) {
    return HOMES.entrySet().stream()
        .filter(e -> roles.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("/about");
  }
}
