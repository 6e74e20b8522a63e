package org.fieldbook.app.web.study;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.web.frame.Ranged;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/**
 * Media of an edition at {@code /media/COURSE/EDITION/path}, for the staff and for whoever studies
 * or studied the course. An edition never changes, so browsers keep its files; a player may ask for
 * one range of bytes at a time.
 */
@WebServlet(urlPatterns = "/media/*")
public class MediaServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Pattern ADDRESS =
      Pattern.compile("/([A-Z]{3}[0-9]{3})/([0-9]{1,6})/([A-Za-z0-9._/-]{1,200})");

  private static final Set<String> STAFF =
      Set.of(Roles.TUTOR, Roles.MONITOR, Roles.COURSE_TEAM, Roles.OFFICE, Roles.ADVISER);

  @Inject transient Library library;
  @Inject transient FileStore files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Library.Asset asset = asset(request);
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setContentType(asset.contentType());
    Ranged.send(request, response, files, new StoredFile(asset.hash(), asset.size()));
  }

  private Library.Asset asset(HttpServletRequest request) {
    String path = request.getPathInfo();
    Matcher address = ADDRESS.matcher(path == null ? "" : path);
    if (!address.matches()) {
      throw new NotFound("media " + path);
    }
    CourseCode course = new CourseCode(address.group(1));
    if (TokenMechanism.callerOf(request).filter(caller -> mayRead(caller, course)).isEmpty()) {
      throw new NotFound("media " + path);
    }
    return library.asset(course, Integer.parseInt(address.group(2)), address.group(3));
  }

  private static boolean mayRead(SignedIn caller, CourseCode course) {
    return !Collections.disjoint(STAFF, caller.roles())
        || caller.places().stream()
            .anyMatch(place -> new PresentationCode(place.presentation()).course().equals(course));
  }
}
