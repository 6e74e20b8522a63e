/**
 * Open Badges 3.0 for a finished toolkit and for competences that a student shows: what is reached
 * and what is missing, in words; the signed credential; the keys it is checked by. A badge says
 * what the student has done, not what somebody marked. What was signed is never changed; a badge
 * that its owner withdraws stands in the list of those. Badges go home with the toolkit through the
 * port that {@code toolkit.order} has for them. Pages and the JSON API call the use cases here.
 */
@NullMarked
package org.fieldbook.app.recognition;

import org.jspecify.annotations.NullMarked;
