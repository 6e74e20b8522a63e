package org.fieldbook.app.toolkit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * Which template an entry has: an entry keeps the form that it was made with, whichever edition its
 * presentation has now, until its owner carries it forward.
 */
@ApplicationScoped
public class Templates {

  @Inject Library library;

  /**
   * The course whose template shaped the entry.
   *
   * @param now the course as the entry's presentation has it, for an edition that is no longer here
   */
  public PublishedCourse courseOf(EntryView entry, PublishedCourse now) {
    return course(entry.provenance().editionId(), now);
  }

  /** The course of an edition; the given one when that edition is not here. */
  public PublishedCourse course(long editionId, PublishedCourse now) {
    if (editionId == now.editionId()) {
      return now;
    }
    try {
      PublishedCourse then = library.edition(editionId);
      return then.code().equals(now.code()) ? then : now;
    } catch (NotFound elsewhere) {
      return now;
    }
  }

  /** The template that shaped the entry; empty when neither edition has the tool. */
  public Optional<ToolTemplate> of(EntryView entry, PublishedCourse now) {
    String tool = entry.provenance().tool();
    return Optional.ofNullable(tool)
        .map(id -> courseOf(entry, now).tools().get(id))
        .or(() -> Optional.ofNullable(tool).map(now.tools()::get));
  }

  /** The template that the tool has now, where it is not the one that shaped the entry. */
  public Optional<ToolTemplate> newerThan(EntryView entry, PublishedCourse now) {
    String tool = entry.provenance().tool();
    return Optional.ofNullable(tool)
        .map(now.tools()::get)
        .filter(newest -> of(entry, now).filter(newest::equals).isEmpty());
  }

  /**
   * The form that a tool had in an edition, where that is no longer here or had no such tool the
   * one it has now; empty when it has none now either.
   */
  public Optional<Form> form(String tool, long editionId, PublishedCourse now) {
    return form(tool, course(editionId, now)).or(() -> form(tool, now));
  }

  private static Optional<Form> form(String tool, PublishedCourse course) {
    return Optional.ofNullable(course.tools().get(tool)).map(t -> Form.of(t, course));
  }
}
