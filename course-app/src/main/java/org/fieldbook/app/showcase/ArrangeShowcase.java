package org.fieldbook.app.showcase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.jspecify.annotations.Nullable;

/**
 * A student introduces their showcase, takes entries out, and makes or revokes its link. Revoking
 * and taking out work after withdrawal from the course too.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class ArrangeShowcase {

  @Inject Showcases showcases;
  @Inject FindMembership findMembership;
  @Inject Library library;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Saves name and introduction, unless others were saved since they were seen.
   *
   * @throws NotFound when the caller never was enrolled
   * @throws Refused when they are too long, or the caller has withdrawn
   */
  public Introduced introduce(
      PresentationCode presentation, String name, String introduction, int seen) {
    Showcase showcase = active(presentation);
    boolean kept = showcase.introduce(name, introduction, seen);
    return new Introduced(kept, showcase.number(), showcase.shownName(), showcase.introduction());
  }

  /**
   * Makes the link; a link from before leads nowhere from then on.
   *
   * @param lastDay null for none
   * @return its secret, which is told this once and not kept
   * @throws NotFound when the caller never was enrolled
   * @throws Refused when nothing is in the showcase, the day is over, or the caller has withdrawn
   */
  public String link(PresentationCode presentation, @Nullable LocalDate lastDay) {
    Showcase showcase = active(presentation);
    LocalDate today =
        clock.instant().atZone(library.presentation(presentation).calendar().zone()).toLocalDate();
    if (lastDay != null && (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(5)))) {
      throw new Refused("Choose a last day from today on, within five years, or none.");
    }
    if (showcases.pieces(showcase).stream().allMatch(Piece::withdrawn)) {
      throw new Refused("Choose at least one entry first: there is nothing to show yet.");
    }
    String token = LinkToken.fresh();
    showcase.link(token, lastDay, clock.instant());
    return token;
  }

  /**
   * Revokes the link at once; twice changes nothing.
   *
   * @throws NotFound when the caller never was enrolled
   */
  public void revoke(PresentationCode presentation) {
    own(presentation).revoke();
  }

  /**
   * Takes an entry out at once.
   *
   * @throws NotFound when it is not in the caller's showcase
   */
  public void takeOut(PresentationCode presentation, long piece) {
    if (!showcases.remove(own(presentation), piece)) {
      throw new NotFound("piece " + piece);
    }
  }

  private Showcase own(PresentationCode presentation) {
    findMembership.in(presentation);
    return showcases.hold(caller.id(), presentation);
  }

  private Showcase active(PresentationCode presentation) {
    Membership membership = findMembership.in(presentation);
    if (!membership.active()) {
      throw new Refused(
          "You have withdrawn from this presentation. You can revoke the link, and take your"
              + " toolkit away.");
    }
    return showcases.hold(caller.id(), presentation);
  }

  /**
   * What came of it.
   *
   * @param kept whether the owner's words are kept; if not, nothing was changed
   * @param name as it is kept now
   */
  public record Introduced(boolean kept, int number, String name, String introduction) {}
}
