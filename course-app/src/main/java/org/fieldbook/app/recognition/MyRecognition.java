package org.fieldbook.app.recognition;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
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
  @Inject KeptBadges keptBadges;
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

  /** Badges that came with an archive of the caller's. One SQL statement. */
  public List<Kept> kept(PresentationCode presentation) {
    return keptBadges.of(caller.id(), presentation).stream().map(MyRecognition::kept).toList();
  }

  private static Kept kept(KeptBadge badge) {
    SignedBadge signed = SignedBadge.of(badge.credential());
    return new Kept(badge.id(), signed.name(), signed.issuer(), signed.issued());
  }

  /**
   * A badge that another Fieldbook, or another presentation of this one, answers for.
   *
   * @param issuer address of who issued it, without a path
   */
  public record Kept(UUID id, String name, String issuer, Instant issued) {}

  /**
   * A badge of the caller's that stands, or one that came with an archive.
   *
   * @throws NotFound when there is none
   */
  public File file(UUID id) {
    return badges
        .find(id)
        .filter(b -> b.belongsTo(caller.id()) && !b.isWithdrawn())
        .map(
            b ->
                new File(
                    b.achievement() + "-" + b.presentation(), b.credential(), BakedBadge.svg(b)))
        .or(
            () ->
                keptBadges.find(id).filter(k -> k.belongsTo(caller.id())).map(MyRecognition::file))
        .orElseThrow(() -> new NotFound("badge " + id));
  }

  /**
   * Whether it is kept by the caller; one of ours that was withdrawn since is nobody's any more.
   */
  private boolean isMine(KeptBadge kept) {
    return kept.belongsTo(caller.id())
        && badges.find(kept.badge()).filter(Badge::isWithdrawn).isEmpty();
  }

  private static File file(KeptBadge kept) {
    SignedBadge signed = SignedBadge.of(kept.credential());
    return new File(
        BakedBadge.fileName(signed, kept.ofPresentation()),
        kept.credential(),
        BakedBadge.svg(signed.name(), kept.ofPresentation(), kept.credential()));
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
