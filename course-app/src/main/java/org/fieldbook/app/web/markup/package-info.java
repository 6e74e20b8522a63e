/**
 * HTML written by Java: for lists and forms, which the view technology would go through component
 * by component. What stands once on a page stays in the page's own file.
 */
@NullMarked
package org.fieldbook.app.web.markup;

import org.jspecify.annotations.NullMarked;
