package org.fieldbook.content.kernel;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule says no. The reasons are sentences for the person who asked: what happened and what to do
 * next. Rolls the transaction back.
 */
@ApplicationException(rollback = true)
public class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  @SuppressWarnings("serial") // List.of is serialisable
  private final List<String> reasons;

  public Refused(String... reasons) {
    this(List.of(reasons));
  }

  public Refused(List<String> reasons) {
    super(String.join(" ", reasons));
    this.reasons = List.copyOf(reasons);
  }

  public List<String> reasons() {
    return reasons;
  }
}
