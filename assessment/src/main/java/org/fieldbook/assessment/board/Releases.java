package org.fieldbook.assessment.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/** When results were released and by whom. Whether the caller may know is settled before. */
@ApplicationScoped
public class Releases {

  @Inject Results results;

  /** The release of what the student sees; empty when nothing is released. Two SQL statements. */
  public Optional<Release> of(PersonId student, PresentationCode presentation) {
    return results
        .of(student, presentation)
        .filter(r -> r.released().isPresent())
        .map(r -> new Release(r.releasedAt().orElseThrow(), releasedBy(r)));
  }

  private @Nullable PersonId releasedBy(Result result) {
    return results.changes(result.id()).stream()
        .filter(c -> c.state() == Result.State.RELEASED)
        .reduce((earlier, later) -> later)
        .flatMap(ResultChange::changedBy)
        .orElse(null);
  }

  /**
   * A release.
   *
   * @param by null when a job did it
   */
  public record Release(Instant at, @Nullable PersonId by) {}
}
