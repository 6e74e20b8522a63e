package org.fieldbook.assessment.regrade;

import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** A tutor has answered what a student asked about a mark. Fired in the transaction. */
public record QuestionAnswered(
    long script,
    PersonId student,
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    Question.Kind kind,
    Question.Outcome outcome) {}
