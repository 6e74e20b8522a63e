package org.fieldbook.app.toolkit.takeaway.ink;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jsoup.nodes.Element;

/** A drawing as points, for programs that do not know drawings. */
public final class Points implements Ink {

  /** Large areas of one colour: more effort makes the file hardly smaller. */
  private static final int EFFORT = 1;

  private final Graphics2D pen;

  private Points(Graphics2D pen) {
    this.pen = pen;
  }

  /** The drawing as a file in the PNG format, on white. */
  public static byte[] png(Element svg, DrawingRules rules) {
    int width = Integer.parseInt(svg.attr("width"));
    int height = Integer.parseInt(svg.attr("height"));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    new Painter(rules, new Points(pen)).paint(svg);
    pen.dispose();
    return file(((DataBufferInt) image.getRaster().getDataBuffer()).getData(), width, height);
  }

  @Override
  public void shape(Path2D shape, Style style) {
    Color fill = style.onPaper();
    if (fill != null) {
      pen.setColor(fill);
      pen.fill(shape);
    }
    if (style.stroke() != null) {
      pen.setColor(style.stroke());
      pen.setStroke(stroke(style));
      pen.draw(shape);
    }
  }

  private static BasicStroke stroke(Style style) {
    float[] dash = new float[style.dash().length];
    for (int i = 0; i < dash.length; i++) {
      dash[i] = (float) style.dash()[i];
    }
    return new BasicStroke(
        (float) style.width(),
        style.roundCaps() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT,
        style.roundJoins() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
        4,
        dash.length == 0 ? null : dash,
        0);
  }

  @Override
  public void text(String text, double x, double y, double turn, Style style) {
    AffineTransform before = pen.getTransform();
    pen.translate(x, y);
    pen.rotate(turn);
    double at = 0;
    int begin = 0;
    while (begin < text.length()) {
      Face face = style.face().drawing(text.codePointAt(begin));
      int end = begin;
      while (end < text.length() && style.face().drawing(text.codePointAt(end)) == face) {
        end += Character.charCount(text.codePointAt(end));
      }
      run(text.substring(begin, end), face, at, style);
      at += style.face().width(text.substring(begin, end), style.size());
      begin = end;
    }
    pen.setTransform(before);
  }

  private void run(String text, Face face, double at, Style style) {
    pen.setFont(face.font(style.size()));
    if (style.stroke() != null) {
      Shape outline =
          pen.getFont()
              .createGlyphVector(pen.getFontRenderContext(), text)
              .getOutline((float) at, 0);
      pen.setColor(style.stroke());
      pen.setStroke(stroke(style));
      pen.draw(outline);
    }
    Color fill = style.onPaper();
    if (fill != null) {
      pen.setColor(fill);
      pen.drawString(text, (float) at, 0);
    }
  }

  private static byte[] file(int[] points, int width, int height) {
    byte[] rows = new byte[height * (1 + 3 * width)];
    int at = 0;
    for (int y = 0; y < height; y++) {
      // The first of each row says that the points follow as they are.
      at++;
      for (int x = 0; x < width; x++) {
        int point = points[y * width + x];
        rows[at++] = (byte) (point >> 16);
        rows[at++] = (byte) (point >> 8);
        rows[at++] = (byte) point;
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10});
    part(
        out,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    part(out, "IDAT", Packed.of(rows, EFFORT));
    part(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] named = new byte[4 + data.length];
    System.arraycopy(type.getBytes(StandardCharsets.US_ASCII), 0, named, 0, 4);
    System.arraycopy(data, 0, named, 4, data.length);
    CRC32 sum = new CRC32();
    sum.update(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(named);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
