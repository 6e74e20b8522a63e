/**
 * Checks a receipt and its files without a network and without a server: {@code java -jar
 * fieldbook.jar verify-receipt}. Uses the Java platform alone, so that whoever checks trusts as
 * little as possible, and reads the text by itself, so that it agrees with the server by what was
 * signed and not by sharing its code.
 */
@NullMarked
package org.fieldbook.deploy.receipt;

import org.jspecify.annotations.NullMarked;
