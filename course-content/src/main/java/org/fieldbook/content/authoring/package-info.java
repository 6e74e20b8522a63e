/**
 * Use cases of the course team that writes a course in the browser. What is being written is a
 * draft; publishing takes the newest edition, puts the drafts in, checks all of it as an import
 * does, and makes the next edition. Whose course it is, is decided above, where people and their
 * roles are known.
 */
@NullMarked
package org.fieldbook.content.authoring;

import org.jspecify.annotations.NullMarked;
