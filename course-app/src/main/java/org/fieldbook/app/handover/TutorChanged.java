package org.fieldbook.app.handover;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** A student has another tutor, or another group, from a moment that has come. */
public record TutorChanged(
    PersonId student, PresentationCode presentation, PersonId tutor, String group, Instant from) {}
