package org.fieldbook.assessment.offline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads an assessment summary that came back as a page. Only the id and the values of its fields
 * are taken out of it; nothing in it is run or shown.
 */
final class SummaryHtmlReader {

  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private SummaryHtmlReader() {}

  /** The page, as far as it is one of ours. */
  static Optional<Element> ours(byte[] bytes, String attribute) {
    if (bytes.length > MOST_BYTES) {
      return Optional.empty();
    }
    Document page = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
    return Optional.ofNullable(page.selectFirst("[" + attribute + "]"));
  }

  /**
   * Reads one.
   *
   * @return empty when it is no summary of ours
   */
  static Optional<FilledSummary> read(byte[] bytes) {
    return ours(bytes, SummaryHtml.ID)
        .map(page -> new FilledSummary(page.attr(SummaryHtml.ID).strip(), fields(page), List.of()));
  }

  private static Map<String, String> fields(Element page) {
    Map<String, String> fields = new TreeMap<>();
    for (Element field : page.select("[" + SummaryHtml.FIELD + "]")) {
      String value = field.tagName().equals("textarea") ? field.wholeText() : field.attr("value");
      fields.putIfAbsent(field.attr(SummaryHtml.FIELD), value.strip());
    }
    return fields;
  }
}
