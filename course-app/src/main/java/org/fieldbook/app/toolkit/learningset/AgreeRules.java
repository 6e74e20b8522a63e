package org.fieldbook.app.toolkit.learningset;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fieldbook.content.kernel.Roles;

/** The members of a set edit their ground rules together. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class AgreeRules {

  @Inject OwnSets ownSets;

  /**
   * Saves the rules, unless another member changed them since they were seen.
   *
   * @param seen number of the rules that the writer had before them
   * @throws org.fieldbook.content.kernel.NotFound when the caller is not in the set
   * @throws org.fieldbook.content.kernel.Refused when they do not do, or the set is closed
   */
  public Saved agree(long set, String rules, int seen) {
    LearningSet held = ownSets.hold(set).set();
    boolean kept = held.agree(rules, seen);
    return new Saved(kept, held.rulesNumber(), held.rules());
  }

  /**
   * What came of it.
   *
   * @param kept whether the writer's words are the rules now; if not, nothing was changed
   * @param rules as they are now
   */
  public record Saved(boolean kept, int number, String rules) {}
}
