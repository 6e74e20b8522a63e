package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What has been found wrong so far. Reading goes on after a problem, so that all are named. */
final class Problems {

  /** More than this nobody reads; the rest is counted. */
  private static final int KEPT = 200;

  private final List<Problem> found = new ArrayList<>();
  private int more;

  void add(String file, int line, String fault) {
    if (found.size() < KEPT) {
      found.add(new Problem(file, line, fault));
    } else {
      more++;
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Problem> inOrder() {
    List<Problem> all = new ArrayList<>(found);
    all.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
    if (more > 0) {
      all.add(new Problem("", 0, "And " + more + " more faults."));
    }
    return List.copyOf(all);
  }

  /** The same list, for one file. */
  Of of(String file) {
    return new Of(this, file);
  }

  /** Problems of one file. */
  record Of(Problems all, String file) {

    void add(int line, String fault) {
      all.add(file, line, fault);
    }
  }
}
