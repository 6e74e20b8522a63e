/** The course office: presentations with their numbers, people, places and the outbox. */
@NullMarked
package org.fieldbook.app.web.office;

import org.jspecify.annotations.NullMarked;
