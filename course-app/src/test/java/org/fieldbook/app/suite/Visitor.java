package org.fieldbook.app.suite;

import org.fieldbook.content.kernel.PersonId;

/** Somebody who is signed in on one device. */
public record Visitor(PersonId id, String email, String token) {}
