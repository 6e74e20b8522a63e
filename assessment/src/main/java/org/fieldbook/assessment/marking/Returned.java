package org.fieldbook.assessment.marking;

import java.time.Instant;
import java.util.Optional;
import org.fieldbook.assessment.strategy.CountedScore;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a student was given when a script was returned. Never changes.
 *
 * @param sheetNumber number of the sheet's version
 * @param annotated file with the marker's annotations; null when there was none
 * @param at when it was returned
 * @param by who returned it
 */
public record Returned(
    int sheetNumber,
    MarkSheet sheet,
    CountedScore score,
    Script.@Nullable AnnotatedFile annotated,
    Instant at,
    PersonId by) {

  public Optional<Script.AnnotatedFile> annotatedIfAny() {
    return Optional.ofNullable(annotated);
  }
}
