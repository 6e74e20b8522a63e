package org.fieldbook.app.web.study;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.FileStore;
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
    String tag = "\"" + asset.hash().hex() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.setHeader("Accept-Ranges", "bytes");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(asset.contentType());
    String ifRange = request.getHeader("If-Range");
    String wanted = ifRange == null || ifRange.equals(tag) ? request.getHeader("Range") : null;
    Optional<ByteRange> range = ByteRange.of(wanted, asset.size());
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + asset.size());
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    ByteRange bytes = range.get();
    if (bytes.isPartOf(asset.size())) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", bytes.header(asset.size()));
    }
    response.setContentLengthLong(bytes.length());
    try (InputStream in = files.open(asset.hash())) {
      in.skipNBytes(bytes.first());
      copy(in, response.getOutputStream(), bytes.length());
    }
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

  private static void copy(InputStream in, OutputStream out, long length) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long left = length;
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new IOException("The file is shorter than it was");
      }
      out.write(buffer, 0, read);
      left -= read;
    }
  }
}
