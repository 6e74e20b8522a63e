package org.fieldbook.assessment.rendition;

import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.content.kernel.Sha256;

/** A file is to be made into a PDF; fired once the wish is on record. */
record RenditionWanted(Sha256 source, FileType type) {}
