package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A tutor marks a script and returns it, and never touches a mouse. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class MarkingByKeyboardST extends Story {

  /** The list of the bank comes later than the answer to what is kept in it. */
  private static final String SLOW_BANK =
      "() => { const ask = window.fetch; window.fetch = (address, how) =>"
          + " String(address).endsWith('/bank') && how?.method !== 'POST' ? new Promise(done =>"
          + " setTimeout(() => done(ask(address, how)), 3000)) : ask(address, how); }";

  private static final String STUDENT = "student16@fieldbook.example";
  private static final String TUTOR = "tutor@fieldbook.example";
  private static final String WORDS = "the folder lived in the linen cupboard";

  private static final String ON_ITS_PIN =
      "() => document.activeElement.matches('#page-1 .pdf-pin')";
  private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

  @Test
  @Tag("R-000-068")
  void aScriptIsMarkedByTheKeyboardAloneAndItsStudentHasAllOfIt() throws IOException {
    try (Reader student = window();
        Reader tutor = window()) {
      student.submits(STUDENT, script());
      String given = student.at(".who .name").innerText().split(" ")[0];
      tutor.signsIn(TUTOR, FieldbookUnderTest.DEMO_PASSWORD);
      tutor.opens("/marking/queue?a=TMA02");
      tutor.follows(
          tutor.at(
              "tr:has-text('"
                  + student.at(".who .name").innerText()
                  + "') a[href^='/marking/script']"));
      readsItsKeys(tutor);
      commentsOnThePages(tutor);
      gives(tutor, "8");
      usesTheBank(tutor, given);
      student.opens("/tma/feedback?a=TMA02").sees("This page is not here");
      returns(tutor);
      readsTheFeedback(student, given);
      tutor.hadNoTrouble();
    }
  }

  private static void readsItsKeys(Reader tutor) {
    press(tutor, "?");
    tutor.sees("Keys of the bench");
    tutor.looks();
    press(tutor, "Escape");
  }

  private static void commentsOnThePages(Reader tutor) {
    press(tutor, "o");
    tutor.at("#page-1 .pdf-text span").waitFor();
    press(tutor, "f");
    types(tutor, WORDS);
    press(tutor, "Enter");
    tutor.sees("Found on page 2");
    press(tutor, "Escape");
    press(tutor, "h");
    tutor.at("#note-quote:has-text('" + WORDS + "')").waitFor();
    types(tutor, "A small test.");
    tutor.at("#note-saved:has-text('Saved')").waitFor();
    tutor.looks();
    press(tutor, "Control+Enter");

    press(tutor, ",");
    tutor.page().waitForFunction("document.getElementById('pdf-page').value === '1'");
    press(tutor, "c");
    tutor.at("#note-h:has-text('page 1')").waitFor();
    types(tutor, "Say what you expected.");
    press(tutor, "Escape");
    Locator pin = tutor.at("#page-1 .pdf-pin");
    tutor.page().waitForFunction(ON_ITS_PIN);
    double before = pin.boundingBox().y;
    press(tutor, "ArrowDown");
    press(tutor, "ArrowDown");
    tutor.page().waitForFunction(ON_ITS_PIN);
    assertThat(pin.boundingBox().y).isGreaterThan(before + 5);
    assertThat(tutor.page().locator("#notes li").count()).isEqualTo(2);
  }

  private static void gives(Reader tutor, String mark) {
    List<Locator> marks = tutor.page().locator("input.mark").all();
    for (Locator field : marks) {
      press(tutor, "Alt+ArrowDown");
      assertThat(field.evaluate("e => e === document.activeElement")).isEqualTo(true);
      types(tutor, mark);
    }
    tutor.at("#saved:text-matches('^Saved ')").waitFor();
    assertThat(tutor.at("#total").innerText()).isEqualTo("" + 8 * marks.size());
  }

  /** What is written once is kept, and found again by its words in another field. */
  private static void usesTheBank(Reader tutor, String given) {
    press(tutor, "w");
    types(tutor, "Well argued, {name}.");
    tutor.page().evaluate(SLOW_BANK);
    press(tutor, "Control+.");
    tutor.at("#bank-for:has-text('Feedback')").waitFor();
    tutor.presses(tutor.at("#bank-keep"));
    tutor.presses(tutor.at("#bank-save"));
    tutor.sees("Saved in your bank.");
    tutor.looks();
    press(tutor, "Escape");
    press(tutor, "Alt+ArrowUp");
    press(tutor, "w");
    types(tutor, "//");
    tutor.at("#bank-list [role=option]").waitFor();
    types(tutor, "argued");
    press(tutor, "Enter");
    assertThat(tutor.page().evaluate("document.activeElement.value"))
        .isEqualTo("Well argued, " + given + ".");
    press(tutor, "Escape");
    press(tutor, "s");
    types(tutor, "You say what you saw.");
    press(tutor, "Escape");
    tutor.at("#saved:text-matches('^Saved ')").waitFor();
  }

  private static void returns(Reader tutor) {
    press(tutor, "r");
    tutor.sees("your 2 comments on the pages, as a list and inside the PDF");
    tutor.looks();
    tutor.presses(tutor.at("#return-now"));
    tutor.sees("It does not change any more");
    tutor.looks();
  }

  private void readsTheFeedback(Reader student, String given) throws IOException {
    student.opens("/tma/feedback?a=TMA02&x=1");
    student.sees("Comments on your pages").sees("A small test.").sees("Say what you expected.");
    student.sees(WORDS).sees("Well argued, " + given + ".").sees("You say what you saw.");
    Locator link = student.link("PDF with 2 comments");
    student.reaches(link);
    Download download =
        student.page().waitForDownload(() -> student.page().keyboard().press("Enter"));
    Path file = folder.resolve("marked.pdf");
    download.saveAs(file);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDAnnotation note = pdf.getPage(0).getAnnotations().get(0);
      assertThat(note).isInstanceOf(PDAnnotationText.class);
      assertThat(note.getContents()).isEqualTo("Say what you expected.");
      PDAnnotation highlight = pdf.getPage(1).getAnnotations().get(0);
      assertThat(highlight.getContents()).isEqualTo("A small test.");
      assertThat(((PDAnnotationHighlight) highlight).getTitlePopup()).isEqualTo("Dafydd Rees");
      // The line begins at 72 points from the left, and its letters stand on 720.
      float[] quad = ((PDAnnotationHighlight) highlight).getQuadPoints();
      float left = 72 + FONT.getStringWidth("For one night ") * 12 / 1000;
      assertThat(quad[0]).isBetween(left - 3, left + 3);
      assertThat(quad[5]).isBetween(705f, 722f);
      assertThat(quad[1]).isBetween(726f, 740f);
    }
  }

  private static void press(Reader reader, String key) {
    reader.page().keyboard().press(key);
  }

  private static void types(Reader reader, String words) {
    reader.page().keyboard().type(words);
  }

  private Path script() throws IOException {
    Path file = folder.resolve("My change.pdf");
    try (PDDocument pdf = new PDDocument()) {
      for (String line :
          List.of("What happened when the folder moved.", "For one night " + WORDS + ".")) {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(FONT, 12);
          content.newLineAtOffset(72, 720);
          content.showText(line);
          content.endText();
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }
}
