/**
 * The course played in a real browser against the shipped artefact: what a student, a fellow
 * student and a tutor do with each other, by keyboard alone, every page free of accessibility
 * faults.
 */
@NullMarked
package org.fieldbook.deploy.story;

import org.jspecify.annotations.NullMarked;
