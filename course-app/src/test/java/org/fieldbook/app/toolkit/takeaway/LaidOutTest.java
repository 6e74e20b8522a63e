package org.fieldbook.app.toolkit.takeaway;

import java.io.IOException;
import java.nio.file.*;
import java.util.*;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Test;

class LaidOutTest {
  @Test
  void look() throws Exception {
    Path dir = Files.createDirectories(Path.of("/tmp/a-look"));
    for (String tool : Course.LMC310.tools().keySet()) {
      byte[] b = SampleTakeaway.bytes(Format.PRINT, TakenExamples.of(false, List.of(tool)));
      try (PDDocument pdf = Loader.loadPDF(b)) {
        PDFTextStripper s = new PDFTextStripper();
        StringBuilder line = new StringBuilder(tool + " " + pdf.getNumberOfPages() + ": ");
        for (int i = 3; i < pdf.getNumberOfPages() - 2; i++) {
          s.setStartPage(i + 1);
          s.setEndPage(i + 1);
          String t = s.getText(pdf);
          line.append(" [" + t.split("\n")[0].strip() + "|" + t.length() + "]");
        }
        System.out.println(line);
        if (List.of("person-spec", "team-charter", "values-statement", "compassion-log", "difficult-conversation").contains(tool)) {
          PDFRenderer r = new PDFRenderer(pdf);
          for (int i = 3; i < Math.min(pdf.getNumberOfPages() - 2, 9); i++) {
            javax.imageio.ImageIO.write(r.renderImageWithDPI(i, 50), "png", dir.resolve(tool + "-" + i + ".png").toFile());
          }
        }
      }
    }
    byte[] b = SampleTakeaway.bytes(Format.PRINT, TakenExamples.of(true, List.of("sbar-brief")));
    try (PDDocument pdf = Loader.loadPDF(b)) {
      PDFTextStripper s = new PDFTextStripper();
      PDFRenderer r = new PDFRenderer(pdf);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        s.setStartPage(i + 1);
        s.setEndPage(i + 1);
        String t = s.getText(pdf);
        if (t.contains("to cut along") || t.contains("to cut out")) {
          javax.imageio.ImageIO.write(r.renderImageWithDPI(i, 70), "png", dir.resolve("cut-" + i + ".png").toFile());
        }
      }
    }
  }
}
