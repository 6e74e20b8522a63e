package org.fieldbook.app.toolkit.takeaway;

import jakarta.json.Json;
import java.time.Instant;
import org.fieldbook.content.kernel.PresentationCode;

/** A badge in the form in which recognition gives it; what is signed in it is not. */
final class SampleBadge {

  static final String JWT = "eyJhbGciOiJFZERTQSJ9.eyJuYW1lIjoiQSJ9.c2lnbmVk";

  private SampleBadge() {}

  static TakenBadge of(String name) {
    return new TakenBadge(
        "urn:uuid:00000000-0000-4000-8000-000000000001",
        "gen-inspire-LMC310-2026J",
        name,
        "Moves others to follow & <to lead>",
        "A complete entry that shows it.",
        Instant.parse("2026-11-28T10:15:30Z"),
        "https://fieldbook.example",
        new PresentationCode("LMC310-2026J"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 512 512">
        <openbadges:credential verify="%s"></openbadges:credential>
        <title>Inspiring</title><circle cx='256' cy='256' r='240' fill='#0f5a52'/><circle cx='256' cy='256' r='214' fill='#fbfcf9'/><text x='256' y='150' text-anchor='middle' font-family='serif' font-size='26' fill='#14201e'>Fieldbook</text></svg>
        """
            .formatted(JWT),
        JWT,
        Json.createObjectBuilder()
            .add("kty", "OKP")
            .add("crv", "Ed25519")
            .add("kid", "https://fieldbook.example/badges/keys/one")
            .add("x", "YQ")
            .build());
  }
}
