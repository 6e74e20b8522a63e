/**
 * What a course team may do with the courses it holds a role for: see editions, import a package,
 * choose the edition of a presentation. The course itself belongs to the content module.
 */
@NullMarked
package org.fieldbook.app.authoring;

import org.jspecify.annotations.NullMarked;
