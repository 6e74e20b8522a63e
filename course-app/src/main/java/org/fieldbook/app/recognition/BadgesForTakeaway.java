package org.fieldbook.app.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldbook.app.toolkit.order.BadgeSource;
import org.fieldbook.app.toolkit.takeaway.TakenBadge;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/**
 * A student's badges go home with the toolkit. What is said of each is what it says itself: the
 * course may have another wording by now.
 */
@ApplicationScoped
public class BadgesForTakeaway implements BadgeSource {

  private static final Logger LOG = System.getLogger(BadgesForTakeaway.class.getName());

  @Inject Badges badges;
  @Inject KeptBadges keptBadges;

  @Override
  public List<TakenBadge> badges(PersonId owner, PresentationCode presentation) {
    List<Badge> standing = badges.standing(owner, presentation);
    Map<String, BadgeKey> keys =
        standing.isEmpty()
            ? Map.of()
            : badges.keys().stream().collect(Collectors.toMap(BadgeKey::id, Function.identity()));
    return of(standing, keys, keptBadges.of(owner, presentation));
  }

  /** By when they were issued, those that came with archives among them. */
  static List<TakenBadge> of(
      List<Badge> standing, Map<String, BadgeKey> keys, List<KeptBadge> kept) {
    List<TakenBadge> taken = new ArrayList<>();
    for (Badge badge : standing) {
      try {
        SignedBadge signed = SignedBadge.of(badge.credential());
        String kid = signed.keyId();
        BadgeKey key = keys.get(kid.substring(kid.lastIndexOf('/') + 1));
        if (key == null) {
          throw new Refused("Its key is gone.");
        }
        taken.add(taken(signed, badge.presentation(), key.jwk(kid)));
      } catch (Refused refused) {
        // One that cannot be read must not keep the toolkit here.
        LOG.log(Level.ERROR, "Badge {0} is not taken away: {1}", badge.id(), refused.reasons());
      }
    }
    kept.forEach(
        k -> taken.add(taken(SignedBadge.of(k.credential()), k.ofPresentation(), k.key())));
    taken.sort(Comparator.comparing(TakenBadge::issued).thenComparing(TakenBadge::id));
    return taken;
  }

  private static TakenBadge taken(SignedBadge signed, PresentationCode of, JsonObject key) {
    return new TakenBadge(
        signed.id(),
        BakedBadge.fileName(signed, of),
        signed.name(),
        signed.about(),
        signed.criteria(),
        signed.issued(),
        signed.issuer(),
        of,
        BakedBadge.svg(signed.name(), of, signed.compact()),
        signed.compact(),
        key);
  }
}
