package org.fieldbook.app.identity;

import java.time.Instant;

/**
 * A sign-in that is alive, as its person sees it.
 *
 * @param mark tells it from the person's others; says nothing of the token
 * @param device what the browser called itself
 * @param here whether it is the one that asks
 */
public record OpenSignIn(String mark, String device, Instant since, Instant seen, boolean here) {}
