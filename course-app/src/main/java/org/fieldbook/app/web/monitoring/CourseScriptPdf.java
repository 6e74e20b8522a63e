package org.fieldbook.app.web.monitoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.ink.DrawingRules;
import org.fieldbook.app.toolkit.takeaway.pdf.PdfBook;
import org.fieldbook.assessment.coordination.CourseScript;

/** The PDF that tutors mark of a sample script that comes with the course. */
final class CourseScriptPdf {

  /** The bytes are the same whenever it is made. */
  private static final LocalDate ANY_DAY = LocalDate.of(2026, 10, 3);

  private CourseScriptPdf() {}

  static byte[] of(CourseScript script) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfBook book =
        new PdfBook(
            new PdfBook.About(script.title(), "Fieldbook", "Sample script", ANY_DAY),
            // A script is words alone.
            new DrawingRules("svg{fill:none;}"),
            name -> {
              throw new IOException("The script has no picture " + name);
            },
            out);
    book.chapter(
        "script",
        script.title(),
        "<div>" + new Markup().element("h1", script.title()) + script.textHtml() + "</div>");
    book.finish();
    return out.toByteArray();
  }
}
