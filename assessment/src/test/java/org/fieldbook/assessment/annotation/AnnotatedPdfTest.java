package org.fieldbook.assessment.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.fieldbook.assessment.annotation.AnnotatedPdf.Mark;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDFs of all kinds, into which comments are written or not. */
class AnnotatedPdfTest {

  private static final Mark NOTE = note(1);

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  @Test
  void oneThatIsProtectedFromChangesIsWrittenAllTheSame() throws Exception {
    byte[] made = write(encrypted("owner", ""), NOTE);
    try (PDDocument pdf = Loader.loadPDF(made)) {
      assertThat(pdf.isEncrypted()).isFalse();
      assertThat(pdf.getPage(0).getAnnotations()).hasSize(1);
    }
  }

  @Test
  void oneThatAsksForAPasswordIsNot() throws IOException {
    byte[] locked = encrypted("owner", "user");
    assertThatThrownBy(() -> write(locked, NOTE))
        .isInstanceOf(NotWritable.class)
        .hasMessage("The PDF is protected by a password.");
  }

  @Test
  void commentsOfTheStudentStay() throws Exception {
    byte[] twice = write(write(Pdfs.of("Essay"), NOTE), NOTE);
    try (PDDocument pdf = Loader.loadPDF(twice)) {
      assertThat(pdf.getPage(0).getAnnotations())
          .hasSize(2)
          .allSatisfy(a -> assertThat(a).isInstanceOf(PDAnnotationText.class));
    }
  }

  @Test
  void aPageThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> write(Pdfs.of("Essay"), note(2)))
        .isInstanceOf(NotWritable.class)
        .hasMessage("It has no page 2, on which there is a comment.");
  }

  @Test
  void aPageAsLargeAsAFieldTakesComments() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage(new PDRectangle(-7000, -7000, 14_400, 14_400)));
      pdf.save(out);
    }
    try (PDDocument pdf = Loader.loadPDF(write(out.toByteArray(), NOTE))) {
      assertThat(pdf.getPage(0).getAnnotations()).hasSize(1);
    }
  }

  @Test
  void whatIsNoPdfInsideIsSaidToBeDamaged() {
    for (String inside :
        List.of(
            "%PDF-1.4\n",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF")) {
      assertThatThrownBy(() -> write(inside.getBytes(StandardCharsets.US_ASCII), NOTE))
          .isInstanceOf(NotWritable.class);
    }
  }

  private static Mark note(int page) {
    Spot spot = new Spot(Spot.Kind.NOTE, page, List.of(List.of(72.0, 700.0)));
    return new Mark(
        "aaaaaaaa-1",
        new Written(spot, "", "Yes.", false),
        "Dafydd Rees",
        Instant.parse("2026-11-12T12:00:00Z"));
  }

  private byte[] write(byte[] pdf, Mark mark) throws IOException, NotWritable {
    Path source = Files.write(folder.resolve("source.pdf"), pdf);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AnnotatedPdf.write(source, List.of(mark), out);
    return out.toByteArray();
  }

  private static byte[] encrypted(String owner, String user) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(Pdfs.of("Essay"))) {
      AccessPermission permission = new AccessPermission();
      permission.setCanModifyAnnotations(false);
      permission.setCanModify(false);
      StandardProtectionPolicy policy = new StandardProtectionPolicy(owner, user, permission);
      policy.setEncryptionKeyLength(128);
      pdf.protect(policy);
      pdf.save(out);
    }
    return out.toByteArray();
  }
}
