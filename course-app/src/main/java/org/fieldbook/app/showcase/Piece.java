package org.fieldbook.app.showcase;

import java.time.Instant;

/**
 * An entry in a showcase, as its owner sees it.
 *
 * @param version id of the kept version that is shown
 * @param withdrawn whether it was taken out after a report
 * @param changed whether the entry has been changed since it was chosen
 */
public record Piece(
    long id,
    long version,
    Instant chosenAt,
    boolean withdrawn,
    String slot,
    String title,
    boolean changed) {}
