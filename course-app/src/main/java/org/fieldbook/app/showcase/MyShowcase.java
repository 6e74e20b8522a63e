package org.fieldbook.app.showcase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.enrolment.FindMembership;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** A student sees their own showcase, its link's days and how often it was looked at. */
@Stateless
@RolesAllowed(Roles.STUDENT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MyShowcase {

  @Inject Showcases showcases;
  @Inject FindMembership findMembership;
  @Inject Caller caller;

  /**
   * The caller's showcase; empty before they have begun one. At most two SQL statements.
   *
   * @throws org.fieldbook.content.kernel.NotFound when the caller never was enrolled
   */
  public Optional<Mine> of(PresentationCode presentation) {
    findMembership.in(presentation);
    return showcases
        .of(caller.id(), presentation)
        .map(
            s ->
                new Mine(
                    s.shownName(),
                    s.introduction(),
                    s.number(),
                    s.linkedAt(),
                    s.endsOn(),
                    s.views(),
                    s.viewedAt(),
                    showcases.pieces(s)));
  }

  /**
   * A showcase, as its owner sees it.
   *
   * @param number of name and introduction: whoever saves others says which they had seen
   * @param linkedAt since when there is a link; null for none
   * @param endsOn last day of the link; null for none
   * @param views how often others looked by the present link
   */
  public record Mine(
      String name,
      String introduction,
      int number,
      @Nullable Instant linkedAt,
      @Nullable LocalDate endsOn,
      int views,
      @Nullable Instant viewedAt,
      List<Piece> pieces) {

    public Mine {
      pieces = List.copyOf(pieces);
    }
  }
}
