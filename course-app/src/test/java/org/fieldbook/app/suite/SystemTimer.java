package org.fieldbook.app.suite;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import org.fieldbook.content.kernel.Roles;

/** A timer that works as the system, such as the application's own. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
public class SystemTimer extends TimedWork {}
