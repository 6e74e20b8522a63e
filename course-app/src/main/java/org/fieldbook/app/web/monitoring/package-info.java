/** The monitor's pages: returned scripts of the course, to be read and nothing else. */
@NullMarked
package org.fieldbook.app.web.monitoring;

import org.jspecify.annotations.NullMarked;
