package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.fieldbook.assessment.submission.KeptFile;

/**
 * Sends a file to be saved. It is never shown in the browser under our own address, whatever it
 * claims to be: it was written by somebody.
 */
public final class Download {

  private Download() {}

  /** Sends a kept file and closes it. */
  public static void send(HttpServletResponse response, KeptFile file) throws IOException {
    try (InputStream in = file.bytes()) {
      head(response, file.name(), file.contentType());
      response.setContentLengthLong(file.size());
      in.transferTo(response.getOutputStream());
    }
  }

  /** Sends a text as a file. */
  public static void send(
      HttpServletResponse response, String name, String contentType, String text)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(response, name, contentType);
    response.setContentLength(bytes.length);
    try (OutputStream out = response.getOutputStream()) {
      out.write(bytes);
    }
  }

  /** Says that a file to be saved follows, and what it is called. */
  public static void head(HttpServletResponse response, String name, String contentType) {
    response.setContentType(contentType);
    response.setHeader("Content-Disposition", disposition(name));
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
  }

  /** The file's name for old programs in ASCII, for all others in full (RFC 6266). */
  public static String disposition(String name) {
    String ascii = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
    String full = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + full;
  }
}
