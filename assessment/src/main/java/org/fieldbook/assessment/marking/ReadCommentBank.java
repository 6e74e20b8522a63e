package org.fieldbook.assessment.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.bank.BankComment;
import org.fieldbook.assessment.bank.BankComments;
import org.fieldbook.assessment.bank.CourseComment;
import org.fieldbook.assessment.bank.CourseComments;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Roles;

/** Read model: the comments that a marker can put into the feedback on a script. */
@Stateless
@RolesAllowed(Roles.TUTOR)
public class ReadCommentBank {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;
  @Inject BankComments bank;
  @Inject Cohort cohort;
  @Inject CourseComments courseComments;

  /**
   * Own comments and those shared in the script's course, of the same assignment first, then own
   * ones; and those that came with the course. Four SQL statements.
   *
   * @throws NotFound when there is no such script by a student of this tutor
   */
  public Bank forScript(long scriptId) {
    Script script = rights.require(scripts.find(scriptId));
    PersonId marker = rights.marker();
    List<BankComment> comments =
        bank.open(marker, script.presentation().course()).stream()
            .sorted(
                Comparator.comparing((BankComment c) -> !c.assignment().equals(script.assignment()))
                    .thenComparing(c -> !c.owner().equals(marker)))
            .toList();
    List<PersonId> others =
        comments.stream()
            .map(BankComment::owner)
            .filter(o -> !o.equals(marker))
            .distinct()
            .toList();
    return new Bank(
        marker,
        comments,
        cohort.learners(others),
        courseComments.of(script.presentation(), script.assignment()));
  }

  /**
   * What there is to choose from.
   *
   * @param owners by id, who shares one
   * @param fromCourse what the course team wrote for the script's assignment
   */
  public record Bank(
      PersonId marker,
      List<BankComment> comments,
      Map<PersonId, Learner> owners,
      List<CourseComment> fromCourse) {

    public Bank {
      comments = List.copyOf(comments);
      owners = Map.copyOf(owners);
      fromCourse = List.copyOf(fromCourse);
    }

    /** Whether there is nothing to choose from. */
    public boolean isBare() {
      return comments.isEmpty() && fromCourse.isEmpty();
    }
  }
}
