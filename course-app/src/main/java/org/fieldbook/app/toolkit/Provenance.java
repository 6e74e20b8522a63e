package org.fieldbook.app.toolkit;

import org.fieldbook.content.kernel.CourseCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry comes from.
 *
 * @param editionId the edition that was answered
 * @param activity id of the activity or review part; absent for an entry made in the toolkit
 * @param tool id of the tool template, for a tool task
 * @param templateEdition number of the edition whose template shaped the body
 */
public record Provenance(
    CourseCode course,
    long editionId,
    @Nullable String block,
    @Nullable String week,
    @Nullable String activity,
    @Nullable String tool,
    @Nullable Integer templateEdition) {}
