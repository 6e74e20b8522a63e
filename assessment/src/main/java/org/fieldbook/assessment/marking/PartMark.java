package org.fieldbook.assessment.marking;

import org.jspecify.annotations.Nullable;

/**
 * What the marker gave for one criterion.
 *
 * @param mark whole marks; null while none is given
 * @param feedback words for the student; may be empty
 */
public record PartMark(@Nullable Integer mark, String feedback) {

  public static final PartMark NONE = new PartMark(null, "");
}
