package org.fieldbook.app.toolkit.takeaway;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.PNGTranscoder;

/**
 * The pictures of a document: each as the drawing itself, and as points for programs that do not
 * know drawings.
 */
final class WordPictures {

  static {
    for (Fonts.Face face : Fonts.FACES) {
      try {
        GraphicsEnvironment.getLocalGraphicsEnvironment()
            .registerFont(
                Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.bytes())));
      } catch (FontFormatException | IOException e) {
        throw new IllegalStateException("Not a font: " + face.file(), e);
      }
    }
  }

  private final String style;
  private final List<String> drawings = new ArrayList<>();

  WordPictures(String style) {
    this.style = style;
  }

  /** Takes a drawing; answers its number, from 1. */
  int add(String svg) {
    int begin = svg.indexOf('>') + 1;
    String rules = "<style>" + DrawingStyle.within(style, svg) + "</style>";
    drawings.add(svg.substring(0, begin) + rules + svg.substring(begin));
    return drawings.size();
  }

  int count() {
    return drawings.size();
  }

  String svg(int number) {
    return drawings.get(number - 1);
  }

  /** The drawing as points. */
  byte[] png(int number) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PNGTranscoder transcoder = new PNGTranscoder();
    transcoder.addTranscodingHint(PNGTranscoder.KEY_XML_PARSER_VALIDATING, false);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
    transcoder.addTranscodingHint(PNGTranscoder.KEY_EXECUTE_ONLOAD, false);
    try {
      transcoder.transcode(
          new TranscoderInput(new StringReader(svg(number))), new TranscoderOutput(out));
    } catch (TranscoderException e) {
      throw new IOException("A picture could not be drawn", e);
    }
    return out.toByteArray();
  }
}
