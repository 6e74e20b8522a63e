package org.fieldbook.assessment.similarity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the passages that stand in two scripts. A passage begins with four words that are the same
 * and goes on as long as, after two other words at most on either side, three are the same again:
 * so a changed word here and there does not hide it. Every word of the first script is in one
 * passage at most, the longest that begins there.
 */
final class CommonPassages {

  private static final int GAP = 2;
  private static final int AGAIN = 3;

  /** Of a row of words that stands in a text again and again, only so many places are tried. */
  private static final int MOST_PLACES = 16;

  private final ScriptText one;
  private final ScriptText other;
  private final int run;
  private final BitSet inOne = new BitSet();
  private final BitSet inOther = new BitSet();

  private CommonPassages(ScriptText one, ScriptText other, int run) {
    this.one = one;
    this.other = other;
    this.run = run;
  }

  /**
   * What the two have in common.
   *
   * @param run words that a passage has at least
   */
  static Likeness of(ScriptText one, ScriptText other, int run) {
    return new CommonPassages(one, other, run).find();
  }

  private Likeness find() {
    Map<Long, List<Integer>> places = places();
    long[] fours = one.fours();
    List<Likeness.Passage> passages = new ArrayList<>();
    int longest = 0;
    for (int i = 0; i < fours.length; ) {
      Common best = null;
      for (int j : places.getOrDefault(fours[i], List.of())) {
        Common common = follow(i, j);
        if (best == null || common.own() > best.own()) {
          best = common;
        }
      }
      if (best == null || best.own() < run) {
        i++;
        continue;
      }
      best.at().forEach(inOne::set);
      best.otherAt().forEach(inOther::set);
      passages.add(passage(best));
      longest = Math.max(longest, best.own());
      i = best.end();
    }
    return new Likeness(
        passages,
        share(one, inOne),
        share(other, inOther),
        counted(one, inOne, false),
        counted(one, inOne, true),
        longest);
  }

  private Map<Long, List<Integer>> places() {
    Map<Long, List<Integer>> places = new HashMap<>();
    long[] fours = other.fours();
    for (int j = 0; j < fours.length; j++) {
      List<Integer> known = places.computeIfAbsent(fours[j], f -> new ArrayList<>(1));
      if (known.size() < MOST_PLACES) {
        known.add(j);
      }
    }
    return places;
  }

  /**
   * Words that are the same from two places on.
   *
   * @param own how many of them are the student's own
   * @param end the word of the first script after the last of them
   */
  private record Common(List<Integer> at, List<Integer> otherAt, int own, int end, int otherEnd) {}

  private Common follow(int i, int j) {
    List<Integer> at = new ArrayList<>();
    List<Integer> otherAt = new ArrayList<>();
    int own = 0;
    int a = i;
    int b = j;
    int end = a;
    int otherEnd = b;
    while (a < one.size() && b < other.size()) {
      if (isSame(a, b)) {
        at.add(a);
        otherAt.add(b);
        own += one.isOwn(a) && other.isOwn(b) ? 1 : 0;
        end = ++a;
        otherEnd = ++b;
        continue;
      }
      int gap = gap(a, b);
      if (gap < 0) {
        break;
      }
      a += gap / (GAP + 1);
      b += gap % (GAP + 1);
    }
    return new Common(at, otherAt, own, end, otherEnd);
  }

  /** How many words to leave out on either side, as one number; -1 when it does not go on. */
  private int gap(int a, int b) {
    for (int sum = 1; sum <= 2 * GAP; sum++) {
      for (int da = Math.max(0, sum - GAP); da <= Math.min(sum, GAP); da++) {
        if (goesOn(a + da, b + sum - da)) {
          return da * (GAP + 1) + sum - da;
        }
      }
    }
    return -1;
  }

  private boolean goesOn(int a, int b) {
    if (a + AGAIN > one.size() || b + AGAIN > other.size()) {
      return false;
    }
    for (int n = 0; n < AGAIN; n++) {
      if (!isSame(a + n, b + n)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSame(int a, int b) {
    return one.token(a).term().equals(other.token(b).term());
  }

  private Likeness.Passage passage(Common common) {
    long quoted = common.at().stream().filter(one::isQuoted).count();
    return new Likeness.Passage(
        common.own(),
        quoted * 2 > common.at().size(),
        one.token(common.at().get(0)).from(),
        one.token(common.end() - 1).to(),
        other.token(common.otherAt().get(0)).from(),
        other.token(common.otherEnd() - 1).to());
  }

  private static int share(ScriptText script, BitSet in) {
    int own = script.own();
    return own == 0 ? 0 : (int) (100L * counted(script, in, false) / own);
  }

  private static int counted(ScriptText script, BitSet in, boolean quoted) {
    return (int) in.stream().filter(i -> script.isOwn(i) && script.isQuoted(i) == quoted).count();
  }
}
