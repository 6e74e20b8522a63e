package org.fieldbook.deploy.people;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is sent, and single values of the flat JSON that comes back. */
public final class Bodies {

  private Bodies() {}

  static BodyPublisher of(String body) {
    return body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }

  /** A small PDF that says these words; the same words make the same bytes, all of them ASCII. */
  public static String pdf(String words) {
    return pdf(words, 0);
  }

  /** The same with a stream beside the page that nobody sees, of so many bytes. */
  public static String pdf(String words, int more) {
    String stream = "BT /F1 12 Tf 72 720 Td (" + words.replaceAll("[^A-Za-z0-9 -]", "") + ") Tj ET";
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
        + object(4, stream)
        + (more == 0 ? "" : object(5, "f".repeat(more)))
        + "trailer<</Root 1 0 R>>\n%%EOF\n";
  }

  private static String object(int number, String stream) {
    return number
        + " 0 obj<</Length "
        + stream.length()
        + ">>stream\n"
        + stream
        + "\nendstream endobj\n";
  }

  /** A text or number of a flat JSON object, as it stands there; fails when it is not there. */
  public static String value(String json, String name) {
    Matcher found =
        Pattern.compile(
                "\"" + Pattern.quote(name) + "\"\\s*:\\s*(\"((?:[^\"\\\\]|\\\\.)*)\"|[^,}\\s]+)")
            .matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("No " + name + " in " + json);
    }
    String text = found.group(2);
    return text == null
        ? found.group(1)
        : text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
