package org.fieldbook.app.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/** A student sees what they have reached, what is missing for the rest, and their badges. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyRecognition {

  @Inject Badges badges;
  @Inject ReadToolkit readToolkit;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;

  /**
   * The whole toolkit first, then each competence. Two SQL statements.
   *
   * @throws NotFound when the caller never was enrolled
   */
  public List<Standing> of(PresentationCode presentation) {
    findMembership.in(presentation);
    return Standing.of(
        library.presentation(presentation).course(),
        readToolkit.entries(presentation),
        badges.standing(caller.id(), presentation));
  }

  /** Who asks. */
  public PersonId caller() {
    return caller.id();
  }

  /**
   * A badge of the caller's that stands.
   *
   * @throws NotFound when there is none
   */
  public File file(UUID id) {
    Badge badge =
        badges
            .find(id)
            .filter(b -> b.belongsTo(caller.id()) && !b.isWithdrawn())
            .orElseThrow(() -> new NotFound("badge " + id));
    return new File(
        badge.achievement() + "-" + badge.presentation(),
        badge.credential(),
        BakedBadge.svg(badge));
  }

  /**
   * A badge to download.
   *
   * @param name of the file without its ending
   * @param credential a compact JWS
   * @param svg the picture with the credential in it
   */
  public record File(String name, String credential, String svg) {}
}
