package org.fieldbook.assessment.paper;

import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A tutor has answered whether work may come on paper. Fired in the transaction.
 *
 * @param sendHow how and where to send it; empty when it was declined
 * @param answer what the tutor wrote; may be empty when it was agreed
 */
public record PaperAnswered(
    long request,
    PersonId student,
    PersonId tutor,
    PresentationCode presentation,
    String assignment,
    boolean agreed,
    String sendHow,
    String answer) {}
