package org.fieldbook.app.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The name of a sent file, which travels percent-encoded in a header. */
final class SentFile {

  /** Name of that header. */
  static final String NAME = "X-File-Name";

  private static final int LONGEST = 4000;

  private SentFile() {}

  static String name(@Nullable String header) {
    if (header == null || header.isEmpty() || header.length() > LONGEST) {
      throw new Refused("The file has no name that can be used. Rename it, then upload it again.");
    }
    try {
      // A plus is itself in a header; only in forms is it a space.
      return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refused("The file’s name cannot be read. Rename it, then upload it again.");
    }
  }
}
