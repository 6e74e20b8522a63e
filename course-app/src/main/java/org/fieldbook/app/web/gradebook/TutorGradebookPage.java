package org.fieldbook.app.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.TutorContext;
import org.fieldbook.assessment.gradebook.Gradebook;
import org.fieldbook.assessment.gradebook.TutorGradebook;
import org.jspecify.annotations.Nullable;

/** The gradebook of a tutor’s own students: {@code /marking/gradebook}. Five SQL statements. */
@Named("tutorGradebookPage")
@RequestScoped
public class TutorGradebookPage {

  @Inject Asked asked;
  @Inject TutorContext tutoring;
  @Inject TutorGradebook gradebook;

  private @Nullable GradebookView all;

  private GradebookView all() {
    GradebookView known = all;
    if (known == null) {
      known = GradebookView.of(gradebook.of(tutoring.code()));
      all = known;
    }
    return known;
  }

  /** What was asked to be shown, in the order that was asked for. */
  public GradebookView getView() {
    GradebookView sorted = all().sortedBy(asked.text("sort"));
    return switch (asked.text("show")) {
      case "missing" -> sorted.showing(Gradebook.Standing.MISSING);
      case "to-mark" -> sorted.showing(Gradebook.Standing.RECEIVED);
      default -> sorted;
    };
  }

  public int getStudents() {
    return all().lines().size();
  }

  /** Whom to show. */
  public List<Choice> getFilters() {
    return List.of(
        choice("All", "", asked.text("sort")),
        choice("With work not in", "missing", asked.text("sort")),
        choice("With work to mark", "to-mark", asked.text("sort")));
  }

  private Choice choice(String label, String show, String sort) {
    return new Choice(label, address(show, sort), asked.text("show").equals(show));
  }

  /** In what order. */
  public List<Choice> getOrders() {
    List<Choice> orders = new ArrayList<>();
    orders.add(new Choice("Name", address(asked.text("show"), ""), asked.text("sort").isEmpty()));
    all()
        .columns()
        .forEach(
            c ->
                orders.add(
                    new Choice(
                        c.title(),
                        address(asked.text("show"), c.id()),
                        asked.text("sort").equals(c.id()))));
    return orders;
  }

  private String address(String show, String sort) {
    return "/marking/gradebook?p="
        + tutoring.getCode()
        + (show.matches("[a-z-]{1,20}") ? "&show=" + show : "")
        + (sort.matches("[A-Za-z0-9]{1,20}") ? "&sort=" + sort : "");
  }

  /** Something to choose, as a link. */
  public record Choice(String label, String href, boolean current) {}
}
