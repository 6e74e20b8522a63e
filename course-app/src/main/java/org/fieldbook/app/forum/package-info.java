/**
 * Forums of tutor groups and presentations: threads, posts, what each person has read and what they
 * have begun to write. Only members read: a group's students and tutor its forum, everybody
 * enrolled and every tutor of a presentation its module forum. To anybody else a forum does not
 * exist. Called by pages and the JSON API through the use cases.
 *
 * <p>Whether somebody is a member is asked of the tables of enrolment in the same SQL statement
 * that reads the forum, so that a page costs the same whatever the size of the cohort.
 */
@NullMarked
package org.fieldbook.app.forum;

import org.jspecify.annotations.NullMarked;
