package org.fieldbook.app.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.app.identity.RequestCaller;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Where the caller studies: known from the sign-in, without a further SQL statement. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class FindMembership {

  @Inject RequestCaller caller;

  /** All of the caller's places, active ones and newest first. */
  public List<Membership> all() {
    return caller.signedIn().map(FindMembership::places).orElse(List.of());
  }

  /**
   * The caller's place in the presentation.
   *
   * @throws NotFound when the caller never was enrolled in it
   */
  public Membership in(PresentationCode presentation) {
    return all().stream()
        .filter(m -> m.presentation().equals(presentation))
        .findFirst()
        .orElseThrow(() -> new NotFound("enrolment in " + presentation));
  }

  private static List<Membership> places(SignedIn signedIn) {
    return signedIn.places().stream()
        .map(
            place ->
                new Membership(
                    signedIn.id(),
                    new PresentationCode(place.presentation()),
                    place.active(),
                    group(place)))
        .toList();
  }

  private static Membership.@Nullable Group group(SignedIn.Place place) {
    Long group = place.group();
    Long tutor = place.tutor();
    return group == null || tutor == null
        ? null
        : new Membership.Group(
            group,
            String.valueOf(place.groupName()),
            new PersonId(tutor),
            String.valueOf(place.tutorName()));
  }
}
