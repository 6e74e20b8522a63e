package org.fieldbook.assessment.offline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.fieldbook.content.kernel.Sha256;

/** Says what an entry is by looking into it; its name says nothing. */
final class Sorter {

  private static final int HEAD = 4096;
  private static final int MOST_TEXT = 16 << 20;
  private static final String SAVE_OTHERWISE =
      "A summary in a form that Fieldbook does not read. Open it, save it as Word (.docx), and send"
          + " that.";

  private Sorter() {}

  static Piece sort(SentZip.Found found) throws IOException {
    byte[] content = found.content();
    if (content == null) {
      return found.shape() == SentZip.Shape.UNREADABLE
          ? new Piece.Broken(found.said())
          : new Piece.Nothing(found.said());
    }
    if (content.length == 0) {
      return new Piece.Broken("Empty: there is not a byte in it. Save it again, and send that.");
    }
    try {
      return sort(content);
    } catch (Unreadable e) {
      return new Piece.Broken(e.sentence());
    }
  }

  private static Piece sort(byte[] content) throws IOException, Unreadable {
    if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
      return zipped(content);
    }
    String type =
        MimeTypes.getDefaultMimeTypes()
            .detect(new ByteArrayInputStream(content), new Metadata())
            .toString();
    return switch (type) {
      case "application/pdf" -> work(content);
      case "application/rtf", "application/x-tika-msoffice" -> olderWord(content);
      default -> text(content);
    };
  }

  private static Piece olderWord(byte[] content) throws Unreadable {
    if (contains(content, "EncryptedPackage", StandardCharsets.UTF_16LE)) {
      throw new Unreadable(
          "Protected by a password. Take the password off, save it again, and send that.");
    }
    return mentions(content, SummaryText.ID_LABEL)
        ? new Piece.Unknown(SAVE_OTHERWISE)
        : work(content);
  }

  private static Piece zipped(byte[] content) throws Unreadable {
    try (ZipFile zip = Zips.open(content)) {
      ZipArchiveEntry openDocument = zip.getEntry("content.xml");
      if (!SummaryDocxReader.isWord(zip)) {
        return openDocument == null
            ? new Piece.Unknown("A document of another kind than students send.")
            : openDocument(zip, openDocument, content);
      }
    } catch (IOException e) {
      throw new Unreadable("This document is broken: it does not open. Save it again.");
    }
    return SummaryDocxReader.read(content)
        .<Piece>map(Piece.Summary::new)
        .orElseGet(() -> work(content));
  }

  private static Piece openDocument(ZipFile zip, ZipArchiveEntry text, byte[] content)
      throws IOException {
    try (InputStream in = zip.getInputStream(text)) {
      return mentions(in.readNBytes(MOST_TEXT), SummaryText.ID_LABEL)
          ? new Piece.Unknown(SAVE_OTHERWISE)
          : work(content);
    }
  }

  private static Piece text(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading();
    if (head.startsWith("{")) {
      return Manifest.read(new String(content, StandardCharsets.UTF_8).replace("\uFEFF", ""))
          .<Piece>map(Piece.PackList::new)
          .orElse(new Piece.Unknown("Not the list of a pack, or changed by a program."));
    }
    if (head.startsWith(PackZip.README)) {
      return new Piece.PackPart("The instructions of the pack");
    }
    if (head.startsWith("<")) {
      Optional<FilledSummary> filled = SummaryHtmlReader.read(content);
      if (filled.isPresent()) {
        return new Piece.Summary(filled.get());
      }
      Optional<String> part =
          SummaryHtmlReader.ours(content, PackPages.PART).map(p -> p.attr(PackPages.PART));
      if (part.filter(EvidencePage.PART::equals).isPresent()) {
        return new Piece.Copied(Sha256.of(content));
      }
      if (part.isPresent()) {
        return new Piece.PackPart("A page of the pack to read: the " + shown(part.get()));
      }
    }
    return new Piece.Unknown(
        mentions(content, SummaryText.ID_LABEL)
            ? SAVE_OTHERWISE
            : "Nothing that Fieldbook knows: no summary, and no document.");
  }

  /** Out of a page that anybody may have written. */
  private static String shown(String part) {
    return part.equals("marking guide") || part.equals("comment bank") ? part : "rest";
  }

  private static Piece work(byte[] content) {
    return new Piece.Work(Sha256.of(content));
  }

  /** Whether the words stand in it, in an encoding of a byte or of two. */
  private static boolean mentions(byte[] content, String words) {
    return contains(content, words, StandardCharsets.US_ASCII)
        || contains(content, words, StandardCharsets.UTF_16LE);
  }

  private static boolean contains(byte[] content, String words, Charset charset) {
    // Each byte as a character of its own, so that a text search serves.
    return new String(content, StandardCharsets.ISO_8859_1)
        .contains(new String(words.getBytes(charset), StandardCharsets.ISO_8859_1));
  }
}
