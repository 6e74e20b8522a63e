package org.fieldbook.app.forum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * Makes HTML from plain words: paragraphs between empty lines, lists from lines that begin with a
 * hyphen, an asterisk or a number, and links from web addresses. Text goes in as text nodes, so
 * there is no markup that a writer could bring in; the result is then held against a list of the
 * few elements that may be there at all.
 */
final class PostHtml {

  private static final Pattern BULLET = Pattern.compile("[-*•]\\s+(\\S.*)");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]\\s+(\\S.*)");
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[\\p{L}\\p{N}][^\\s<>\"'`{}|\\\\^]*", Pattern.CASE_INSENSITIVE);

  /** What may stand in a post. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "ul", "ol", "li", "a")
          .addAttributes("p", "dir")
          .addAttributes("li", "dir")
          .addAttributes("ol", "start")
          .addAttributes("a", "href", "rel")
          .addProtocols("a", "href", "http", "https");

  private PostHtml() {}

  static String of(String text) {
    Document document = Document.createShell("");
    document.outputSettings().prettyPrint(false);
    Element body = document.body();
    for (String block : text.split("\n[\\n\\s]*\n", -1)) {
      append(body, block);
    }
    String html = body.html();
    if (!Jsoup.isValid(html, ALLOWED)) {
      throw new IllegalStateException("A post's HTML has more in it than it may");
    }
    return html;
  }

  private static void append(Element body, String block) {
    Element open = null;
    for (String line : block.split("\n", -1)) {
      String stripped = line.strip();
      if (stripped.isEmpty()) {
        continue;
      }
      Matcher bullet = BULLET.matcher(stripped);
      Matcher number = NUMBER.matcher(stripped);
      if (bullet.matches()) {
        open = open != null && open.nameIs("ul") ? open : body.appendElement("ul");
        text(item(open), bullet.group(1));
      } else if (number.matches()) {
        open = open != null && open.nameIs("ol") ? open : ordered(body, number.group(1));
        text(item(open), number.group(2));
      } else if (open != null && open.nameIs("p")) {
        open.appendElement("br");
        text(open, stripped);
      } else {
        open = body.appendElement("p").attr("dir", "auto");
        text(open, stripped);
      }
    }
  }

  private static Element item(Element list) {
    return list.appendElement("li").attr("dir", "auto");
  }

  private static Element ordered(Element body, String first) {
    Element list = body.appendElement("ol");
    return "1".equals(first) ? list : list.attr("start", first);
  }

  private static void text(Element parent, String line) {
    Matcher address = ADDRESS.matcher(line);
    int from = 0;
    while (address.find()) {
      String url = withoutFullStop(address.group());
      parent.appendText(line.substring(from, address.start()));
      parent
          .appendElement("a")
          .attr("href", url)
          .attr("rel", "nofollow noopener noreferrer")
          .appendText(url);
      from = address.start() + url.length();
    }
    parent.appendText(line.substring(from));
  }

  /** Punctuation at the end belongs to the sentence, and so does a bracket that was not opened. */
  private static String withoutFullStop(String url) {
    long surplus =
        url.chars().filter(c -> c == ')').count() - url.chars().filter(c -> c == '(').count();
    int end = url.length();
    while (end > 0) {
      char last = url.charAt(end - 1);
      if (last == ')' && surplus > 0) {
        surplus--;
      } else if (".,;:!?…".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return url.substring(0, end);
  }
}
