package org.fieldbook.assessment.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fieldbook.assessment.result.ResultRules;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.content.kernel.PresentationCode;

/** Read model: the rules by which a presentation assesses. They are for anybody to read. */
@Stateless
@PermitAll
public class ReadRegulations {

  @Inject Engines engines;
  @Inject Assignments assignments;

  /**
   * The rules that hold now. No SQL statement once they are known.
   *
   * @throws org.fieldbook.content.kernel.NotFound when there is no such presentation
   */
  public Regulations of(PresentationCode presentation) {
    return new Regulations(
        assignments.strategy(presentation), assignments.of(presentation), results(presentation));
  }

  /** Nothing while the rules on results are at fault: all others still hold. */
  private Optional<ResultRules> results(PresentationCode presentation) {
    try {
      return Optional.of(engines.of(presentation).engine().rules());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
