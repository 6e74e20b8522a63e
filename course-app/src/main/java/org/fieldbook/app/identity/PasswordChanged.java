package org.fieldbook.app.identity;

import java.time.Instant;
import org.fieldbook.content.kernel.PersonId;

/** A person has changed their password. Fired in the transaction. */
public record PasswordChanged(PersonId person, Instant at) {}
