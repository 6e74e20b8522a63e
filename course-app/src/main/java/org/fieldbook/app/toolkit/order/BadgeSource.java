package org.fieldbook.app.toolkit.order;

import java.util.List;
import org.fieldbook.app.toolkit.takeaway.TakenBadge;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;

/** The port for badges, which are issued outside the toolkit and go home with the whole of it. */
public interface BadgeSource {

  /** Badges of the owner's that stand: none that was withdrawn. */
  List<TakenBadge> badges(PersonId owner, PresentationCode presentation);
}
