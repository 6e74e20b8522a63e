/**
 * Responses as forms that save themselves: the fields of an activity or a tool, filled with what
 * the student has written, as clean HTML. The names of the controls are paths in the body, by which
 * the page's script reads and fills it.
 */
@NullMarked
package org.fieldbook.app.web.response;

import org.jspecify.annotations.NullMarked;
