package org.fieldbook.assessment.offline;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fieldbook.content.kernel.Sha256;
import org.jsoup.nodes.Entities;

/** A page that stands alone: style and script are in it, and it may load and run nothing else. */
final class Html {

  private final StringBuilder text = new StringBuilder();

  /**
   * Begins a page.
   *
   * @param script that it runs; empty for none
   * @param bodyAttributes written as they stand
   */
  Html(String title, String script, String bodyAttributes) {
    this(title, "", script, bodyAttributes);
  }

  /**
   * Begins a page with a style of its own.
   *
   * @param further style, after that of all pages
   * @param script that it runs; empty for none
   * @param bodyAttributes written as they stand
   */
  Html(String title, String further, String script, String bodyAttributes) {
    String style = Resources.text("page.css") + further;
    text.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    text.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
    text.append("style-src ").append(hash(style)).append("; script-src ");
    text.append(script.isEmpty() ? "'none'" : hash(script));
    text.append("; base-uri 'none'; form-action 'none'\">\n");
    text.append("<title>").append(escaped(title)).append("</title>\n");
    text.append("<style>").append(style).append("</style>\n</head>\n");
    text.append("<body").append(bodyAttributes).append(">\n<main>\n");
    text.append("<h1>").append(escaped(title)).append("</h1>\n");
  }

  private static String hash(String content) {
    byte[] digest = Sha256.digest().digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  static String escaped(String words) {
    return Entities.escape(SummaryText.clean(words)).replace("\"", "&quot;").replace("'", "&#39;");
  }

  /** Markup as it stands. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** An element with words in it. */
  Html element(String name, String words) {
    text.append('<').append(name).append('>').append(escaped(words));
    text.append("</").append(name.split(" ", 2)[0]).append(">\n");
    return this;
  }

  /** Ends the main part, with what comes below it, and the page. */
  String finished(String below, String script) {
    text.append("</main>\n").append(below);
    if (!script.isEmpty()) {
      text.append("<script>").append(script).append("</script>\n");
    }
    return text.append("</body>\n</html>\n").toString();
  }
}
