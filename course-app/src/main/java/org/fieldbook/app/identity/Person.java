package org.fieldbook.app.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. What they may do is told by their roles. */
@Entity
@Table(name = "person", schema = "app")
public class Person {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String identifier;
  private String email;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "password_once")
  private boolean passwordOnce;

  private boolean locked;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  /**
   * A new person without a password.
   *
   * @param identifier personal identifier, unique
   * @param email address for sign-in and mail, unique whatever its case
   */
  public Person(
      String identifier, String email, String givenName, String familyName, Instant createdAt) {
    if (identifier.isBlank() || givenName.isBlank() || familyName.isBlank()) {
      throw new IllegalArgumentException("A person has an identifier and two names");
    }
    if (!email.matches("[^@\\s]+@[^@\\s]+")) {
      throw new IllegalArgumentException("Not an e-mail address: " + email);
    }
    this.identifier = identifier;
    this.email = email.toLowerCase(Locale.ROOT);
    this.givenName = givenName;
    this.familyName = familyName;
    this.createdAt = createdAt;
  }

  public PersonId id() {
    if (id == null) {
      throw new IllegalStateException("Not stored yet");
    }
    return new PersonId(id);
  }

  public String identifier() {
    return identifier;
  }

  public String email() {
    return email;
  }

  public String name() {
    return givenName + " " + familyName;
  }

  /** Sets the password by its hash. */
  public void usePassword(String hash) {
    this.passwordHash = hash;
    this.passwordOnce = false;
  }

  /** Sets a password that lets the person in once, to choose one of their own. */
  public void useOneTimePassword(String hash) {
    this.passwordHash = hash;
    this.passwordOnce = true;
  }

  /** The person is in: a one-time password does not let anybody in again. */
  void signedIn() {
    if (passwordOnce) {
      passwordHash = null;
      passwordOnce = false;
    }
  }

  boolean hasOneTimePassword() {
    return passwordOnce;
  }

  @Nullable String passwordHash() {
    return passwordHash;
  }

  /** Whether the person may sign in. */
  public boolean maySignIn() {
    return !locked && passwordHash != null;
  }
}
