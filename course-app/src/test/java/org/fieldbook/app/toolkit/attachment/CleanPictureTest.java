package org.fieldbook.app.toolkit.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;

class CleanPictureTest {

  @Test
  void whatTheCameraWroteIsInNoCopy() throws IOException {
    byte[] photo = Photo.jpeg(400, 200, 1);
    assertThat(text(photo)).contains(Photo.PLACE, "Exif");

    CleanPicture clean = clean(photo);

    assertThat(text(clean.shown())).doesNotContain(Photo.PLACE, "Exif");
    assertThat(text(clean.thumb())).doesNotContain(Photo.PLACE, "Exif");
  }

  @Test
  void aLargePictureIsMadeSmallAndASmallOneStays() throws IOException {
    BufferedImage shown = image(clean(Photo.jpeg(4000, 3000, 1)).shown());
    assertThat(shown.getWidth()).isEqualTo(CleanPicture.SHOWN);
    assertThat(shown.getHeight()).isEqualTo(1200);
    assertThat(image(clean(Photo.jpeg(4000, 3000, 1)).thumb()).getWidth())
        .isEqualTo(CleanPicture.THUMB);
    assertThat(image(clean(Photo.jpeg(400, 200, 1)).shown()).getWidth()).isEqualTo(400);
  }

  @Test
  void thePictureStandsAsTheCameraWasHeld() throws IOException {
    assertThat(leftIsRed(image(clean(Photo.jpeg(400, 200, 1)).shown()))).isTrue();
    assertThat(leftIsRed(image(clean(Photo.jpeg(400, 200, 3)).shown()))).isFalse();
    assertThat(leftIsRed(image(clean(Photo.jpeg(400, 200, 2)).shown()))).isFalse();
    BufferedImage turned = image(clean(Photo.jpeg(400, 200, 6)).shown());
    assertThat(turned.getWidth()).isEqualTo(200);
    assertThat(turned.getHeight()).isEqualTo(400);
    assertThat(red(turned.getRGB(100, 20))).as("the left is above").isTrue();
    assertThat(red(image(clean(Photo.jpeg(400, 200, 8)).shown()).getRGB(100, 20))).isFalse();
  }

  @Test
  void aDamagedPictureIsRefusedAndNothingElse() {
    byte[] photo = Photo.jpeg(400, 200, 6);
    for (int length : new int[] {3, 20, 40, 60, 90, 300}) {
      assertThatThrownBy(() -> clean(Arrays.copyOf(photo, length)))
          .as(length + " bytes")
          .isExactlyInstanceOf(Refused.class);
    }
  }

  private static CleanPicture clean(byte[] photo) throws IOException {
    return CleanPicture.of(() -> new ByteArrayInputStream(photo));
  }

  private static boolean leftIsRed(BufferedImage image) {
    return red(image.getRGB(20, image.getHeight() / 2));
  }

  private static boolean red(int colour) {
    return (colour >> 16 & 0xFF) > 200 && (colour & 0xFF) < 60;
  }

  private static BufferedImage image(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
