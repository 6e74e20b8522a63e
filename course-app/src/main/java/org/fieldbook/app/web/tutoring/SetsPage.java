package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.toolkit.learningset.SeeGroupSets;
import org.fieldbook.app.web.frame.TutorContext;
import org.jspecify.annotations.Nullable;

/**
 * Which action learning sets there are in the tutor's groups, and who is in them: {@code
 * /tutoring/sets}. Three SQL statements, the sign-in's among them.
 */
@Named("tutorSetsPage")
@RequestScoped
public class SetsPage {

  @Inject TutorContext tutoring;
  @Inject SeeGroupSets seeGroupSets;

  private @Nullable List<Line> sets;

  /** Asked for more than once by the page, and read once. */
  public List<Line> getSets() {
    List<Line> found = sets;
    if (found == null) {
      found = read();
      sets = found;
    }
    return found;
  }

  private List<Line> read() {
    return seeGroupSets.of(tutoring.code()).stream()
        .map(
            s ->
                new Line(
                    s.name(),
                    s.members().isEmpty() ? "Nobody any more" : String.join(", ", s.members()),
                    s.closed()))
        .toList();
  }

  /** A set: its name and who is in it. */
  public record Line(String name, String members, boolean closed) {}
}
