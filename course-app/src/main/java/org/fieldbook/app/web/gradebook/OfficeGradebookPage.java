package org.fieldbook.app.web.gradebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.assessment.gradebook.OfficeGradebook;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;

/**
 * The gradebook of a presentation, fifty students a page: {@code /office/gradebook?p=}. Six SQL
 * statements, the sign-in’s among them.
 */
@Named("officeGradebookPage")
@RequestScoped
public class OfficeGradebookPage {

  @Inject Asked asked;
  @Inject OfficeGradebook gradebook;

  private OfficeGradebook.@Nullable Page page;
  private @Nullable GradebookView view;

  private OfficeGradebook.Page page() {
    OfficeGradebook.Page known = page;
    if (known == null) {
      known = gradebook.page(presentation(), getFinds(), tutor(), number());
      page = known;
    }
    return known;
  }

  private PresentationCode presentation() {
    return asked.presentation("p");
  }

  private int number() {
    String typed = asked.text("n");
    return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
  }

  public String getPresentation() {
    return presentation().value();
  }

  /** Whose groups are shown; null for all. */
  private @Nullable PersonId tutor() {
    return getTutor() == 0 ? null : new PersonId(getTutor());
  }

  /** Number of the tutor whose groups are shown; 0 for all. */
  public long getTutor() {
    String typed = asked.text("t");
    return typed.matches("[1-9][0-9]{0,17}") ? Long.parseLong(typed) : 0;
  }

  /** Whose groups one can choose from. */
  public List<Choice> getTutors() {
    return page().tutors().stream().map(t -> new Choice(t.id().value(), t.name())).toList();
  }

  /** A tutor. */
  public record Choice(long id, String name) {}

  public String getFinds() {
    return asked.text("q");
  }

  public GradebookView getView() {
    GradebookView known = view;
    if (known == null) {
      known = GradebookView.of(page().gradebook());
      view = known;
    }
    return known;
  }

  public int getStudents() {
    return page().students();
  }

  /** Which of them this page shows, such as {@code 51 to 100}. */
  public String getShown() {
    int first = page().number() * OfficeGradebook.PAGE;
    return (first + 1) + " to " + (first + page().gradebook().rows().size());
  }

  /** Address of the page before; empty on the first. */
  public String getBefore() {
    return page().number() == 0 ? "" : address(page().number() - 1);
  }

  /** Address of the next page; empty on the last. */
  public String getNext() {
    return page().hasNext() ? address(page().number() + 1) : "";
  }

  private String address(int number) {
    return "/office/gradebook?p="
        + getPresentation()
        + "&n="
        + number
        + (getTutor() == 0 ? "" : "&t=" + getTutor())
        + (getFinds().isEmpty()
            ? ""
            : "&q=" + URLEncoder.encode(getFinds(), StandardCharsets.UTF_8));
  }
}
