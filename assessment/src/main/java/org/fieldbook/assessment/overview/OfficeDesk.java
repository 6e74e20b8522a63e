package org.fieldbook.assessment.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.assessment.similarity.Uncompared;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: what waits for the office in a presentation. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class OfficeDesk {

  @Inject DeskCounts counts;
  @Inject Uncompared uncompared;
  @Inject Clock clock;

  /**
   * What waits, the most urgent first; what does not wait is left out. Two SQL statements beyond
   * what finds the rules.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public List<OnDesk> of(PresentationCode presentation) {
    Instant now = clock.instant();
    return Stream.concat(
            counts.of(presentation, now).stream(),
            notCompared(uncompared.overdue(presentation, now)).stream())
        .sorted(Comparator.comparing(OnDesk::task))
        .toList();
  }

  private static Optional<OnDesk> notCompared(List<Uncompared.Pile> piles) {
    return piles.stream()
        .map(Uncompared.Pile::since)
        .min(Comparator.naturalOrder())
        .map(
            since ->
                new OnDesk(
                    DeskTask.NOT_COMPARED,
                    piles.stream().mapToLong(Uncompared.Pile::scripts).sum(),
                    since));
  }
}
