package org.fieldbook.assessment.document;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Counts the words of a document, or reads them: those of its text and its tables. Left out are
 * headers, footers, footnotes, comments, text boxes, what is deleted in tracked changes, and words
 * in pictures.
 */
public final class DocumentWords {

  private static final Logger LOG = System.getLogger(DocumentWords.class.getName());
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final int LONGEST_SECONDS = 8;
  private static final int LONGEST_WAIT_SECONDS = 10;

  /** Only so many at once, so that what documents unpack to is bounded for all together. */
  private static final Semaphore READERS = new Semaphore(2);

  private DocumentWords() {}

  /** What a document is. */
  public enum Kind {
    DOCX,
    DOC,
    ODT,
    RTF,
    PDF
  }

  /**
   * Counts them. Whatever is wrong with the document is an answer, but for a password.
   *
   * @throws Locked when it cannot be read without a password
   */
  public static WordCount count(Path file, Kind kind) throws Locked {
    boolean in = false;
    try {
      if (Files.size(file) > LARGEST) {
        return WordCount.not("The words were not counted, because the file is so large.");
      }
      in = READERS.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      return in
          ? counted(file, kind, new Limit(LONGEST_SECONDS))
          : WordCount.not("The words were not counted, because Fieldbook is very busy.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return WordCount.not("The words were not counted.");
    } catch (Limit.Reached e) {
      return WordCount.not(
          "The words were not counted, because the file takes too long or too much to read.");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // A stranger's file can break a reader in any way; that must not break the upload.
      LOG.log(Level.DEBUG, "Words not counted", e);
      return WordCount.not(
          "Fieldbook could not read this file. Open it on your own device before you submit it:"
              + " your tutor may not be able to open it either.");
    } finally {
      if (in) {
        READERS.release();
      }
    }
  }

  /**
   * Reads its text. Whatever is wrong with the document is an answer: its reader is a job, not the
   * person who sent it.
   */
  public static DocumentText text(Path file, Kind kind) {
    boolean in = false;
    try {
      if (Files.size(file) > LARGEST) {
        return unreadable("It is too large to be read.");
      }
      in = READERS.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
      return in
          ? recorded(file, kind, new Limit(LONGEST_SECONDS))
          : DocumentText.not(DocumentText.Outcome.BUSY, "Fieldbook is very busy.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return DocumentText.not(DocumentText.Outcome.BUSY, "Fieldbook is going down.");
    } catch (Limit.Reached e) {
      return unreadable("It takes too long or too much to read.");
    } catch (Locked e) {
      return unreadable("A password keeps it shut.");
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.DEBUG, "Text not read", e);
      return unreadable("It is damaged, or of a kind that cannot be read.");
    } finally {
      if (in) {
        READERS.release();
      }
    }
  }

  private static DocumentText unreadable(String why) {
    return DocumentText.not(DocumentText.Outcome.UNREADABLE, why);
  }

  private static DocumentText recorded(Path file, Kind kind, Limit limit)
      throws IOException, Locked {
    WordRecorder words = new WordRecorder(limit);
    try {
      read(file, kind, words, limit);
      return DocumentText.of(words.recorded(), "");
    } catch (WordRecorder.Full full) {
      return DocumentText.of(words.recorded(), "It is so long that only its beginning was read.");
    }
  }

  private static void read(Path file, Kind kind, WordCounter words, Limit limit)
      throws IOException, Locked {
    switch (kind) {
      case DOCX -> XmlWords.docx(file, words, limit);
      case ODT -> XmlWords.odt(file, words, limit);
      case RTF -> RtfWords.read(file, words, limit);
      case DOC -> OldWordWords.read(file, words);
      case PDF -> PdfWords.read(file, words, limit);
    }
  }

  private static WordCount counted(Path file, Kind kind, Limit limit) throws IOException, Locked {
    WordCounter words = new WordCounter(limit);
    read(file, kind, words, limit);
    int count = words.count();
    return count > 0
        ? WordCount.of(count)
        : new WordCount(
            0,
            "No words were found in this file. If it is a scan or a photograph, tell your tutor: it"
                + " can be marked, but not counted or searched.");
  }

  /** A password keeps the reader out. */
  public static final class Locked extends Exception {

    private static final long serialVersionUID = 1;

    Locked() {
      super("The document is protected by a password");
    }
  }
}
