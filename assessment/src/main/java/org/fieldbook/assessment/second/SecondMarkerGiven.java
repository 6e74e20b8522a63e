package org.fieldbook.assessment.second;

import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** A script was given to a second or third marker. Fired in the transaction. */
public record SecondMarkerGiven(
    long marking, PersonId marker, PresentationCode presentation, String assignment) {}
