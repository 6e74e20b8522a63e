package org.fieldbook.app.identity;

import jakarta.security.enterprise.CallerPrincipal;
import java.util.List;
import java.util.Set;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** The person of this request, as found by the token. */
public final class SignedIn extends CallerPrincipal {

  private static final long serialVersionUID = 1;

  private final long personId;
  private final String displayName;
  private final String identifier;

  @SuppressWarnings("serial") // Set.copyOf is serialisable
  private final Set<String> roles;

  private final String formToken;
  private final transient List<Place> places;
  private final transient List<Group> groups;

  SignedIn(
      long personId,
      String displayName,
      String identifier,
      Set<String> roles,
      List<Place> places,
      List<Group> groups,
      String formToken) {
    super(Long.toString(personId));
    this.personId = personId;
    this.displayName = displayName;
    this.identifier = identifier;
    this.roles = Set.copyOf(roles);
    this.places = List.copyOf(places);
    this.groups = List.copyOf(groups);
    this.formToken = formToken;
  }

  public PersonId id() {
    return new PersonId(personId);
  }

  public String displayName() {
    return displayName;
  }

  public String identifier() {
    return identifier;
  }

  public Set<String> roles() {
    return roles;
  }

  /** Where the person studies, active ones and newest first: read together with the sign-in. */
  public List<Place> places() {
    return places;
  }

  /** The groups that the person tutors now, the newest presentation first: read likewise. */
  public List<Group> groups() {
    return groups;
  }

  /** What a request that changes something must send along: derived from the sign-in's token. */
  public String formToken() {
    return formToken;
  }

  /** A group that the person tutors. */
  public record Group(PresentationCode presentation, String name) {}

  /** A presentation the person is or was enrolled in, and the tutor group there. */
  public record Place(
      String presentation,
      boolean active,
      @Nullable Long group,
      @Nullable String groupName,
      @Nullable Long tutor,
      @Nullable String tutorName) {}
}
