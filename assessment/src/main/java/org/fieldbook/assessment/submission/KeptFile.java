package org.fieldbook.assessment.submission;

import java.io.InputStream;

/**
 * A kept file, opened to be sent out. {@code size} is in bytes; whoever asked closes the stream.
 */
public record KeptFile(String name, String contentType, long size, InputStream bytes) {}
