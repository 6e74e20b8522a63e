package org.fieldbook.assessment.coordination;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.FilePerAssignment;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.assessment.strategy.YamlNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Reads the sample scripts of a course package: {@code assessment/coordination/TMA01.yaml}. They
 * are for tutors, so they are not among its media, which students can open.
 */
public final class CourseScriptsReader {

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_REASON = 5_000;
  private static final Safelist PROSE =
      new Safelist().addTags("h3", "p", "ul", "ol", "li", "em", "strong", "blockquote");

  private static final FilePerAssignment<CourseScript> FILES =
      new FilePerAssignment<>("coordination/", "scripts", 12, CourseScriptsReader::scripts);

  private CourseScriptsReader() {}

  /**
   * Checks all such files of a package.
   *
   * @param files below {@code assessment/}, file name to YAML text
   * @param assignments of the package
   * @throws IllegalArgumentException naming file, place and fault
   */
  public static void check(Map<String, String> files, List<Assignment> assignments) {
    FILES.check(files, assignments);
  }

  /** The scripts for an assignment; none when there is no such file. */
  static List<CourseScript> of(Map<String, String> files, Assignment assignment) {
    return FILES.of(files, assignment);
  }

  private static List<CourseScript> scripts(List<YamlNode> nodes, Assignment assignment) {
    Set<String> had = new HashSet<>();
    List<CourseScript> scripts = new ArrayList<>();
    for (YamlNode node : nodes) {
      CourseScript script = script(node, assignment);
      if (!had.add(script.id()) || !had.add("title " + script.title())) {
        throw node.fault("id", "or title stands in this file twice");
      }
      scripts.add(script);
    }
    return scripts;
  }

  private static CourseScript script(YamlNode node, Assignment assignment) {
    node.mayHave("id", "title", "about", "text", "marks", "summary");
    String title = node.text("title").strip();
    if (title.isEmpty() || title.length() > LONGEST_TITLE) {
      throw node.fault("title", "is to have 1 to " + LONGEST_TITLE + " characters");
    }
    String html = clean(node.text("text"));
    if (Jsoup.parse(html).text().isBlank()) {
      throw node.fault("text", "is empty");
    }
    return new CourseScript(
        node.text("id"),
        title,
        node.text("about").strip(),
        html,
        new MarkSheet(marks(node, assignment), node.text("summary").strip()));
  }

  private static Map<String, PartMark> marks(YamlNode node, Assignment assignment) {
    Map<String, PartMark> marks = new TreeMap<>();
    for (YamlNode mark : node.nodes("marks")) {
      mark.mayHave("criterion", "mark", "reason");
      Criterion criterion =
          assignment
              .guide()
              .criterion(mark.text("criterion"))
              .orElseThrow(
                  () ->
                      mark.fault(
                          "criterion", "is none of the marking guide of " + assignment.id()));
      String reason = mark.text("reason").strip();
      if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
        throw mark.fault("reason", "is to have 1 to " + LONGEST_REASON + " characters");
      }
      int given = mark.number("mark", 0, criterion.marks());
      if (marks.put(criterion.id(), new PartMark(given, reason)) != null) {
        throw mark.fault("criterion", "is marked twice");
      }
    }
    if (marks.size() < assignment.guide().criteria().size()) {
      throw node.fault("marks", "are missing for a criterion of " + assignment.id());
    }
    return marks;
  }

  /** Well-formed as XML, too: a PDF is made of it. */
  private static String clean(String html) {
    return Jsoup.clean(
        html,
        "",
        PROSE,
        new Document.OutputSettings()
            .prettyPrint(false)
            .syntax(Document.OutputSettings.Syntax.xml)
            .escapeMode(Entities.EscapeMode.xhtml));
  }
}
