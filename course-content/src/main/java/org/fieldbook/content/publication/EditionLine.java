package org.fieldbook.content.publication;

import java.time.Instant;
import org.fieldbook.content.kernel.CourseCode;

/** An edition in a list, without its texts. */
public record EditionLine(
    long id, CourseCode course, int number, String title, Instant importedAt) {}
