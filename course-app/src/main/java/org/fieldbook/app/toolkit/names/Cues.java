package org.fieldbook.app.toolkit.names;

import java.util.List;
import java.util.Set;

/** Words beside a word with a capital that make it somebody. */
final class Cues {

  private static final Set<String> DOES =
      set(
          "said says told tells asked asks replied answered cried smiled laughed phoned rang shouted"
              .concat(" refused fell died lives lived wanted wants likes liked prefers preferred")
              .concat(" thought thinks felt feels slept woke sang whispered apologised agreed")
              .concat(" disagreed noticed describes described"));

  private static final Set<String> THINGS =
      set(
          "mother father mum dad son daughter brother sister wife husband partner family room bed"
              .concat(
                  " chair notes file plan chart tablets medication bag coat carer nurse keyworker")
              .concat(
                  " visitor visitors friend neighbour flat house funeral birthday tea hand words"));

  private static final Set<String> BEFORE =
      set(
          "called named resident client patient colleague carer supervisor mentor manager deputy"
              .concat(" daughter son wife husband sister brother mother father partner friend")
              .concat(" neighbour volunteer nurse tutor keyworker told asked thanked phoned met"));

  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "this", "each");

  private Cues() {}

  private static Set<String> set(String words) {
    return Set.of(words.split(" "));
  }

  /**
   * Whether the word is spoken of as a person is. A word that is in the lists as an ordinary one
   * needs to be a first name as well.
   */
  static boolean about(List<Token> tokens, int i, NameLists lists) {
    Token token = tokens.get(i);
    boolean mayBeName = !lists.isWord(token.plain()) || lists.isFirstName(token.plain());
    if (!mayBeName || token.isAllCapitals() || token.isCamel() || token.isInitial()) {
      return false;
    }
    if (i > 0 && !token.first() && ARTICLES.contains(tokens.get(i - 1).plain())) {
      return false;
    }
    return isFollowed(tokens, i, lists) || isLedUpTo(tokens, i, lists);
  }

  private static boolean isFollowed(List<Token> tokens, int i, NameLists lists) {
    if (i + 1 >= tokens.size() || !tokens.get(i + 1).joined() && !tokens.get(i).possessive()) {
      return false;
    }
    Token next = tokens.get(i + 1);
    if (tokens.get(i).possessive()) {
      return !next.first() && THINGS.contains(next.plain());
    }
    boolean certain = !tokens.get(i).first() || lists.isFirstName(tokens.get(i).plain());
    return certain && !next.isCapital() && DOES.contains(next.plain());
  }

  private static boolean isLedUpTo(List<Token> tokens, int i, NameLists lists) {
    if (i == 0 || tokens.get(i).first()) {
      return false;
    }
    Token before = tokens.get(i - 1);
    return !before.isCapital()
        && BEFORE.contains(before.plain())
        && (tokens.get(i).joined() || lists.isFirstName(tokens.get(i).plain()));
  }
}
