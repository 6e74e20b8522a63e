package org.fieldbook.app.toolkit.names;

import java.util.List;
import java.util.Set;

/** Titles before a name. */
final class Titles {

  /** Those that are titles however they are typed. */
  private static final Set<String> PLAIN = Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof");

  private static final Set<String> TITLES =
      Set.of(
          "professor rev reverend sister nurse sir lady lord dame uncle aunt auntie aunty cllr"
              .concat(" councillor imam rabbi canon doctor constable sergeant inspector")
              .split(" "));

  private Titles() {}

  static boolean isTitle(Token token) {
    return isPlain(token) || TITLES.contains(token.plain());
  }

  static boolean isPlain(Token token) {
    return PLAIN.contains(token.plain());
  }

  /** The index after a title, or after two of them, as in {@code Mr and Mrs}. */
  static int after(List<Token> tokens, int i) {
    boolean two =
        i + 2 < tokens.size()
            && tokens.get(i + 1).plain().equals("and")
            && isPlain(tokens.get(i))
            && isPlain(tokens.get(i + 2));
    return two ? i + 3 : i + 1;
  }
}
