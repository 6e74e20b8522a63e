package org.fieldbook.content.reading;

import java.util.List;
import java.util.Map;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;

/**
 * Published courses. Editions are immutable and stay in memory, so that asking again costs no SQL
 * statement; presentations are read through a cache of a few seconds.
 */
public interface Library {

  /**
   * A presentation with the edition that it pins.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is none
   */
  PublishedPresentation presentation(PresentationCode code);

  /** All presentations, newest start first. */
  List<PublishedPresentation> presentations();

  /**
   * An edition by its id.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is none
   */
  PublishedCourse edition(long editionId);

  /**
   * The bytes of a file under {@code media/} of the edition.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is none
   */
  Asset asset(CourseCode course, int edition, String path);

  /**
   * The assignments and assessment rules of an edition as the package has them: file name below
   * {@code assessment/}, such as {@code TMA01.yaml}, to its YAML text. Already checked to be
   * well-formed YAML; what it means is for the assessment module to say.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such edition
   */
  Map<String, String> assessmentFiles(long editionId);

  /** A file of the package with its content type. */
  record Asset(String contentType, Sha256 hash, long size) {}
}
