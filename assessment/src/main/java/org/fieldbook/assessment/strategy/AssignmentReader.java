package org.fieldbook.assessment.strategy;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Reads one assignment file of a course package. */
final class AssignmentReader {

  private static final int MEGABYTE = 1024 * 1024;
  private static final int USUAL_MEGABYTES = 20;
  private static final Safelist PROSE =
      new Safelist().addTags("p", "ul", "ol", "li", "em", "strong");

  /** A booklet holds documents: letters, minutes, tables. */
  private static final Safelist BOOKLET =
      new Safelist(PROSE)
          .addTags("h3", "h4", "blockquote", "table", "caption", "thead", "tbody", "tr", "th", "td")
          .addAttributes("th", "scope");

  /** What a file may have; {@code hours} is said to people alone. */
  private static final String[] ENTRIES = {
    "id",
    "title",
    "kind",
    "words",
    "cutoffDays",
    "cutoffTime",
    "hours",
    "covers",
    "outcomes",
    "brief",
    "booklet",
    "guidance",
    "evidence",
    "accepts",
    "maxMegabytes",
    "files",
    "criteria",
    "bands",
    "anonymous"
  };

  private AssignmentReader() {}

  static Assignment read(String file, String text) {
    YamlNode y = YamlNode.read(file, text);
    y.mayHave(ENTRIES);
    YamlNode words = y.node("words");
    words.mayHave("min", "max");
    YamlNode evidence = y.node("evidence");
    evidence.mayHave("required", "optional", "max", "maxInAll", "datedPair");
    if (Assignment.isSecond(y.text("id"))) {
      throw y.fault("id", "ends as second tries do, and is kept for them");
    }
    return new Assignment(
        y.text("id"),
        y.text("title"),
        kind(y),
        new Assignment.Words(words.optionalNumber("min"), words.optionalNumber("max")),
        y.number("cutoffDays"),
        y.time("cutoffTime"),
        y.texts("covers"),
        y.texts("outcomes"),
        clean(y.text("brief"), PROSE),
        clean(y.optionalText("booklet").orElse(""), BOOKLET),
        clean(y.optionalText("guidance").orElse(""), PROSE),
        new Assignment.Evidence(
            evidence.texts("required"),
            evidence.texts("optional"),
            evidence.number("max", 0),
            evidence.optionalNumber("maxInAll"),
            evidence.yes("datedPair")),
        y.texts("accepts"),
        (long) y.number("maxMegabytes", USUAL_MEGABYTES) * MEGABYTE,
        y.optionalNode("files").map(AssignmentReader::mostFiles).orElse(1),
        new MarkingGuide(
            y.nodes("criteria").stream().map(AssignmentReader::criterion).toList(), bands(y)),
        y.yes("anonymous"));
  }

  private static Assignment.Kind kind(YamlNode y) {
    try {
      return Assignment.Kind.valueOf(y.text("kind").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw y.fault("kind", "is none of practice, tma, ema");
    }
  }

  private static int mostFiles(YamlNode files) {
    files.mayHave("most");
    return files.number("most");
  }

  private static MarkingGuide.Criterion criterion(YamlNode c) {
    c.mayHave("id", "title", "marks", "looksFor", "bands");
    return new MarkingGuide.Criterion(
        c.text("id"), c.text("title"), c.number("marks"), c.text("looksFor"), bands(c));
  }

  private static List<MarkingGuide.Band> bands(YamlNode y) {
    return y.nodes("bands").stream().map(AssignmentReader::band).toList();
  }

  private static MarkingGuide.Band band(YamlNode b) {
    b.mayHave("min", "max", "text");
    return new MarkingGuide.Band(b.number("min"), b.number("max"), b.text("text"));
  }

  private static String clean(String html, Safelist allowed) {
    return Jsoup.clean(html, "", allowed, new Document.OutputSettings().prettyPrint(false));
  }
}
