package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.enrolment.Membership;
import org.fieldbook.app.toolkit.learningset.ReadSets;
import org.fieldbook.app.toolkit.learningset.SetLine;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.StudyContext;
import org.jspecify.annotations.Nullable;

/**
 * Action learning sets of the reader's tutor group: {@code /toolkit/sets}. Two SQL statements, the
 * sign-in's among them.
 */
@Named("setsPage")
@RequestScoped
public class SetsPage {

  @Inject StudyContext study;
  @Inject ReadSets readSets;

  private @Nullable List<Line> lines;

  private List<Line> lines() {
    if (lines == null) {
      int most = readSets.mostMembers(study.membership().presentation());
      lines =
          readSets.around(study.membership().presentation()).stream()
              .map(s -> Line.of(s, most))
              .toList();
    }
    return lines;
  }

  /** Sets that the reader is in. */
  public List<Line> getMine() {
    return lines().stream().filter(Line::mine).toList();
  }

  /** The others of the group. */
  public List<Line> getOthers() {
    return lines().stream().filter(l -> !l.mine()).toList();
  }

  /** Whether the reader may start or join one. */
  public boolean isPossible() {
    return study.membership().active() && study.membership().findGroup().isPresent();
  }

  /** Why not; empty when they may. */
  public String getHindrance() {
    if (!study.membership().active()) {
      return "You have withdrawn from this presentation. Sets that you were in can be read.";
    }
    return isPossible()
        ? ""
        : "You are in no tutor group yet. A set is formed in one: ask the course office.";
  }

  public String getGroup() {
    return study.membership().findGroup().map(Membership.Group::name).orElse("");
  }

  /**
   * A set to choose.
   *
   * @param said who is in it
   * @param next when it meets next; empty for not known or not the reader's to know
   */
  public record Line(
      long id, String name, boolean mine, boolean closed, boolean full, String said, String next) {

    static Line of(SetLine set, int most) {
      LocalDate next = set.next();
      return new Line(
          set.id(),
          set.name(),
          set.mine(),
          set.closed(),
          set.members().size() >= most,
          members(set.members()),
          next == null ? "" : Dates.of(next));
    }

    static String members(List<String> names) {
      return switch (names.size()) {
        case 0 -> "nobody any more";
        case 1 -> "1 member: " + names.get(0);
        default -> names.size() + " members: " + String.join(", ", names);
      };
    }
  }
}
