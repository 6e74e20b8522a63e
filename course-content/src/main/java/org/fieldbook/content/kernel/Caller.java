package org.fieldbook.content.kernel;

/** Who is calling: the signed-in person of this request. */
public interface Caller {

  /** Whether somebody is signed in. */
  boolean isSignedIn();

  /**
   * The person.
   *
   * @throws IllegalStateException when nobody is signed in
   */
  PersonId id();

  /** Whether the person has one of {@link Roles}. */
  boolean has(String role);
}
