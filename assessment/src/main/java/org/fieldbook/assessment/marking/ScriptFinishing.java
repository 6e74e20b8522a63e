package org.fieldbook.assessment.marking;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A marker finishes a script. Fired in the transaction, before it is decided whether the student
 * gets it now: whoever has a reason to keep it back places a hold.
 *
 * @param given the marks given, before what lateness takes
 */
public record ScriptFinishing(
    long script,
    PersonId student,
    PersonId marker,
    PresentationCode presentation,
    String assignment,
    int given,
    Instant at) {}
