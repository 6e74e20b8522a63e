/** The page of a student's badges, their files, and what everybody may ask about badges. */
@NullMarked
package org.fieldbook.app.web.recognition;

import org.jspecify.annotations.NullMarked;
