package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.SaveMarking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assessment summaries as other programs open, fill and mistreat them. */
class SummariesTest extends OfflineScene {

  private static final String ODD =
      "Tabs\tand  spaces\n\n"
          + "\"quotes\" <b>&amp;</textarea> \u05e9\u05dc\u05d5\u05dd \ud83d\udc4d\u200d end";

  private byte[] word;
  private byte[] page;

  @BeforeEach
  void takeAway() throws Exception {
    long script = submitAll().get(0);
    Map<String, PartMark> parts = new HashMap<>();
    parts.put("TMA01-C1", new PartMark(7, ODD));
    parts.put("TMA01-C2", new PartMark(null, "\n leading line"));
    bench.transact(
        () ->
            bench.bean(SaveMarking.class).save(script, 0, new MarkSheet(parts, "As \u0001 was\f")));
    Map<String, byte[]> files = Zipped.files(pack(List.of(script)));
    word = at(files, path(files, script, "summary.docx"));
    page = at(files, path(files, script, "summary.html"));
  }

  @Test
  void theWordDocumentFitsTheSchemaAndEveryFieldIsALockedContentControl() throws Exception {
    try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(word))) {
      List<XmlError> faults = new ArrayList<>();
      XmlOptions options = new XmlOptions().setErrorListener(faults);
      opened.getDocument().validate(options);
      opened.getStyle().validate(options);
      assertThat(faults).extracting(XmlError::getMessage).isEmpty();
      assertThat(opened.getTables()).hasSize(7);
      assertThat(opened.getDocument().xmlText()).contains("sdtLocked");
      assertThat(opened.getProperties().getCustomProperties().getProperty("FieldbookDocument"))
          .isNotNull();
    }
  }

  @Test
  void untouchedBothSayWhatThePackSaid() throws Exception {
    assertThat(each(send("a.docx", word))).containsExactly(LineKind.UNCHANGED);
    assertThat(each(send("b.html", page))).containsExactly(LineKind.UNCHANGED);
    assertThat(each(send("c.docx", FilledByHand.docx(word, Map.of()))))
        .containsExactly(LineKind.UNCHANGED);
    assertThat(each(send("d.html", FilledByHand.html(page, Map.of()))))
        .containsExactly(LineKind.UNCHANGED);
  }

  @Test
  void fieldsAreFoundWhenAProgramHasLostTheContentControls() throws Exception {
    byte[] filled = FilledByHand.docx(word, typed(4, "Found all the same"));
    byte[] without =
        changed(
            filled,
            xml ->
                xml.replaceAll("<w:sdtPr>.*?</w:sdtPr>", "").replaceAll("</?w:sdt(Content)?>", ""));

    Line line = send("libre.docx", without).plan().lines().get(0);

    assertThat(line.kind()).isEqualTo(LineKind.CHANGED);
    assertThat(line.changes()).hasSize(13);
  }

  @Test
  void theNumberIsFoundInThePropertyOrInTheLastLine() throws Exception {
    FilledSummary whole = SummaryDocxReader.read(word).orElseThrow();
    FilledSummary withoutLine =
        SummaryDocxReader.read(changed(word, xml -> xml.replace("Fieldbook document", "")))
            .orElseThrow();
    Map<String, byte[]> parts = Zipped.files(word);
    parts.remove("docProps/custom.xml");
    FilledSummary withoutProperty = SummaryDocxReader.read(Zipped.plain(parts)).orElseThrow();

    assertThat(withoutLine.document()).isEqualTo(whole.document());
    assertThat(withoutProperty.document()).isEqualTo(whole.document());
    assertThatThrownBy(
            () ->
                SummaryDocxReader.read(
                    changed(
                        word,
                        xml ->
                            xml.replace(whole.document(), "00000000-0000-0000-0000-000000000000"))))
        .hasMessageContaining("two summaries");
  }

  @Test
  void trackedDeletionsAreLeftOutAndInsertionsTaken() throws Exception {
    byte[] tracked =
        changed(
            FilledByHand.docx(word, Map.of("summary", "Stays")),
            xml ->
                xml.replace(
                    ">Stays</w:t></w:r>",
                    ">Stays</w:t></w:r><w:ins w:id=\"1\" w:author=\"x\"><w:r><w:t> and"
                        + " more</w:t></w:r></w:ins><w:del w:id=\"2\""
                        + " w:author=\"x\"><w:r><w:delText> but not"
                        + " this</w:delText></w:r></w:del>"));

    assertThat(SummaryDocxReader.read(tracked).orElseThrow().fields())
        .containsEntry("summary", "Stays and more");
  }

  @Test
  void wordsTypedOutsideTheFieldsAreSaid() throws Exception {
    byte[] strayed =
        changed(
            FilledByHand.docx(word, Map.of("TMA01-C1 mark", "9")),
            xml ->
                xml.replace(
                    "<w:sectPr>", "<w:p><w:r><w:t>I typed here</w:t></w:r></w:p><w:sectPr>"));

    Line line = send("strayed.docx", strayed).plan().lines().get(0);

    assertThat(line.kind()).isEqualTo(LineKind.CHANGED);
    assertThat(line.said())
        .containsExactly("Words outside the fields are not taken: “I typed here”");
  }

  @Test
  void aFieldThatIsGoneLeavesWhatThereWas() throws Exception {
    byte[] gone = changed(word, xml -> xml.replaceFirst("<w:tbl>.*?</w:tbl>", ""));

    Line line = send("gone.docx", gone).plan().lines().get(0);

    assertThat(line.kind()).isEqualTo(LineKind.UNCLEAR);
    assertThat(line.said()).anyMatch(s -> s.contains("the mark stays"));
    assertThat(line.said()).anyMatch(s -> s.contains("the words stay"));
  }

  @Test
  void outsideEntitiesAreNotRead() throws Exception {
    byte[] hostile =
        changed(
            word,
            xml ->
                xml.replaceFirst(
                        "\\?>",
                        "?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY a"
                            + " \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")
                    .replaceFirst(
                        "<w:t xml:space=\"preserve\">", "<w:t xml:space=\"preserve\">&f;&b;"));

    Line line = send("hostile.docx", hostile).plan().lines().get(0);

    assertThat(line.kind()).isEqualTo(LineKind.CORRUPT);
    assertThat(line.said().get(0)).contains("does not open");
  }

  @Test
  void aPageWithAForeignScriptIsOnlyReadForItsValues() throws Exception {
    String html =
        new String(page, StandardCharsets.UTF_8)
            .replace("<main>", "<script>alert(1)</script><main onload=\"alert(2)\">")
            .replace("</html>", "</html><textarea data-field=\"summary\">second</textarea>");

    assertThat(each(send("x.html", html.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(LineKind.UNCHANGED);
    String foreign = html.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,}", "not-a-number");
    assertThat(each(send("y.html", foreign.getBytes(StandardCharsets.UTF_8))))
        .containsExactly(LineKind.UNKNOWN);
  }

  @Test
  void thePageMayRunItsOwnScriptAndNothingElse() {
    String html = new String(page, StandardCharsets.UTF_8);
    assertThat(html).contains("default-src 'none'", "script-src 'sha256-", "base-uri 'none'");
    assertThat(html).doesNotContain("http://", "https://", " src=", "@import", "url(");
  }

  private static List<LineKind> each(SentBack.View view) {
    return view.plan().lines().stream().map(Line::kind).toList();
  }

  private static byte[] changed(byte[] docx, UnaryOperator<String> change) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>(Zipped.files(docx));
    parts.compute(
        "word/document.xml",
        (name, xml) ->
            change.apply(new String(xml, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    return Zipped.plain(parts);
  }
}
