package org.fieldbook.assessment.marking;

/**
 * A marker takes a finished script back into marking. Fired in the transaction: whoever has a
 * reason against it refuses, and nothing has happened.
 */
public record ScriptTakenBack(long script) {}
