package org.fieldbook.assessment.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.extractor.WordExtractor;

/** Words of a document of Word before 2007. */
final class OldWordWords {

  private OldWordWords() {}

  static void read(Path file, WordCounter words) throws IOException, DocumentWords.Locked {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        HWPFDocument document = new HWPFDocument(in);
        WordExtractor text = new WordExtractor(document)) {
      for (String paragraph : text.getParagraphText()) {
        // A cell ends with the letter 7.
        words.text(WordExtractor.stripFields(paragraph).replace('\u0007', ' '));
        words.end();
      }
    } catch (EncryptedDocumentException e) {
      throw new DocumentWords.Locked();
    }
  }
}
