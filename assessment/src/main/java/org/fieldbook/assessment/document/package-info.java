/**
 * Looks into documents that people send: how many words one has, what they are, and whether a
 * password or damage keeps its reader out. What is read was made by a stranger, so time and memory
 * are bounded, and whatever goes wrong is an answer, never a failure. Knows no other room; {@code
 * submission} and {@code similarity} ask.
 */
@NullMarked
package org.fieldbook.assessment.document;

import org.jspecify.annotations.NullMarked;
