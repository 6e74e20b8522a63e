package org.fieldbook.deploy.trace;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Writes {@code target/requirements.tsv}: every requirement with the tests that show it. A row
 * counts only from a test that ran and passed in this build; a test that names more than three
 * rows, or one that does not exist, fails the build. A row in {@code waived-requirements.tsv} has a
 * reason instead of a test; one that a test shows all the same fails the build. A row that a course
 * has promised to treat counts from the paragraphs that treat it.
 */
public final class Traceability {

  private static final Pattern ROW = Pattern.compile("R-[0-9]{3}-[0-9]{3}");
  private static final int MOST_ROWS = 3;
  private static final List<String> MODULES =
      List.of("course-content", "assessment", "course-app", "deploy");

  private static final List<String> COURSES = List.of("LMC310", "LPS820");

  private final List<String> faults = new ArrayList<>();

  private Traceability() {}

  /**
   * Runs in the folder of the {@code deploy} module.
   *
   * @param args the module folder
   */
  public static void main(String[] args) throws IOException {
    Path deploy = Path.of(args[0]);
    Traceability traceability = new Traceability();
    traceability.write(deploy);
    if (!traceability.faults.isEmpty()) {
      traceability.faults.forEach(System.err::println);
      throw new IllegalStateException(traceability.faults.size() + " faults in requirement tags");
    }
  }

  private void write(Path deploy) throws IOException {
    Path project = deploy.toAbsolutePath().normalize().getParent();
    if (project == null) {
      throw new IllegalArgumentException(deploy + " is in no project");
    }
    List<String> lines = Files.readAllLines(deploy.resolve("requirements.tsv"));
    Set<String> known = new TreeSet<>();
    lines.stream().skip(1).forEach(line -> known.add(line.split("\t")[0]));
    Map<String, Set<String>> shown = new TreeMap<>();
    TestRun.write(project, MODULES, deploy.resolve("target/tests.tsv"));
    for (String module : MODULES) {
      Set<String> passed = PassedTests.in(project.resolve(module).resolve("target"));
      Path classes = project.resolve(module).resolve("target/test-classes");
      if (Files.isDirectory(classes)) {
        new ClassFileImporter()
            .importPath(classes)
            .forEach(type -> collect(type, known, passed, shown));
      }
    }
    int treated = treated(project.resolve("course-content/target"), known, shown);
    Map<String, String> waived = waived(deploy, known);
    waived.keySet().stream()
        .filter(shown::containsKey)
        .forEach(row -> faults.add(row + " is waived, and a test shows it"));
    List<String> out = new ArrayList<>();
    out.add("id\tkind\trequirement\ttest\twaived");
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      out.add(
          String.join(
              "\t",
              cells[0],
              cells[1],
              cells[2],
              String.join(", ", shown.getOrDefault(cells[0], Set.of())),
              waived.getOrDefault(cells[0], "")));
    }
    Files.write(deploy.resolve("target/requirements.tsv"), out);
    System.out.printf(
        "%d of %d requirements are shown, %d of them treated in a course; %d are waived%n",
        shown.size(), known.size(), treated, waived.size());
  }

  /** Counts the rows that paragraphs of the sample courses treat, as their test has found them. */
  private static int treated(Path target, Set<String> known, Map<String, Set<String>> shown)
      throws IOException {
    Set<String> rows = new TreeSet<>();
    for (String course : COURSES) {
      Path promises = target.resolve("promises-" + course + ".tsv");
      for (String line :
          Files.exists(promises) ? Files.readAllLines(promises) : List.<String>of()) {
        String[] cells = line.split("\t");
        if (cells.length > 1 && known.contains(cells[0])) {
          rows.add(cells[0]);
          shown.computeIfAbsent(cells[0], r -> new TreeSet<>()).add(course + " " + cells[1]);
        }
      }
    }
    return rows.size();
  }

  private Map<String, String> waived(Path deploy, Set<String> known) throws IOException {
    Map<String, String> waived = new TreeMap<>();
    for (String line : Files.readAllLines(deploy.resolve("waived-requirements.tsv"))) {
      String[] cells = line.split("\t", 2);
      if (cells.length < 2 || cells[1].isBlank()) {
        faults.add("waived without a reason: " + line);
      } else if (!known.contains(cells[0])) {
        faults.add(cells[0] + " is waived, and is not in requirements.tsv");
      } else {
        waived.put(cells[0], cells[1]);
      }
    }
    return waived;
  }

  private void collect(
      JavaClass type, Set<String> known, Set<String> passed, Map<String, Set<String>> shown) {
    for (JavaMethod method : type.getMethods()) {
      Set<String> rows = rowsOf(method);
      String test = type.getName() + "#" + method.getName();
      if (rows.size() > MOST_ROWS) {
        faults.add(test + " names " + rows.size() + " requirements, more than " + MOST_ROWS);
      }
      for (String row : rows) {
        if (!known.contains(row)) {
          faults.add(test + " names " + row + ", which is not in requirements.tsv");
        } else if (passed.contains(test)) {
          shown
              .computeIfAbsent(row, r -> new TreeSet<>())
              .add(type.getSimpleName() + "#" + method.getName());
        }
      }
    }
  }

  private static Set<String> rowsOf(JavaMethod method) {
    Set<String> rows = new TreeSet<>();
    for (JavaAnnotation<JavaMethod> annotation : method.getAnnotations()) {
      String name = annotation.getRawType().getSimpleName();
      if (name.equals("Tag")) {
        add(annotation.get("value").orElse(""), rows);
      } else if (name.equals("Tags")) {
        for (Object tag : (Object[]) annotation.get("value").orElse(new Object[0])) {
          add(((JavaAnnotation<?>) tag).get("value").orElse(""), rows);
        }
      }
    }
    return rows;
  }

  private static void add(Object tag, Set<String> rows) {
    if (ROW.matcher(tag.toString()).matches()) {
      rows.add(tag.toString());
    }
  }
}
