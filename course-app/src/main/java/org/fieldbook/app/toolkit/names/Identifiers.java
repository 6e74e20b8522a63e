package org.fieldbook.app.toolkit.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Says by what in a text somebody could be recognised. Pure; takes time in proportion to the length
 * of the text. It misses some and is wrong about some: measured on sentences that the rules were
 * not made from, see {@code IdentifiersTest}.
 */
public final class Identifiers {

  private Identifiers() {}

  /**
   * What is found, in the order of the text, without overlaps.
   *
   * @param known words that name nobody here, without capitals: see {@link NameLists#plain}
   */
  public static List<Found> in(String text, Set<String> known) {
    List<Found> all = new ArrayList<>(Numbers.in(text, withoutMarks(text)));
    all.addAll(People.in(text, known));
    List<Found> kept = new ArrayList<>();
    all.sort(
        Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder()));
    for (Found found : all) {
      // What a number or an address already covers needs no second word about it.
      if (kept.isEmpty() || !kept.get(kept.size() - 1).overlaps(found)) {
        kept.add(found);
      } else if (kept.get(kept.size() - 1).kind() == Kind.NAME && found.kind() != Kind.NAME) {
        kept.set(kept.size() - 1, found);
      }
    }
    return List.copyOf(kept);
  }

  /**
   * The text with a dot for each combining mark: Java looks back over all of them at each border of
   * a word, which takes minutes for a text of nothing else.
   */
  private static String withoutMarks(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int point = text.codePointAt(i);
      if (Character.getType(point) == Character.NON_SPACING_MARK) {
        plain.setCharAt(i, '·');
        if (Character.charCount(point) == 2) {
          plain.setCharAt(++i, '·');
        }
      }
    }
    return plain.toString();
  }
}
