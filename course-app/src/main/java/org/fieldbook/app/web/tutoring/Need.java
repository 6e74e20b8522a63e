package org.fieldbook.app.web.tutoring;

/**
 * Somebody or something that needs the tutor.
 *
 * @param why the reason that it is shown
 * @param rank what comes first: the lowest
 */
public record Need(
    String who, String what, String why, String action, String href, boolean first, int rank) {}
