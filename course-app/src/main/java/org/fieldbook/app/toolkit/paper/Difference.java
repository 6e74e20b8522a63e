package org.fieldbook.app.toolkit.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.fieldbook.app.toolkit.picture.Markup;

/** What changed between two texts: lines first, then the words of lines that changed. */
final class Difference {

  /** More steps than this are not worth the wait: the old stands whole, then the new. */
  private static final long MOST_STEPS = 4_000_000;

  private Difference() {}

  /** How a piece came about. */
  enum Kind {
    SAME,
    GONE,
    NEW
  }

  /** Writes lines with what went and what came marked. */
  static void lines(Markup markup, List<String> before, List<String> after) {
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    compare(
        before,
        after,
        (kind, line) -> {
          switch (kind) {
            case GONE -> gone.add(line);
            case NEW -> come.add(line);
            case SAME -> {
              flush(markup, gone, come);
              markup.element("p", line, "class", "written", "dir", "auto");
            }
          }
        });
    flush(markup, gone, come);
  }

  private static void flush(Markup markup, List<String> gone, List<String> come) {
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      markup.open("p", "class", "written", "dir", "auto");
      words(markup, i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : "");
      markup.close();
    }
    gone.clear();
    come.clear();
  }

  private static void words(Markup markup, String before, String after) {
    StringBuilder gone = new StringBuilder();
    StringBuilder come = new StringBuilder();
    compare(
        split(before),
        split(after),
        (kind, word) -> {
          switch (kind) {
            case GONE -> gone.append(word);
            case NEW -> come.append(word);
            case SAME -> {
              // A lone space between two changes is no reason to break them up.
              if (word.isBlank() && !gone.isEmpty() && !come.isEmpty()) {
                gone.append(word);
                come.append(word);
              } else {
                mark(markup, gone, come);
                markup.text(word);
              }
            }
          }
        });
    mark(markup, gone, come);
  }

  private static void mark(Markup markup, StringBuilder gone, StringBuilder come) {
    if (!gone.isEmpty()) {
      markup.element("del", gone.toString());
    }
    if (!gone.isEmpty() && !come.isEmpty()) {
      markup.text(" ");
    }
    if (!come.isEmpty()) {
      markup.element("ins", come.toString());
    }
    gone.setLength(0);
    come.setLength(0);
  }

  private static List<String> split(String line) {
    return line.isEmpty() ? List.of() : Arrays.asList(line.split("(?<=\\s)|(?=\\s)"));
  }

  /** The longest common subsequence, told from front to back. */
  static void compare(List<String> before, List<String> after, BiConsumer<Kind, String> tell) {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      tell.accept(Kind.SAME, before.get(start++));
    }
    int n = before.size() - start;
    int m = after.size() - start;
    if ((long) n * m > MOST_STEPS) {
      before.subList(start, before.size()).forEach(p -> tell.accept(Kind.GONE, p));
      after.subList(start, after.size()).forEach(p -> tell.accept(Kind.NEW, p));
      return;
    }
    int[][] common = common(before, after, start, n, m);
    int i = 0;
    int j = 0;
    while (i < n || j < m) {
      if (i < n && j < m && before.get(start + i).equals(after.get(start + j))) {
        tell.accept(Kind.SAME, before.get(start + i));
        i++;
        j++;
      } else if (i < n && (j == m || common[i + 1][j] >= common[i][j + 1])) {
        tell.accept(Kind.GONE, before.get(start + i++));
      } else {
        tell.accept(Kind.NEW, after.get(start + j++));
      }
    }
  }

  private static int[][] common(List<String> before, List<String> after, int start, int n, int m) {
    int[][] common = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        common[i][j] =
            before.get(start + i).equals(after.get(start + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
