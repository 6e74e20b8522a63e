package org.fieldbook.app.web.tma;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.pdf.PdfBook;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.board.KeptResult;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.result.Step;

/** The letter that tells a result and how it came about, as a tagged PDF (PDF/UA-1). */
final class ResultLetter {

  private ResultLetter() {}

  /**
   * Writes it. The same result gives the same bytes.
   *
   * @param course code and title
   * @param again what may be sent again, in sentences
   * @param day on which the result was released
   */
  static byte[] of(
      Learner student, String course, KeptResult result, List<String> again, LocalDate day)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfBook book =
        new PdfBook(
            new PdfBook.About("Result of " + student.name(), "Fieldbook", course, day),
            // The letter has no drawings and no photographs.
            new DrawingRules("svg{fill:none;}"),
            name -> {
              throw new IOException("The letter has no picture " + name);
            },
            out);
    book.chapter("result", "Result", words(student, course, result, again, day).toString());
    book.finish();
    return out.toByteArray();
  }

  private static Markup words(
      Learner student, String course, KeptResult result, List<String> again, LocalDate day) {
    Markup markup =
        new Markup()
            .open("div")
            .element("h1", "Your result in " + course)
            .element("p", student.name() + ", " + student.identifier())
            .element("p", "Released on " + Wording.dayAndYear(day))
            .element("h2", result.label());
    again.forEach(sentence -> markup.element("p", sentence));
    markup.element(
        "p",
        "The examination and assessment board has confirmed this result. Below is every step by"
            + " which it was worked out, so that you can do the sum yourself.");
    int number = 1;
    for (Step step : result.steps()) {
      markup.element("h3", number++ + ". " + step.title());
      if (!step.rows().isEmpty()) {
        rows(markup, step);
      }
      markup.element("p", step.text());
    }
    return markup
        .element("h3", "Rules")
        .element("p", "Worked out by the rules of " + result.rules() + ".")
        .close();
  }

  private static void rows(Markup markup, Step step) {
    markup.open("table").open("thead").open("tr");
    for (String head : new String[] {"Assignment", "Score", "Weight", "Adds", "Note"}) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Step.Row row : step.rows()) {
      markup
          .open("tr")
          .element("th", Wording.assignment(row.item()), "scope", "row")
          .element("td", row.score())
          .element("td", row.weight())
          .element("td", row.adds())
          .element("td", row.note())
          .close();
    }
    markup.close().close();
  }
}
