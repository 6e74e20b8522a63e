/**
 * The check for names: likely names of people and other identifiers in what a learner wrote, in an
 * entry and beside its files, shown to the owner before it goes to anybody else. {@link
 * org.fieldbook.app.toolkit.names.Identifiers} is pure and says what it sees in a text; it warns,
 * it never forbids, and it never changes a word. Findings that the owner keeps, with a reason, are
 * remembered by a hash of the words. Rests on toolkit section 1.2 ("Checked for names").
 */
@NullMarked
package org.fieldbook.app.toolkit.names;

import org.jspecify.annotations.NullMarked;
