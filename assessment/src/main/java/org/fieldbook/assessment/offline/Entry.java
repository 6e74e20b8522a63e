package org.fieldbook.assessment.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line begins with: the entry it is about.
 *
 * @param path for somebody to read: of a length, and without what cannot be shown
 */
record Entry(int at, String path, long size, String about, String sha256) {

  private static final int LONGEST = 200;

  static Entry of(SentZip.Found found) {
    String clean =
        found
            .path()
            .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]", "?");
    String shown =
        clean.codePointCount(0, clean.length()) > LONGEST
            ? "…" + clean.substring(clean.offsetByCodePoints(clean.length(), -LONGEST))
            : clean;
    return new Entry(found.at(), shown, found.size(), "", "");
  }

  Entry about(String words) {
    return new Entry(at, path, size, words, sha256);
  }

  Entry withHash(String hex) {
    return new Entry(at, path, size, about, hex);
  }

  Line line(LineKind kind, String said) {
    return line(kind, said.isEmpty() ? List.of() : List.of(said), List.of(), null);
  }

  Line line(
      LineKind kind, List<String> said, List<Line.Change> changes, Line.@Nullable Target target) {
    return new Line(at, path, size, kind, about, said, changes, target, sha256, "");
  }
}
