package org.fieldbook.app.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.attachment.AttachFile;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.attachment.ReadAttachments;
import org.fieldbook.content.kernel.Refused;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are too large, break off or have strange names: the entry stays as it was. */
@ExtendWith(ArquillianExtension.class)
class AttachmentLimitsIT {

  private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

  @Inject Cast cast;
  @Inject Visits visits;
  @Inject SharedEntries entries;
  @Inject ReadEntries readEntries;
  @Inject AttachFile attachFile;
  @Inject ReadAttachments readAttachments;

  @Test
  void theLargestFileIsTakenAndOneByteMoreIsNotAndTheEntryStaysAsItWas() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words that stay");
    long most = visits.as(owner, attachFile::mostMegabytes) * 1_048_576L;

    assertThatThrownBy(() -> attach(owner, "above.pdf", large(most + 1)))
        .isExactlyInstanceOf(Refused.class)
        .hasMessage(
            "This file is larger than 50 MB. Make it smaller, or keep it elsewhere and say in the"
                + " entry where it is.");
    assertThat(files(owner)).isEmpty();
    attach(owner, "just.pdf", large(most));

    assertThat(files(owner)).singleElement().matches(a -> a.size() == most);
    assertThat(words(owner)).contains("Words that stay");
  }

  @Test
  void aFileThatBreaksOffLeavesNothingAndNothingOfTheEntryIsLost() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words that stay");
    attach(owner, "Before.pdf", new ByteArrayInputStream(PDF));

    assertThatThrownBy(() -> attach(owner, "half.pdf", breaking())).isInstanceOf(IOException.class);

    assertThat(files(owner)).extracting(AttachmentView::name).containsExactly("Before.pdf");
    assertThat(words(owner)).contains("Words that stay");
    attach(owner, "half.pdf", new ByteArrayInputStream(PDF));
    assertThat(files(owner))
        .extracting(AttachmentView::name)
        .containsExactly("Before.pdf", "half.pdf");
  }

  @Test
  void aFileIsCalledAsItsOwnerCallsItWithoutPlacesAndTricks() throws Exception {
    Visitor owner = cast.student();
    entries.save(owner, 0, "Words");

    for (String name :
        List.of(
            "C:\\fakepath\\Rota.pdf",
            "invoice\u202Efdp.exe",
            "דוח שבועי.pdf",
            "👩".repeat(200) + ".jpeg")) {
      attach(owner, name, new ByteArrayInputStream(PDF));
    }

    assertThat(files(owner))
        .extracting(AttachmentView::name)
        .contains("Rota.pdf", "invoicefdp.exe", "דוח שבועי.pdf")
        .anyMatch(name -> name.endsWith("👩👩.jpeg") && name.length() <= 120);
  }

  private List<AttachmentView> files(Visitor who) throws Exception {
    return visits.as(
        who, () -> readAttachments.of(readEntries.one(cast.presentation(), SharedEntries.SLOT)));
  }

  private String words(Visitor who) throws Exception {
    return visits.as(
        who, () -> readEntries.one(cast.presentation(), SharedEntries.SLOT).body().toString());
  }

  private AttachmentView attach(Visitor who, String name, InputStream bytes) throws Exception {
    return visits.as(
        who, () -> attachFile.attach(cast.presentation(), SharedEntries.SLOT, name, bytes));
  }

  /** A PDF of that size. */
  private static InputStream large(long size) {
    return new SequenceInputStream(new ByteArrayInputStream(PDF), new Zeros(size - PDF.length));
  }

  /** The begin of a PDF, and then the line breaks off. */
  private static InputStream breaking() {
    return new SequenceInputStream(
        new ByteArrayInputStream(PDF),
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("The line broke off");
          }
        });
  }

  /** So many zeros. */
  private static final class Zeros extends InputStream {

    private long left;

    Zeros(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      Arrays.fill(into, from, from + count, (byte) 0);
      left -= count;
      return count;
    }
  }
}
