package org.fieldbook.content.packaging;

import java.util.Optional;
import org.fieldbook.content.packaging.CourseIndex.Kind;

/**
 * Checks what an assignment refers to in the course. What its rules mean is for the assessment
 * module, which reads the same text.
 */
final class AssessmentCheck {

  private final YamlMap file;
  private final CourseIndex index;
  private final String name;

  AssessmentCheck(YamlMap file, CourseIndex index, String name) {
    this.file = file;
    this.index = index;
    this.name = name;
  }

  void check() {
    if (name.equals("rules")) {
      return;
    }
    if (!file.text("id").equals(name)) {
      file.fault("id", "the id \"" + file.text("id") + "\" is not the name of the file.");
    }
    file.text("title");
    known(file, Kind.WEEK, "covers");
    known(file, Kind.OUTCOME, "outcomes");
    Optional<YamlMap> evidence = file.map("evidence");
    evidence.ifPresent(e -> known(e, Kind.TOOL, "required"));
    evidence.ifPresent(e -> known(e, Kind.TOOL, "optional"));
    fragment("brief");
    fragment("booklet");
    fragment("guidance");
  }

  private void known(YamlMap map, Kind kind, String list) {
    map.texts(list).forEach(k -> index.check(kind, k, map.line(list), map.problems()));
  }

  private void fragment(String field) {
    String html = file.optionalText(field);
    if (html != null) {
      Links links = new Links(index, "", file.problems());
      XmlText.parseFragment(html, file.textLine(field), file.problems())
          .ifPresent(div -> new HtmlWriter(links, name).blocks(div));
    }
  }
}
