package org.fieldbook.content.publication;

import org.fieldbook.content.kernel.PresentationCode;

/** A presentation has been opened, or pins another edition. */
public record PresentationChanged(PresentationCode code) {}
