package org.fieldbook.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;

/** A library with nothing in it but LMC310, which is presented once. */
public final class OneCourse implements Library {

  private static final PublishedCourse COURSE = read();

  private static PublishedCourse read() {
    CheckedPackage checked = CheckedPackage.of(BundledCourse.of(new CourseCode("LMC310")));
    return CheckedPackage.published(
        checked.documents(),
        checked.media().stream().map(CheckedPackage.Media::path).collect(Collectors.toSet()),
        1,
        1);
  }

  @Override
  public PublishedPresentation presentation(PresentationCode code) {
    LocalDate start = LocalDate.parse("2026-11-21");
    return new PublishedPresentation(code, start, COURSE, COURSE.calendar(start));
  }

  @Override
  public List<PublishedPresentation> presentations() {
    return List.of(presentation(new PresentationCode("LMC310-2026J")));
  }

  @Override
  public PublishedCourse edition(long editionId) {
    return COURSE;
  }

  @Override
  public Asset asset(CourseCode course, int edition, String path) {
    throw new NotFound(path);
  }

  @Override
  public Map<String, String> assessmentFiles(long editionId) {
    return Map.of();
  }
}
