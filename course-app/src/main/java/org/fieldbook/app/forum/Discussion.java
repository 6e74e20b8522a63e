package org.fieldbook.app.forum;

import org.fieldbook.content.reading.Activity;

/** A discussion activity of a course, and when it is open in a presentation. */
public record Discussion(Activity activity, DiscussionWindow window) {}
