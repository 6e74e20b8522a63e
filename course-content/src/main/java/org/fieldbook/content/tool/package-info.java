/**
 * Tool templates: the form of a management tool as data. A template belongs to an edition and never
 * changes.
 */
@NullMarked
package org.fieldbook.content.tool;

import org.jspecify.annotations.NullMarked;
