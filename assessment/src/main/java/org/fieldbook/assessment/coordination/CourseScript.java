package org.fieldbook.assessment.coordination;

import org.fieldbook.assessment.marking.MarkSheet;

/**
 * A sample script that comes with the course, marked by its authors.
 *
 * @param id unique for its assignment
 * @param title what tutors call it
 * @param about for the panel: why it was chosen and where markers may differ; plain text
 * @param textHtml what was submitted, clean XHTML
 * @param proposed its authors' marks with their reasons, for the panel to agree on or change
 */
public record CourseScript(
    String id, String title, String about, String textHtml, MarkSheet proposed) {}
