/** Where LibreOffice is, as the settings say. Assessment asks through its port. */
@NullMarked
package org.fieldbook.app.rendition;

import org.jspecify.annotations.NullMarked;
