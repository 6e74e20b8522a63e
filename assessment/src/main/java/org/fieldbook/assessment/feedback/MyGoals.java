package org.fieldbook.assessment.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Roles;

/** Read model: a student's own goals. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class MyGoals {

  @Inject Caller caller;
  @Inject Goals goals;
  @Inject Feedback feedback;
  @Inject DevelopmentPlan plan;

  /** All of a presentation. One SQL statement. */
  public Mine of(PresentationCode presentation) {
    return new Mine(goals.of(caller.id(), presentation));
  }

  /**
   * A point in feedback, ready to be made a goal of. Four SQL statements.
   *
   * @param point as {@link Point#name} names it
   * @throws NotFound when nothing was returned for the assignment, or it has no such point
   */
  public Start start(PresentationCode presentation, String assignment, String point) {
    return feedback.points(presentation, assignment).stream()
        .filter(p -> p.name().equals(point))
        .findFirst()
        .map(
            p ->
                new Start(p, feedback.next(presentation, assignment), plan.isOffered(presentation)))
        .orElseThrow(() -> new NotFound("No point " + point));
  }

  /** Goals, the first first. */
  public record Mine(List<Goal> all) {

    public Mine {
      all = List.copyOf(all);
    }

    /** Those for an assignment. */
    public List<Goal> toward(String assignment) {
      return only(g -> g.toward().equals(assignment) && !g.isRemoved());
    }

    /** Those for an assignment that were removed and can be put back. */
    public List<Goal> removed(String assignment) {
      return only(g -> g.toward().equals(assignment) && g.isRemoved());
    }

    /** Those that were made from the feedback on an assignment. */
    public List<Goal> from(String assignment) {
      return only(g -> g.assignment().equals(assignment) && !g.isRemoved());
    }

    /** Whether the tutor sees those for an assignment. */
    public boolean isShared(String assignment) {
      return toward(assignment).stream().anyMatch(Goal::isShared);
    }

    private List<Goal> only(Predicate<Goal> which) {
      return all.stream().filter(which).toList();
    }
  }

  /**
   * What a goal begins with.
   *
   * @param toward the assignment that it would be for; empty when none follows
   * @param plan whether the course has a development plan
   */
  public record Start(Point point, String toward, boolean plan) {}
}
