package org.fieldbook.app.suite;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;

/** A timer that works in no role. */
@Singleton
@PermitAll
public class RolelessTimer extends TimedWork {}
