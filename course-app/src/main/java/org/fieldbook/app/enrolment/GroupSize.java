package org.fieldbook.app.enrolment;

import org.fieldbook.content.kernel.PersonId;

/** A tutor group with its tutor's name and how many study in it now. */
public record GroupSize(long id, String name, PersonId tutor, String tutorName, int students) {}
