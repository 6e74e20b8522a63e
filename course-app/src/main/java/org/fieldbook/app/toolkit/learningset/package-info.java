/**
 * Action learning sets in a tutor group. What is said in a set stays there: its members alone read
 * it, and the tutor of the group sees only that there is one and who is in it. What a member
 * contributed reaches another member's toolkit only while that member consents; the presenter's
 * issue, insight, actions and scores never do. Pages and the JSON API call the use cases here.
 *
 * <p>Rests on toolkit T09 and activity W06-A3.
 */
@NullMarked
package org.fieldbook.app.toolkit.learningset;

import org.jspecify.annotations.NullMarked;
