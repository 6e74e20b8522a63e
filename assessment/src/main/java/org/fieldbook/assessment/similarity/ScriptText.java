package org.fieldbook.assessment.similarity;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a script, and which of them are not to be counted: those of the course, those of the
 * list of references, and those in quotation marks.
 */
final class ScriptText {

  /** A longer one is no quotation, whatever marks it stands in. */
  private static final int LONGEST_QUOTATION = 120;

  private static final int MOST_REFERENCES_PERCENT = 30;
  private static final Set<String> REFERENCES =
      Set.of(
          "references",
          "reference list",
          "list of references",
          "bibliography",
          "works cited",
          "sources");
  private static final Pattern NUMBERING = Pattern.compile("^[0-9.\\s]+|[\\s:.]+$");

  private final String text;
  private final List<Tokens.Token> tokens;
  private final boolean[] known;
  private final int references;
  private final BitSet quoted = new BitSet();

  ScriptText(String text, KnownText course) {
    this.text = text;
    this.tokens = Tokens.of(text);
    this.known = course.in(tokens);
    this.references = references();
    quotations();
  }

  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  Tokens.Token token(int at) {
    return tokens.get(at);
  }

  long[] fours() {
    return Tokens.fours(tokens);
  }

  /** Whether the word is the student’s: not the course's, and in no list of references. */
  boolean isOwn(int at) {
    return !known[at] && at < references;
  }

  boolean isQuoted(int at) {
    return quoted.get(at);
  }

  /** How many words are the student's. */
  int own() {
    int own = 0;
    for (int i = 0; i < size(); i++) {
      own += isOwn(i) ? 1 : 0;
    }
    return own;
  }

  /** The first word of the list of references; the number of words when there is no list. */
  private int references() {
    int at = -1;
    int line = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', line)) {
      // A heading is short; a paragraph is not cleaned to be compared with one.
      if (end - line < 40
          && REFERENCES.contains(
              NUMBERING
                  .matcher(text.substring(line, end))
                  .replaceAll("")
                  .toLowerCase(Locale.ROOT))) {
        at = end;
      }
      line = end + 1;
    }
    if (at < 0) {
      return size();
    }
    int first = firstAfter(at);
    // Half an essay under such a heading is no list.
    return (size() - first) * 100L > (long) MOST_REFERENCES_PERCENT * size() ? size() : first;
  }

  private int firstAfter(int place) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle).from() < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void quotations() {
    int open = -1;
    char closing = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && (c == '\n' || c == closing && closes(i))) {
        if (c != '\n') {
          quote(open, i);
        }
        open = -1;
      } else if (open < 0 && opens(i)) {
        open = i;
        closing = closing(c);
      }
    }
  }

  private boolean opens(int at) {
    char c = text.charAt(at);
    return switch (c) {
      case '“', '«', '„' -> true;
      case '"' -> true;
      // An apostrophe stands after a letter, or before what it leaves out.
      case '‘', '\'' -> at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      default -> false;
    };
  }

  private static char closing(char opening) {
    return switch (opening) {
      case '“', '„' -> '”';
      case '«' -> '»';
      case '‘' -> '’';
      default -> opening;
    };
  }

  private boolean closes(int at) {
    char c = text.charAt(at);
    return c != '’' && c != '\''
        || at + 1 == text.length()
        || !Character.isLetterOrDigit(text.charAt(at + 1));
  }

  private void quote(int from, int to) {
    int first = firstAfter(from);
    int last = firstAfter(to);
    if (last - first <= LONGEST_QUOTATION) {
      quoted.set(first, last);
    }
  }
}
