package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * A badge of the learner's that stands, as it was signed: nothing here says more than the badge.
 *
 * @param id as the badge says it, such as {@code urn:uuid:…}
 * @param file name of its files, without an ending
 * @param about what it is for
 * @param criteria what was needed for it
 * @param issuer address of who issued it, without a path
 * @param presentation that it was given in, which its picture names
 * @param svg the picture with the credential in it
 * @param credential a compact JWS
 * @param key the public key that it is checked by (RFC 7517)
 */
public record TakenBadge(
    String id,
    String file,
    String name,
    String about,
    String criteria,
    Instant issued,
    String issuer,
    PresentationCode presentation,
    String svg,
    String credential,
    JsonObject key) {}
