package org.fieldbook.assessment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;

/** The two courses that come with Fieldbook, read as they ship, without a database. */
public final class TestLibrary implements Library {

  private static final Map<String, CheckedPackage> PACKAGES = new ConcurrentHashMap<>();
  private static final Map<Long, PublishedCourse> COURSES = new ConcurrentHashMap<>();

  private final Map<String, String> added;
  private final UnaryOperator<String> rules;
  private int mostFiles = 1;

  public TestLibrary() {
    this(Map.of());
  }

  /** With the rules of each course changed so. */
  public TestLibrary(UnaryOperator<String> rules) {
    this.added = Map.of();
    this.rules = rules;
  }

  /** With words added at the end of some assessment files, by their names. */
  public TestLibrary(Map<String, String> added) {
    this.added = added;
    this.rules = UnaryOperator.identity();
  }

  /** From now on a submission for TMA01 may have so many files; to be said before the first use. */
  public void takes(int files) {
    mostFiles = files;
  }

  /** The assessment files of a course: file name to YAML text. */
  public static Map<String, String> files(String course) {
    Map<String, String> files = new LinkedHashMap<>();
    read(course)
        .documents()
        .forEach(
            (path, text) -> {
              if (path.startsWith("assessment/")) {
                files.put(path.substring("assessment/".length()), text);
              }
            });
    return files;
  }

  private static CheckedPackage read(String course) {
    return PACKAGES.computeIfAbsent(
        course, c -> CheckedPackage.of(BundledCourse.of(new CourseCode(c))));
  }

  @Override
  public PublishedPresentation presentation(PresentationCode code) {
    return switch (code.value()) {
      case "LMC310-2026J" -> presentation(code, 1, LocalDate.of(2026, 10, 3));
      case "LPS820-2027E" -> presentation(code, 2, LocalDate.of(2027, 5, 1));
      default -> throw new NotFound("No presentation " + code);
    };
  }

  private PublishedPresentation presentation(
      PresentationCode code, long editionId, LocalDate start) {
    PublishedCourse course = edition(editionId);
    return new PublishedPresentation(code, start, course, course.calendar(start));
  }

  @Override
  public List<PublishedPresentation> presentations() {
    return List.of(
        presentation(new PresentationCode("LPS820-2027E")),
        presentation(new PresentationCode("LMC310-2026J")));
  }

  @Override
  public PublishedCourse edition(long editionId) {
    return COURSES.computeIfAbsent(
        editionId,
        id -> {
          CheckedPackage read = read(code(id));
          return CheckedPackage.published(
              read.documents(),
              read.media().stream().map(CheckedPackage.Media::path).collect(Collectors.toSet()),
              id,
              1);
        });
  }

  private static String code(long editionId) {
    if (editionId == 1) {
      return "LMC310";
    }
    if (editionId == 2) {
      return "LPS820";
    }
    throw new NotFound("No edition " + editionId);
  }

  @Override
  public Asset asset(CourseCode course, int edition, String path) {
    throw new NotFound(path);
  }

  @Override
  public Map<String, String> assessmentFiles(long editionId) {
    Map<String, String> files = files(code(editionId));
    if (mostFiles > 1) {
      files.computeIfPresent(
          "TMA01.yaml", (name, text) -> text + "\nfiles: {most: " + mostFiles + "}\n");
    }
    added.forEach((file, words) -> files.computeIfPresent(file, (f, text) -> text + words));
    files.computeIfPresent("rules.yaml", (f, text) -> rules.apply(text));
    return files;
  }
}
