package org.fieldbook.app.toolkit.takeaway;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** A photograph, a voice note and a document, links there and back, and what others said. */
final class SampleBeside {

  static final byte[] PHOTO = jpeg();
  static final byte[] SOUND = "not really a sound".getBytes(StandardCharsets.UTF_8);
  private static final Instant SAID = Instant.parse("2026-11-28T09:12:00Z");

  private SampleBeside() {}

  static Beside of(String linked, String hostile) {
    return new Beside(
        List.of(
            new Beside.Link(true, linked, "Rota", "It began there & <here>"),
            new Beside.Link(false, "own-elsewhere", hostile, ""),
            new Beside.Link(true, null, "", "Gone")),
        List.of(
            file(
                "board ../..\\ <1>.jpg",
                "image/jpeg",
                "The board: three arrows",
                hostile,
                PHOTO,
                PHOTO),
            file("Voice note.mp3", "audio/mpeg", "", "What I said in the car", SOUND, null),
            file("Plan.pdf", "application/pdf", "", "", SOUND, null)),
        List.of(
            new Beside.Comment("A tutor or another member of staff", SAID, "Look at\nthe arrows"),
            new Beside.Comment("You", SAID, hostile)));
  }

  private static Beside.File file(
      String name, String type, String alt, String words, byte[] bytes, byte @Nullable [] shown) {
    return new Beside.File(
        name,
        type,
        bytes.length,
        Sha256.of(bytes),
        alt,
        words,
        SAID,
        () -> new ByteArrayInputStream(bytes),
        shown == null ? null : () -> new ByteArrayInputStream(shown));
  }

  private static byte[] jpeg() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
