package org.fieldbook.app.toolkit.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Likely names of people in a text. Words with capitals that stand together are taken as one; what
 * is certainly no name goes off either end; what is left is a name when the lists or the words
 * round it say so.
 */
final class People {

  private static final NameLists LISTS = NameLists.ONE;

  /** More words than this are a heading, not a name. */
  private static final int LONGEST = 5;

  private static final Pattern ACRONYM = Pattern.compile(" \\(\\p{Lu}{2}");
  private static final Pattern ANY_WORD = Pattern.compile(".{1,20}(?:s|ed|ing|ly|ion|al)");

  private final String text;
  private final List<Token> tokens;
  private final Set<String> known;
  private final Set<String> lowerCase;
  private final List<Found> found = new ArrayList<>();

  private People(String text, Set<String> known) {
    this.text = text;
    this.tokens = Token.of(text);
    this.lowerCase = Token.lowerCase(tokens);
    this.known = known;
  }

  /**
   * Looks.
   *
   * @param known words without capitals that name nobody here, such as a course’s own people
   */
  static List<Found> in(String text, Set<String> known) {
    People people = new People(text, known);
    people.look();
    return people.found;
  }

  private void look() {
    int i = 0;
    while (i < tokens.size()) {
      int next = Titles.isTitle(tokens.get(i)) ? titled(i) : i;
      if (next == i) {
        next = isPart(i) ? run(i) : i + 1;
      }
      i = next;
    }
  }

  private boolean isPart(int i) {
    Token token = tokens.get(i);
    return token.isCapital() || startsTypedSmall(i);
  }

  /** {@code sarah jones}, typed on a phone: both parts are names and nothing else. */
  private boolean startsTypedSmall(int i) {
    return i + 1 < tokens.size()
        && !tokens.get(i).isCapital()
        && !tokens.get(i + 1).isCapital()
        && tokens.get(i + 1).joined()
        && LISTS.isOnlyFirstName(tokens.get(i).plain())
        && LISTS.isOnlySurname(tokens.get(i + 1).plain());
  }

  /* Titles ------------------------------------------------------------------------------------ */

  /** A name after a title; the index after it, or {@code i} when none follows. */
  private int titled(int i) {
    int from = Titles.after(tokens, i);
    int to = from;
    while (to < tokens.size() && to - from < 3 && goesOn(from, to, i)) {
      to++;
    }
    if (to == from || tokens.get(to - 1).isInitial() && to - from == 1) {
      return i;
    }
    if (Quoted.hasYear(text, tokens.get(i).start(), tokens.get(to - 1).end(), false)) {
      return to;
    }
    String initial = text.substring(tokens.get(to - 1).start(), tokens.get(to - 1).start() + 1);
    String title = text.substring(tokens.get(i).start(), tokens.get(from - 1).end());
    add(i, to, "A title with a name tells who is meant.", title + " " + upper(initial));
    return to;
  }

  private boolean goesOn(int from, int to, int title) {
    Token token = tokens.get(to);
    if (!token.joined() || to > from && tokens.get(to - 1).possessive()) {
      return false;
    }
    boolean listed = LISTS.isFirstName(token.plain()) || LISTS.isSurname(token.plain());
    if (!token.isCapital()) {
      return to == from && listed && Titles.isPlain(tokens.get(title)) && token.word().length() > 2;
    }
    return !known.contains(token.plain()) && (listed || !LISTS.isWord(token.plain()));
  }

  /* Words with capitals ----------------------------------------------------------------------- */

  private int run(int start) {
    int end = start + 1;
    if (!tokens.get(start).isCapital()) {
      end++;
    }
    while (end < tokens.size()
        && tokens.get(end).joined()
        && tokens.get(end).isCapital()
        && !tokens.get(end - 1).possessive()
        && !Titles.isTitle(tokens.get(end))) {
      end++;
    }
    int from = from(start, end);
    int to = to(from, end);
    if (from < to && to - from <= LONGEST) {
      judge(from, to).ifPresent(why -> add(from, to, why, null));
    }
    return end;
  }

  private int from(int start, int end) {
    int from = start;
    while (from < end && isDropped(from, end)) {
      from++;
    }
    return from;
  }

  private int to(int from, int end) {
    int to = end;
    while (to > from && isDroppedLast(from, to - 1)) {
      to--;
    }
    return to;
  }

  /** No part of a name, at its front. */
  private boolean isDropped(int i, int end) {
    Token token = tokens.get(i);
    if (known.contains(token.plain())) {
      return true;
    }
    if (token.isInitial() && !token.plain().equals("i") && !token.plain().equals("a")) {
      return i + 1 == end;
    }
    boolean namesTogether = i + 1 < end && LISTS.isFirstName(token.plain()) && isNamePart(i + 1);
    return isNoName(token) && !namesTogether && !hasCue(i, end);
  }

