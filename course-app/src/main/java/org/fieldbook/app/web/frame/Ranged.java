package org.fieldbook.app.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;

/**
 * Sends a kept file or the range of it that a player asks for. A kept file never changes, so its
 * hash is its tag. The caller has set its type, and how long browsers may keep it.
 */
public final class Ranged {

  private Ranged() {}

  /** Sends it: 200, 206, 304 or 416. */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, FileStore files, StoredFile file)
      throws IOException {
    String tag = "\"" + file.hash().hex() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Accept-Ranges", "bytes");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    String ifRange = request.getHeader("If-Range");
    String wanted = ifRange == null || ifRange.equals(tag) ? request.getHeader("Range") : null;
    Optional<ByteRange> range = ByteRange.of(wanted, file.size());
    if (range.isEmpty()) {
      response.setHeader("Content-Range", "bytes */" + file.size());
      response.sendError(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    ByteRange bytes = range.get();
    if (bytes.isPartOf(file.size())) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", bytes.header(file.size()));
    }
    response.setContentLengthLong(bytes.length());
    try (InputStream in = files.open(file.hash())) {
      in.skipNBytes(bytes.first());
      copy(in, response.getOutputStream(), bytes.length());
    }
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
