package org.fieldbook.assessment.offline;

import java.util.List;
import org.fieldbook.assessment.bank.BankComment;
import org.fieldbook.assessment.bank.CourseComment;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.marking.ReadCommentBank;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;

/** What goes into a pack to be read, not filled in. */
final class PackPages {

  /** Attribute by which these pages are known when they come back; says which one it is. */
  static final String PART = "data-fieldbook-part";

  private PackPages() {}

  /** The question and what marks are given for. */
  static String guide(Assignment assignment) {
    Html page = page(assignment.id() + " marking guide: " + assignment.title(), "marking guide");
    page.raw("<section>\n").element("h2", "The question").raw(assignment.questionHtml());
    page.raw("</section>\n<section>\n").element("h2", "Guidance that students had");
    page.raw(assignment.guidanceHtml()).raw("</section>\n");
    for (Criterion criterion : assignment.guide().criteria()) {
      page.raw("<section>\n");
      page.element("h2", criterion.title() + ", " + criterion.marks() + " marks");
      page.element("p", criterion.looksFor()).raw("<ul>\n");
      SummaryText.bands(assignment.guide(), criterion).forEach(band -> page.element("li", band));
      page.raw("</ul>\n</section>\n");
    }
    return page.finished("", "");
  }

  /**
   * The tutor's own comments, shared ones and the course team's, by what they are for, to be
   * copied.
   */
  static String comments(Assignment assignment, ReadCommentBank.Bank bank) {
    Html page = page("Comment bank", "comment bank");
    for (Criterion criterion : assignment.guide().criteria()) {
      section(
          page,
          criterion.title(),
          bank,
          bank.comments().stream().filter(c -> c.criterion().equals(criterion.id())).toList(),
          bank.fromCourse().stream().filter(c -> c.criterion().equals(criterion.id())).toList());
    }
    section(
        page,
        "Other comments",
        bank,
        bank.comments().stream()
            .filter(c -> assignment.guide().criterion(c.criterion()).isEmpty())
            .toList(),
        bank.fromCourse().stream().filter(c -> c.criterion().isEmpty()).toList());
    return page.finished("", "");
  }

  private static void section(
      Html page,
      String title,
      ReadCommentBank.Bank bank,
      List<BankComment> comments,
      List<CourseComment> fromCourse) {
    if (comments.isEmpty() && fromCourse.isEmpty()) {
      return;
    }
    page.raw("<section>\n").element("h2", title);
    for (BankComment comment : comments) {
      page.element("p class=\"words\" dir=\"auto\"", comment.words());
      Learner owner = bank.owners().get(comment.owner());
      String by = owner == null ? "" : ", shared by " + owner.name();
      page.element("p class=\"meta\"", comment.assignment() + by);
    }
    for (CourseComment comment : fromCourse) {
      page.element("p class=\"words\" dir=\"auto\"", comment.words());
      page.element("p class=\"meta\"", "from the course");
    }
    page.raw("</section>\n");
  }

  private static Html page(String title, String part) {
    return new Html(title, "", " " + PART + "=\"" + part + "\"");
  }
}