  /** No part of a name, at its end. */
  private boolean isDroppedLast(int from, int i) {
    Token token = tokens.get(i);
    if (i > from
        && LISTS.isSurname(token.plain())
        && LISTS.isFirstName(tokens.get(i - 1).plain())) {
      return false;
    }
    return i > from && !token.isInitial() && isNoName(token);
  }

  /** A word that follows a first name as a surname does. */
  private boolean isNamePart(int i) {
    Token token = tokens.get(i);
    return LISTS.isSurname(token.plain()) || !isNoName(token);
  }

  private boolean isNoName(Token token) {
    String plain = token.plain();
    boolean listed = LISTS.isOnlyFirstName(plain) || LISTS.isOnlySurname(plain);
    if (known.contains(plain) || token.isCamel() || Titles.isPlain(token) || isSaint(plain)) {
      return true;
    }
    if (token.isAllCapitals() && !(listed && token.word().length() > 3)) {
      return true;
    }
    return LISTS.isWord(plain) || !listed && lowerCase.contains(plain);
  }

  /** Why the words are a name; empty when they are not. */
  private Optional<String> judge(int from, int to) {
    Token first = tokens.get(from);
    Token last = tokens.get(to - 1);
    boolean isQuoted =
        Quoted.hasYear(text, first.start(), last.end(), LISTS.isAuthor(last.plain()))
            || to - from == 1
                && (LISTS.isAuthor(first.plain()) || !LISTS.isOnlyFirstName(first.plain()))
                && Quoted.namesMethod(tokens, to)
            || to - from > 1 && LISTS.isAuthor(last.plain()) && !LISTS.isSurname(last.plain())
            || isAcronymGiven(last.end())
            || from > 0 && first.joined() && isSaint(tokens.get(from - 1).plain());
    if (isQuoted) {
      return Optional.empty();
    }
    return to - from == 1 ? judgeOne(from) : judgeSeveral(from, to);
  }

  private Optional<String> judgeSeveral(int from, int to) {
    Token first = tokens.get(from);
    Token second = tokens.get(from + 1);
    if (first.isInitial()) {
      return isNamePart(from + 1) && !second.isInitial()
          ? Optional.of("An initial with a surname tells who is meant.")
          : Optional.empty();
    }
    if (LISTS.isFirstName(first.plain())) {
      return Optional.of("This looks like a person’s name.");
    }
    if (LISTS.isOnlySurname(second.plain()) || LISTS.isOnlyFirstName(second.plain())) {
      return Optional.of("This looks like a person’s name.");
    }
    boolean mayBeAnyWord = first.first() && ANY_WORD.matcher(first.word()).matches();
    boolean authors = LISTS.isAuthor(first.plain()) && LISTS.isAuthor(second.plain());
    return mayBeAnyWord || authors
        ? Optional.empty()
        : Optional.of("Two words with capitals that stand together are often a name.");
  }

  private Optional<String> judgeOne(int i) {
    Token token = tokens.get(i);
    String plain = token.plain();
    if (LISTS.isOnlyFirstName(plain)) {
      return Optional.of("This is often a first name.");
    }
    if (hasCue(i, i + 1)) {
      return Optional.of("A person is spoken of by this word.");
    }
    if (LISTS.isAuthor(plain) || isNoName(token) || token.word().length() < 2) {
      return Optional.empty();
    }
    if (LISTS.isOnlySurname(plain)) {
      return Optional.of("This is often a surname.");
    }
    boolean inside = !token.first();
    if (inside && token.isGaelic()) {
      return Optional.of("This is often a surname.");
    }
    return inside && LISTS.isFirstName(plain)
        ? Optional.of("This is often a first name.")
        : Optional.empty();
  }

  /** Whether the words beside it speak of a person. */
  private boolean hasCue(int i, int end) {
    return i + 1 == end && !known.contains(tokens.get(i).plain()) && Cues.about(tokens, i, LISTS);
  }

  /** {@code Motor Neurone Disease (MND)}: what has an acronym is no person. */
  private boolean isAcronymGiven(int end) {
    String ahead = text.substring(end, Math.min(text.length(), end + 8));
    return ACRONYM.matcher(ahead).lookingAt();
  }

  private static boolean isSaint(String plain) {
    return plain.equals("st") || plain.equals("saint");
  }

  private void add(int from, int to, String why, @org.jspecify.annotations.Nullable String given) {
    int start = tokens.get(from).start();
    Token last = tokens.get(to - 1);
    String words = text.substring(start, last.end());
    String instead = given == null ? initials(from, to) : given;
    found.add(new Found(Kind.NAME, start, last.end(), words, why, instead));
  }

  private String initials(int from, int to) {
    StringBuilder initials = new StringBuilder();
    for (int i = from; i < to; i++) {
      initials.append(upper(tokens.get(i).word().substring(0, 1)));
    }
    return initials.toString();
  }

  private static String upper(String letter) {
    return letter.toUpperCase(Locale.ROOT);
  }
}
