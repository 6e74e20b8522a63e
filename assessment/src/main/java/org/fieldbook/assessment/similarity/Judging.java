package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;

/**
 * Puts down what a flag was judged to be, and lifts what it held. Its callers settle the rights.
 */
@ApplicationScoped
public class Judging {

  @Inject SimilarityFlags flags;
  @Inject Holds holds;

  /**
   * A flag.
   *
   * @throws NotFound when there is none
   */
  public FlagLine line(long id) {
    return flags.line(id).orElseThrow(() -> new NotFound("flag " + id));
  }

  /**
   * Judges a flag. A script on which another flag is open stays held.
   *
   * @param why in words
   * @throws NotFound when there is no such flag
   * @throws org.fieldbook.content.kernel.Refused when nothing is said, or it has been judged
   */
  public FlagLine judge(
      long id, SimilarityFlag.State verdict, String why, PersonId by, Instant now) {
    SimilarityFlag flag = flags.hold(id).orElseThrow(() -> new NotFound("flag " + id));
    flag.judge(verdict, why, by, now);
    for (long script : flag.held()) {
      if (!flags.isHeldByAnother(script, id)) {
        holds.lift(script, Hold.Kind.SIMILARITY, by, flag.judgedWhy(), now);
      }
    }
    return line(id);
  }
}
