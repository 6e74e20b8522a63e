/**
 * The JSON API, thin: resources call use cases and translate refusals. Takes only JSON from the
 * same origin with the sign-in's form token.
 */
@NullMarked
package org.fieldbook.app.api;

import org.jspecify.annotations.NullMarked;
