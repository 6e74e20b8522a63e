package org.fieldbook.app.toolkit.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.fieldbook.content.kernel.Refused;

/**
 * Copies of a picture made from its points alone: upright, on white, not larger than they are
 * shown. What a camera or program wrote into the file, such as the place, is not in them. A large
 * picture is read coarsely, so that it never takes more memory than a screen of points.
 *
 * @param shown as JPEG, at most {@link #SHOWN} on its longer side
 * @param thumb as JPEG, at most {@link #THUMB}
 */
record CleanPicture(byte[] shown, byte[] thumb) {

  static final int SHOWN = 1600;
  static final int THUMB = 480;

  private static final long MOST_POINTS = 200_000_000;

  /**
   * Makes the copies.
   *
   * @throws Refused when the file is damaged, or has more points than any camera makes
   */
  static CleanPicture of(ContentType.Opening file) throws IOException {
    BufferedImage upright = upright(read(file), orientation(file));
    return new CleanPicture(jpeg(fitted(upright, SHOWN)), jpeg(fitted(upright, THUMB)));
  }

  private static int orientation(ContentType.Opening file) throws IOException {
    try (InputStream in = file.open()) {
      return Orientation.of(in);
    } catch (IndexOutOfBoundsException damaged) {
      return Orientation.UPRIGHT;
    }
  }

  private static BufferedImage read(ContentType.Opening file) throws IOException {
    try (InputStream in = file.open();
        ImageInputStream image = ImageIO.createImageInputStream(in)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
      if (!readers.hasNext()) {
        throw damaged();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(image, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_POINTS) {
          throw new Refused(
              "This picture has more points than can be shown. Make it smaller, then add it"
                  + " again.");
        }
        ImageReadParam coarse = reader.getDefaultReadParam();
        int step = Math.max(1, Math.max(width, height) / (2 * SHOWN));
        coarse.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, coarse);
      } finally {
        reader.dispose();
      }
    } catch (Refused refused) {
      throw refused;
    } catch (IOException | RuntimeException damaged) {
      throw damaged();
    }
  }

  private static Refused damaged() {
    return new Refused(
        "This picture cannot be opened. Open it on your device and save it again, then add the new"
            + " file.");
  }

  /** Turned and mirrored as the camera was held. */
  private static BufferedImage upright(BufferedImage image, int orientation) {
    int w = image.getWidth();
    int h = image.getHeight();
    boolean onSide = orientation > 4;
    AffineTransform turn =
        switch (orientation) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
          default -> new AffineTransform();
        };
    return drawn(image, turn, onSide ? h : w, onSide ? w : h);
  }

  private static BufferedImage fitted(BufferedImage image, int most) {
    double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
    return drawn(
        image,
        AffineTransform.getScaleInstance(scale, scale),
        (int) Math.max(1, Math.round(image.getWidth() * scale)),
        (int) Math.max(1, Math.round(image.getHeight() * scale)));
  }

  private static BufferedImage drawn(
      BufferedImage image, AffineTransform how, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = drawn.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(image, how, null);
    pen.dispose();
    return drawn;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "jpeg", bytes)) {
      throw new IOException("This Java writes no JPEG");
    }
    return bytes.toByteArray();
  }
}
