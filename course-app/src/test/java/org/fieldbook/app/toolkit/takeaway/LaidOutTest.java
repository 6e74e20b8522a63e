package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.tool.ToolField;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Which part of a filled tool stands on which sheet of the copy, and what is cut out of it. */
class LaidOutTest {

  private static final int FRONT = 3;
  private static final String BEHIND = "About this entry";

  /** The sheets of the entry that is an example, up to what stands behind them. */
  private static List<String> sheets(String tool) throws IOException {
    List<String> sheets = new ArrayList<>();
    for (String page : pages(TakenExamples.of(false, false, List.of(tool)))) {
      if (page.startsWith(BEHIND)) {
        return sheets.subList(FRONT, sheets.size());
      }
      sheets.add(page);
    }
    throw new AssertionError("Nothing says “" + BEHIND + "”");
  }

  private static List<String> pages(Takeaway takeaway) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes(Format.PRINT, takeaway))) {
      List<String> pages = new ArrayList<>();
      PDFTextStripper text = new PDFTextStripper();
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(pdf).replaceAll("\\s+", " ").strip());
      }
      return pages;
    }
  }

  private static String label(String tool, String field) {
    return Course.tool(tool).field(field).map(ToolField::label).orElseThrow();
  }

  @Test
  void aCharterHangsOnTheWallWithoutThePulse() throws IOException {
    List<String> sheets = sheets("team-charter");

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0))
        .contains("That whoever is awake is not alone", "24 February 2027")
        .doesNotContain("mistake", "Safety pulse", "made in the toolkit");
    assertThat(sheets.get(1)).startsWith("Our pulse").contains("I can admit a mistake here");
  }

  @Test
  void aStatementStandsAloneAndItsWorkingBehindIt() throws IOException {
    List<String> sheets = sheets("values-statement");

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0))
        .startsWith("Values statement My statement You should be in the room")
        .contains("in front of whoever was there. Josie Adair’s toolkit");
    assertThat(sheets.get(1)).startsWith("The working behind it").contains("My granny");
  }

  @Test
  void aSpecificationIsAFormOfTwoSheets() throws IOException {
    List<String> sheets = sheets("person-spec");

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0)).contains(label("person-spec", "duties"), "Level needed");
    assertThat(sheets.get(1)).contains("Of 14:", "Priority: Now", "Agreed with", "Date agreed");
  }

  @Test
  void aPlanIsOneSheetTheOpeningACardAndTheNotesComeAfterwards() throws IOException {
    List<String> sheets = sheets("difficult-conversation");

    assertThat(sheets).hasSize(3);
    assertThat(sheets.get(0))
        .contains(
            label("difficult-conversation", "about"),
            label("difficult-conversation", "bottom_line"));
    assertThat(sheets.get(1)).contains("to read aloud").doesNotContain("What happened");
    assertThat(sheets.get(2)).startsWith("Afterwards").contains("What was agreed");
  }

  @Test
  void aRecordOfSupervisionIsOneSheetWithItsActions() throws IOException {
    List<String> sheets = sheets("supervision-record");

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0)).contains("Agreed actions", "Next session", "left out here");
    assertThat(sheets.get(1)).startsWith("Time by function");
  }

  @Test
  void aCycleIsOneSheetWithWhatWasPredictedBesideWhatHappened() throws IOException {
    List<String> sheets = sheets("pdsa");

    assertThat(sheets).hasSize(2);
    assertThat(sheets.get(0)).contains("Prediction Do: what happened", "What we learned");
    assertThat(sheets.get(1)).startsWith("The project");
  }

  @Test
  void smallFormsAreFourToASheetWithNothingElseOnIt() throws IOException {
    List<String> pads =
        pages(TakenExamples.of(true, true, List.of())).stream()
            .filter(page -> page.split("What the person wants", -1).length == 6)
            .toList();

    assertThat(pads).hasSize(1);
    assertThat(pads.get(0))
        .startsWith("SBAR")
        .contains("Blank forms, 4 to a page")
        .doesNotContain("Read back by listener");
    assertThat(pads.get(0).split("This week", -1)).hasSize(5);
  }

  @Test
  void theCardForThePocketComesOnceWithTheBlankFormOrElseWithTheNewestEntry() throws IOException {
    List<String> twice = List.of("compassion-log", "compassion-log");
    String card = "A card for the pocket";

    assertThat(String.join(" ", pages(TakenExamples.of(true, true, twice))).split(card, -1))
        .hasSize(2);
    List<String> without = pages(TakenExamples.of(false, true, twice));
    assertThat(String.join(" ", without).split(card, -1)).hasSize(2);
    assertThat(String.join(" ", pages(TakenExamples.of(false, true, List.of("pdsa")))))
        .doesNotContain(card);
  }

  @Test
  void theBreaksAreBreaksInWord() throws IOException {
    Takeaway taken = TakenExamples.of(false, true, List.of("team-charter", "values-statement"));
    try (XWPFDocument word =
        new XWPFDocument(new ByteArrayInputStream(bytes(Format.WORD, taken)))) {
      assertThat(word.getParagraphs())
          .filteredOn(LaidOutTest::turns)
          .extracting(XWPFParagraph::getText)
          .containsExactly("Our pulse", BEHIND, "The working behind it", BEHIND);
      assertThat(word.getParagraphs())
          .filteredOn(p -> "Display".equals(p.getStyle()))
          .hasSize(5)
          .first()
          .extracting(XWPFParagraph::getText)
          .asString()
          .startsWith("You should be in the room");
    }
    try (XWPFDocument word =
        new XWPFDocument(
            new ByteArrayInputStream(
                bytes(Format.WORD, TakenExamples.of(true, true, List.of()))))) {
      assertThat(word.getParagraphs())
          .filteredOn(p -> turns(p) && !p.getRuns().isEmpty())
          .filteredOn(p -> p.getRuns().stream().anyMatch(r -> !r.getEmbeddedPictures().isEmpty()))
          .hasSize(1);
    }
  }

  private static boolean turns(XWPFParagraph paragraph) {
    CTPPr how = paragraph.getCTP().getPPr();
    return how != null && how.isSetPageBreakBefore();
  }

  @Test
  void pagesAndBookTurnAtTheSamePlaces() throws IOException {
    Takeaway taken = TakenExamples.of(false, true, List.of("team-charter"));
    Document page = Jsoup.parse(text(bytes(Format.PAGE, taken)));

    assertThat(page.select(".new-sheet h2").eachText()).containsExactly("Our pulse", BEHIND);
    assertThat(page.select("style").html()).containsPattern("\\.new-sheet[^{]*\\{ break-before");
    Document chapter = chapter(bytes(Format.BOOK, taken), "entry-own-team-charter.xhtml");
    assertThat(chapter.select(".new-sheet h2").eachText()).containsExactly("Our pulse", BEHIND);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Document chapter(byte[] book, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        if (file.getName().endsWith(name)) {
          return Jsoup.parse(text(zip.readAllBytes()), "", Parser.xmlParser());
        }
      }
    }
    throw new AssertionError("No " + name);
  }

  @Test
  void anEntryOfManyRowsGoesOnOverleafAndLosesNothing() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 40; i++) {
      rows.append(i == 1 ? "" : ",").append("{'ref':'D").append(i).append("','duty':'Duty number ");
      rows.append(i).append(" of a long list that goes on for more than one line of the form'}");
    }
    String all =
        String.join(
            " ",
            pages(
                SampleTakeaway.takeaway(
                    "Josie Adair",
                    List.of(
                        TakenExamples.taken(
                            Course.tool("person-spec"),
                            Course.body("{'duties':[" + rows + "]}"))))));

    for (int i = 1; i <= 40; i++) {
      assertThat(all).contains("Duty number " + i + " of");
    }
  }

  @Test
  void whatIsNotFilledIsNamedOnTheLastSheetAndAnEmptySheetIsLeftOut() throws IOException {
    Takeaway taken =
        SampleTakeaway.takeaway(
            "Josie Adair",
            List.of(
                TakenExamples.taken(
                    Course.tool("values-statement"), Course.body("{'clash':'Rest and work'}"))));
    Document page = Jsoup.parse(text(bytes(Format.PAGE, taken)));
    Element entry = Objects.requireNonNull(page.selectFirst("#entry-own-values-statement"));

    assertThat(entry.select(".sheet-laid")).hasSize(1);
    assertThat(entry.select(".sheet-display")).isEmpty();
    assertThat(entry.select(".sheet-empty").text()).startsWith("Not filled: ").contains("My stat");
  }
}
