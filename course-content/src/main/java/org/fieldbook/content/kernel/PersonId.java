package org.fieldbook.content.kernel;

/** Identity of a person, whatever their roles. */
public record PersonId(long value) {

  public PersonId {
    if (value <= 0) {
      throw new IllegalArgumentException("A person id is positive, not " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
