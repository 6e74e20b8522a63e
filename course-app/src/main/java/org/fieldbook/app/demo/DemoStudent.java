package org.fieldbook.app.demo;

import org.fieldbook.content.kernel.PersonId;

/**
 * A student of the demonstration.
 *
 * @param number from 0 over all groups
 * @param slot which of the twenty stories of a group is this student's; 0 in the first group is the
 *     student with whom people look round
 * @param level the week that the student has got to, 3 to 8
 */
public record DemoStudent(
    int number,
    PersonId id,
    PersonId tutor,
    String tutorName,
    int slot,
    int level,
    String given,
    String family,
    String identifier) {}
