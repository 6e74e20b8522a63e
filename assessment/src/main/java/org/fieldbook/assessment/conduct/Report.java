package org.fieldbook.assessment.conduct;

import java.util.List;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * What is reported of scripts of a student.
 *
 * @param flag id of the similarity flag that it comes from; null when it comes from none
 * @param passages as they are now
 */
record Report(
    PersonId student,
    PresentationCode presentation,
    String assignment,
    Set<Long> scripts,
    @Nullable Long flag,
    List<CopiedPassage> passages,
    String words) {}
