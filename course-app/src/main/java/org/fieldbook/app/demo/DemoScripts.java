package org.fieldbook.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files that the students sent in: what was in them and what they were called. */
final class DemoScripts {

  /** So many students have files with their own names in them; the others share some files. */
  static final int OWN_FILES = 200;

  private static final String[] FORMATS = {"docx", "docx", "odt", "docx", "pdf", "docx"};
  private static final Map<String, String> TITLES =
      Map.of(
          "TMA00", "Practice assignment",
          "TMA01", "What leading and managing mean in practice",
          "TMA02", "Relationships under strain (draft)");

  private final DemoTexts texts;
  private final Map<String, List<List<String>>> essays = new HashMap<>();

  DemoScripts(DemoTexts texts) {
    this.texts = texts;
  }

  /** A file with its name. {@code key} tells files apart that have the same bytes. */
  record Named(String name, String key, String extension, List<String> paragraphs) {

    byte[] bytes() {
      return DemoFiles.write(extension, paragraphs);
    }
  }

  /** What the student sent; an earlier version lacks the last paragraph. */
  Named of(DemoStudent student, String assignment, boolean earlier) {
    List<List<String>> essays = essays(assignment);
    int variant =
        student.number() == 0 ? 0 : Pick.of(student.number(), assignment.hashCode(), essays.size());
    String extension =
        FORMATS[Pick.of(student.number(), assignment.hashCode() + 1, FORMATS.length)];
    boolean own = student.number() < OWN_FILES;
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("LMC310 " + assignment + ": " + TITLES.get(assignment));
    if (own) {
      paragraphs.add(student.given() + " " + student.family() + ", " + student.identifier());
    }
    List<String> essay = essays.get(variant);
    paragraphs.addAll(earlier ? essay.subList(0, essay.size() - 1) : essay);
    String key =
        own
            ? student.identifier() + assignment + earlier
            : assignment + variant + extension + earlier;
    return new Named(name(student, assignment, extension, earlier), key, extension, paragraphs);
  }

  /** The same with the tutor's comments between the paragraphs. */
  Named annotated(DemoStudent student, String assignment) {
    Named sent = of(student, assignment, false);
    List<String> comments = texts.strings("annotations");
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sent.paragraphs().size(); i++) {
      paragraphs.add(sent.paragraphs().get(i));
      if (i >= 2) {
        paragraphs.add(
            "["
                + student.tutorName()
                + ": "
                + comments.get((i + student.number()) % comments.size())
                + "]");
      }
    }
    return new Named(
        assignment + " " + student.family() + " with comments.docx",
        student.identifier() + assignment + "annotated",
        "docx",
        paragraphs);
  }

  private static String name(
      DemoStudent student, String assignment, String extension, boolean earlier) {
    String stem =
        switch (Pick.of(student.number(), 77, 5)) {
          case 0 -> assignment + "_" + student.family();
          case 1 -> student.identifier() + "_" + assignment;
          case 2 -> "LMC310 " + assignment + (earlier ? " draft" : " final");
          case 3 -> student.family() + " " + student.given() + " " + assignment;
          default -> assignment.toLowerCase(java.util.Locale.ROOT) + (earlier ? "" : " v2");
        };
    return stem + "." + extension;
  }

  private List<List<String>> essays(String assignment) {
    return essays.computeIfAbsent(
        assignment, a -> texts.list(a).stream().map(DemoTexts::strings).toList());
  }
}
