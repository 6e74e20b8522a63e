package org.fieldbook.assessment.annotation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationInk;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/**
 * Writes annotations into a PDF as PDF knows them, so that every reader of PDF shows them: with
 * corners, words, author and time, and a look of their own for readers that draw none.
 */
public final class AnnotatedPdf {

  private static final PDColor YELLOW =
      new PDColor(new float[] {1f, 0.84f, 0.29f}, PDDeviceRGB.INSTANCE);
  private static final PDColor RED =
      new PDColor(new float[] {0.72f, 0.11f, 0.11f}, PDDeviceRGB.INSTANCE);
  private static final float PEN = 1.5f;
  private static final float NOTE = 20f;

  private AnnotatedPdf() {}

  /**
   * Something to be written in.
   *
   * @param author the marker's name
   */
  public record Mark(String name, Written written, String author, Instant at) {}

  /**
   * Writes a copy of a PDF with annotations.
   *
   * @throws NotWritable when the PDF cannot be opened or has not the pages; nothing of use is
   *     written
   */
  public static void write(Path pdf, List<Mark> marks, OutputStream out) throws NotWritable {
    try (PDDocument document = open(pdf)) {
      if (document.isEncrypted()) {
        document.setAllSecurityToBeRemoved(true);
      }
      for (Mark mark : marks) {
        put(document, mark);
      }
      document.save(out);
    } catch (IOException | RuntimeException e) {
      // Whatever the library throws is about what was sent.
      throw new NotWritable(e);
    }
  }

  private static PDDocument open(Path pdf) throws NotWritable {
    try {
      return Loader.loadPDF(pdf.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new NotWritable("The PDF is protected by a password.", e);
    } catch (IOException e) {
      throw new NotWritable(e);
    }
  }

  private static void put(PDDocument document, Mark mark) throws IOException, NotWritable {
    Spot spot = mark.written().spot();
    if (spot.page() > document.getNumberOfPages()) {
      throw new NotWritable("It has no page " + spot.page() + ", on which there is a comment.");
    }
    PDPage page = document.getPage(spot.page() - 1);
    PDAnnotationMarkup annotation =
        switch (spot.kind()) {
          case HIGHLIGHT -> highlight(spot);
          case NOTE -> note(spot);
          case INK -> ink(spot);
        };
    annotation.setTitlePopup(mark.author());
    annotation.setContents(mark.written().words());
    annotation.setAnnotationName(mark.name());
    annotation.setCreationDate(calendar(mark.at()));
    annotation.setModifiedDate(calendar(mark.at()));
    annotation.setPage(page);
    annotation.setPrinted(true);
    annotation.constructAppearances(document);
    List<PDAnnotation> all = page.getAnnotations();
    all.add(annotation);
    page.setAnnotations(all);
  }

  private static PDAnnotationMarkup highlight(Spot spot) {
    PDAnnotationHighlight highlight = new PDAnnotationHighlight();
    float[] quads = new float[spot.shapes().size() * 8];
    int at = 0;
    for (List<Double> quad : spot.shapes()) {
      for (double n : quad) {
        quads[at++] = (float) n;
      }
    }
    highlight.setQuadPoints(quads);
    highlight.setColor(YELLOW);
    highlight.setRectangle(around(spot, 0));
    return highlight;
  }

  private static PDAnnotationMarkup note(Spot spot) {
    PDAnnotationText note = new PDAnnotationText();
    note.setName(PDAnnotationText.NAME_COMMENT);
    note.setColor(YELLOW);
    List<Double> point = spot.shapes().get(0);
    note.setRectangle(
        new PDRectangle(point.get(0).floatValue(), point.get(1).floatValue() - NOTE, NOTE, NOTE));
    note.setOpen(false);
    return note;
  }

  private static PDAnnotationMarkup ink(Spot spot) {
    PDAnnotationInk ink = new PDAnnotationInk();
    float[][] lines = new float[spot.shapes().size()][];
    for (int i = 0; i < lines.length; i++) {
      List<Double> line = spot.shapes().get(i);
      lines[i] = new float[line.size()];
      for (int j = 0; j < lines[i].length; j++) {
        lines[i][j] = line.get(j).floatValue();
      }
    }
    ink.setInkList(lines);
    ink.setColor(RED);
    PDBorderStyleDictionary pen = new PDBorderStyleDictionary();
    pen.setWidth(PEN);
    ink.setBorderStyle(pen);
    ink.setRectangle(around(spot, PEN));
    return ink;
  }

  private static PDRectangle around(Spot spot, float margin) {
    double left = Double.MAX_VALUE;
    double low = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (List<Double> shape : spot.shapes()) {
      for (int i = 0; i < shape.size(); i += 2) {
        left = Math.min(left, shape.get(i));
        right = Math.max(right, shape.get(i));
        low = Math.min(low, shape.get(i + 1));
        high = Math.max(high, shape.get(i + 1));
      }
    }
    return new PDRectangle(
        (float) left - margin,
        (float) low - margin,
        (float) (right - left) + 2 * margin,
        (float) (high - low) + 2 * margin);
  }

  private static Calendar calendar(Instant at) {
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    calendar.setTimeInMillis(at.toEpochMilli());
    return calendar;
  }

  /** Nothing can be written into this PDF; the message is a sentence that says why. */
  public static final class NotWritable extends Exception {

    private static final long serialVersionUID = 1;

    public NotWritable(String why) {
      super(why);
    }

    NotWritable(Exception cause) {
      this("The PDF is damaged.", cause);
    }

    NotWritable(String why, Exception cause) {
      super(why, cause);
    }
  }
}
