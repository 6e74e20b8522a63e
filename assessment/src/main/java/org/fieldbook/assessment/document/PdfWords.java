package org.fieldbook.assessment.document;

import java.io.IOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Words of a PDF, as they stand on its pages. */
final class PdfWords {

  private static final int MOST_PAGES = 2_000;
  private static final long IN_MEMORY = 16L * 1024 * 1024;
  private static final long ON_DISK = 128L * 1024 * 1024;

  private PdfWords() {}

  static void read(Path file, WordCounter words, Limit limit)
      throws IOException, DocumentWords.Locked {
    PdfStreams.mustBeSane(file, limit);
    try (PDDocument document =
        Loader.loadPDF(
            file.toFile(),
            "",
            null,
            null,
            MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new Limit.Reached();
      }
      new Timed(limit).writeText(document, new Into(words));
    } catch (InvalidPasswordException e) {
      throw new DocumentWords.Locked();
    }
  }

  /** Looks at the clock at every step. */
  private static final class Timed extends PDFTextStripper {

    private final Limit limit;

    Timed(Limit limit) {
      this.limit = limit;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      limit.check();
      super.processOperator(operator, operands);
    }
  }

  /** Counts what is written. */
  private static final class Into extends Writer {

    private final WordCounter words;

    Into(WordCounter words) {
      this.words = words;
    }

    @Override
    public void write(char[] letters, int from, int length) {
      words.text(CharBuffer.wrap(letters, from, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
