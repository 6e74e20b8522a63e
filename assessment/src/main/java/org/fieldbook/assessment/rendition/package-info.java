/**
 * Scripts as PDF, to be read in the page: a PDF as it came, a word processor's file as LibreOffice
 * makes it, once for every file with the same bytes and outside of any request. Knows {@code
 * submission}; {@code marking} calls it once it has settled who may read the script.
 */
@NullMarked
package org.fieldbook.assessment.rendition;

import org.jspecify.annotations.NullMarked;
