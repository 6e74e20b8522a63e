package org.fieldbook.app.planner;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date of a student's.
 *
 * @param id stays when the date moves or is named anew; unique for its student
 * @param title what it is, in one line
 * @param first its first day
 * @param last its last day, the same for most
 * @param moment the moment, for a cut-off; null for whole days
 * @param path of the page that says more
 */
public record StudyDate(
    String id,
    String title,
    LocalDate first,
    LocalDate last,
    @Nullable Instant moment,
    String path) {}
