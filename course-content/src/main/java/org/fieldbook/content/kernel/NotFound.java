package org.fieldbook.content.kernel;

import jakarta.ejb.ApplicationException;

/**
 * There is no such thing, or not for this caller: somebody else's object answers exactly as one
 * that does not exist. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1;

  public NotFound(String what) {
    super(what);
  }
}
