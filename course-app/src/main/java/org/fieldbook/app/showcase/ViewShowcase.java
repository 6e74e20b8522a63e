package org.fieldbook.app.showcase;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.app.identity.RequestCaller;
import org.fieldbook.app.recognition.ShownBadges;
import org.fieldbook.app.toolkit.FreezeVersion;
import org.fieldbook.app.toolkit.FreezeVersion.Frozen;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.reading.Library;

/**
 * Somebody who has the link looks at a showcase. Everybody may ask: the secret in the link is the
 * right to see. The look is counted, unless it is the owner's.
 */
@Stateless
@PermitAll
public class ViewShowcase {

  private static final int LONGEST_TOKEN = 100;

  @Inject Showcases showcases;
  @Inject FreezeVersion freezeVersion;
  @Inject Library library;
  @Inject RequestCaller caller;
  @Inject ShownBadges shownBadges;
  @Inject Clock clock;

  /**
   * What is shown. Five SQL statements.
   *
   * @throws NotFound when the link is unknown, revoked, or over: alike
   */
  public View look(String token) {
    Showcase showcase =
        showcases
            .behind(LinkToken.hash(token.length() > LONGEST_TOKEN ? "" : token))
            .filter(this::isOpen)
            .orElseThrow(() -> new NotFound("showcase"));
    boolean own = caller.signedIn().filter(c -> showcase.belongsTo(c.id())).isPresent();
    List<Piece> pieces = showcases.pieces(showcase).stream().filter(p -> !p.withdrawn()).toList();
    Map<Long, Frozen> byVersion =
        freezeVersion.read(pieces.stream().map(Piece::version).toList()).stream()
            .collect(Collectors.toMap(f -> f.version().id(), Function.identity()));
    if (!own) {
      showcases.viewed(showcase, clock.instant());
    }
    return new View(
        showcase.owner(),
        showcase.presentation(),
        showcase.shownName(),
        showcase.introduction(),
        own,
        shownBadges.names(showcase.owner(), showcase.presentation()),
        pieces.stream()
            .filter(p -> byVersion.containsKey(p.version()))
            .map(p -> new Shown(p.id(), Objects.requireNonNull(byVersion.get(p.version()))))
            .toList());
  }

  private boolean isOpen(Showcase showcase) {
    return showcase.isOpenOn(
        clock
            .instant()
            .atZone(library.presentation(showcase.presentation()).calendar().zone())
            .toLocalDate());
  }

  /**
   * A showcase, as whoever has the link sees it.
   *
   * @param name what the owner calls themselves; empty for nobody
   * @param own whether the reader is the owner
   * @param badges names of the owner's badges
   */
  public record View(
      PersonId owner,
      PresentationCode presentation,
      String name,
      String introduction,
      boolean own,
      List<String> badges,
      List<Shown> pieces) {

    public View {
      badges = List.copyOf(badges);
      pieces = List.copyOf(pieces);
    }
  }

  /** An entry in it, as it was when it was chosen. */
  public record Shown(long id, Frozen entry) {}
}
