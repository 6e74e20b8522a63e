package org.fieldbook.app.toolkit.learningset;

import org.fieldbook.content.kernel.PersonId;

/**
 * Somebody in a set.
 *
 * @param initials as the tool asks for: never the full name
 * @param left whether they have left it since
 */
public record Member(PersonId id, String name, String initials, boolean left) {}
