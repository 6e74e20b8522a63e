package org.fieldbook.assessment.regrade;

import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A student asks about a mark. Fired in the transaction. The words are not in it: they wait where
 * they are answered.
 *
 * @param tutor who is to answer
 */
public record QuestionAsked(
    long script,
    PersonId student,
    Optional<PersonId> tutor,
    PresentationCode presentation,
    String assignment,
    Question.Kind kind) {}
