package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.SameOrigin;
import org.fieldbook.content.kernel.Sha256;

/**
 * Checks a receipt, and a file against it, for anybody. A file is hashed in the browser; where that
 * runs no scripts it is sent here, hashed and thrown away. Nothing changes, so no form token is
 * asked for.
 */
@WebServlet("/verify/check")
@MultipartConfig(fileSizeThreshold = 64 * 1024)
public class VerifyForms extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final long MOST_BYTES = 110L * 1024 * 1024;
  private static final int LONGEST_RECEIPT = 100_000;

  @Inject transient VerifyPage page;
  @Inject transient SameOrigin sameOrigin;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!sameOrigin.holds(request)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      page.refuse("The file is larger than any that is submitted here, so nothing was checked.");
    } else {
      try {
        look(request);
      } catch (IOException | ServletException | IllegalStateException e) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        page.refuse("What you sent did not arrive whole, so nothing was checked. Send it again.");
      }
    }
    request.getRequestDispatcher("/verify.xhtml").forward(request, response);
  }

  private void look(HttpServletRequest request) throws ServletException, IOException {
    String kept = OurForm.text(request, "receipt").strip();
    Part receiptFile = part(request, "receiptFile");
    if (receiptFile != null) {
      try (InputStream in = receiptFile.getInputStream()) {
        kept = new String(in.readNBytes(LONGEST_RECEIPT + 1), StandardCharsets.UTF_8).strip();
      }
    }
    if (kept.length() > LONGEST_RECEIPT) {
      page.refuse("This is far longer than a receipt. Did you choose the script in its place?");
    } else if (!kept.isEmpty()) {
      page.keep(kept);
    }
    String hash = OurForm.text(request, "sha256").strip();
    Part file = part(request, "file");
    if (file != null) {
      page.hold(hash(file));
    } else if (hash.matches("[0-9a-f]{64}")) {
      page.hold(new Sha256(hash));
    }
  }

  private static Sha256 hash(Part file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = file.getInputStream()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } finally {
      file.delete();
    }
    return Sha256.of(digest);
  }

  /** A file that was chosen; null when none was. */
  private static @org.jspecify.annotations.Nullable Part part(
      HttpServletRequest request, String name) throws ServletException, IOException {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/form-data")) {
      return null;
    }
    Part part = request.getPart(name);
    String chosen = part == null ? null : part.getSubmittedFileName();
    return part == null || chosen == null || chosen.isEmpty() ? null : part;
  }
}
