/**
 * The dates that stand in somebody's entries: what they meant to do by when, and when to look at
 * something again. Which fields hold such dates is the template's to say ({@link
 * org.fieldbook.content.tool.DiaryDate}). The planner and the calendar show them; nothing is kept
 * twice, so that a date that is changed in its entry is changed everywhere.
 */
@NullMarked
package org.fieldbook.app.toolkit.diary;

import org.jspecify.annotations.NullMarked;
