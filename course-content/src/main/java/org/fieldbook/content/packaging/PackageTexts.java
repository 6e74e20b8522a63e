package org.fieldbook.content.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The texts of a package by path: read whole, within limits, and as UTF-8 or not at all. */
record PackageTexts(Map<String, String> documents) {

  private static final Pattern KNOWN =
      Pattern.compile(
          "course\\.yaml|references\\.yaml|framework\\.yaml|promises\\.yaml|policies\\.xhtml|weeks/[A-Za-z0-9-]+\\.xhtml"
              + "|people/[A-Za-z0-9-]+\\.xhtml"
              + "|tools/[A-Za-z0-9-]+\\.yaml|specimens/[A-Za-z0-9-]+\\.yaml|assessment/[A-Za-z0-9-]+\\.yaml"
              + "|assessment/(comments|coordination)/[A-Za-z0-9-]+\\.yaml");

  static PackageTexts read(PackageFiles files, Problems problems) throws IOException {
    Map<String, String> documents = new TreeMap<>();
    for (String path : files.paths()) {
      if (path.startsWith("media/") || !CheckedPackage.isPart(path)) {
        continue;
      }
      if (!KNOWN.matcher(path).matches()) {
        problems.add(
            path,
            0,
            "is not a file of a course package. Its files are course.yaml, references.yaml,"
                + " framework.yaml, promises.yaml, policies.xhtml, weeks/ID.xhtml, people/ID.xhtml,"
                + " tools/ID.yaml, specimens/ID.yaml, assessment/ID.yaml,"
                + " assessment/comments/ID.yaml, assessment/coordination/ID.yaml and media/.");
      } else if (files.size(path) > PackageLimits.TEXT) {
        problems.add(path, 0, "is larger than " + PackageLimits.TEXT + " bytes.");
      } else {
        documents.put(path, text(files, path, problems));
      }
    }
    return new PackageTexts(Collections.unmodifiableMap(documents));
  }

  static String text(PackageFiles files, String path, Problems problems) throws IOException {
    byte[] bytes;
    try (InputStream in = files.open(path)) {
      bytes = in.readNBytes((int) PackageLimits.TEXT);
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
      problems.add(path, line, "is not UTF-8. Save the file with the encoding UTF-8.");
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
