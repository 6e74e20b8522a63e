/**
 * Checks a badge without a network and without a server: {@code java -jar fieldbook.jar
 * verify-badge}. Uses the Java platform alone, so that whoever checks trusts as little as possible.
 */
@NullMarked
package org.fieldbook.deploy.badge;

import org.jspecify.annotations.NullMarked;
