package org.fieldbook.app.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Badges of a student for a page on which that student shows them; who may see it, the page says.
 */
@ApplicationScoped
public class ShownBadges {

  @Inject Badges badges;

  /** Names of those that stand, the oldest first. One SQL statement. */
  public List<String> names(PersonId owner, PresentationCode presentation) {
    return badges.standing(owner, presentation).stream().map(Badge::name).toList();
  }
}
