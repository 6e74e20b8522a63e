package org.fieldbook.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;

/** The assessment files of the sample courses as they ship, without the rest of the courses. */
public final class TestLibrary implements Library {

  private static final ZoneId UK = ZoneId.of("Europe/London");
  private static final Map<String, List<String>> FILES =
      Map.of(
          "LMC310",
          List.of("TMA00", "TMA01", "TMA02", "TMA03", "TMA04", "TMA05", "EMA", "rules"),
          "LPS820",
          List.of("TMA01", "EMA", "rules"));

  /** File name to YAML text. */
  public static Map<String, String> files(String course) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : FILES.getOrDefault(course, List.of())) {
      String path = "/courses/" + course + "/assessment/" + name + ".yaml";
      try (InputStream in = TestLibrary.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException(path + " is missing");
        }
        files.put(name + ".yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    return files;
  }

  @Override
  public PublishedPresentation presentation(PresentationCode code) {
    return switch (code.value()) {
      case "LMC310-2026J" -> presentation(code, 1, LocalDate.of(2026, 10, 3));
      case "LPS820-2027E" -> presentation(code, 2, LocalDate.of(2027, 5, 1));
      default -> throw new NotFound("No presentation " + code);
    };
  }

  private static PublishedPresentation presentation(
      PresentationCode code, long edition, LocalDate start) {
    PublishedCourse course =
        new PublishedCourse(
            edition,
            1,
            code.course(),
            "A course",
            "",
            "Block",
            60,
            16,
            UK,
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());
    return new PublishedPresentation(
        code, start, course, StudyCalendar.of(start, UK, List.of(), List.of(), List.of()));
  }

  @Override
  public List<PublishedPresentation> presentations() {
    return List.of(
        presentation(new PresentationCode("LPS820-2027E")),
        presentation(new PresentationCode("LMC310-2026J")));
  }

  @Override
  public PublishedCourse edition(long editionId) {
    return presentations().stream()
        .map(PublishedPresentation::course)
        .filter(c -> c.editionId() == editionId)
        .findFirst()
        .orElseThrow(() -> new NotFound("No edition " + editionId));
  }

  @Override
  public Asset asset(CourseCode course, int edition, String path) {
    throw new NotFound(path);
  }

  @Override
  public Map<String, String> assessmentFiles(long editionId) {
    return files(edition(editionId).code().value());
  }
}
