package org.fieldbook.assessment.coordination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.NamelessPdf;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.IncomingFiles;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.FileStore.StoredFile;
import org.fieldbook.content.kernel.Refused;

/** The files of sample scripts: PDFs that say nothing of who wrote them but on their pages. */
@ApplicationScoped
class SampleFiles {

  private static final long MOST_BYTES = 40L * 1024 * 1024;

  @Inject IncomingFiles incoming;
  @Inject ScriptPdf scriptPdf;
  @Inject Submissions submissions;
  @Inject KeptFiles kept;
  @Inject FileStore files;

  /**
   * A PDF that somebody sends, without what it says of its author.
   *
   * @throws Refused when it is no PDF that can be opened, empty or too large
   */
  StoredFile take(String name, InputStream bytes) {
    try {
      IncomingFiles.Taken taken =
          incoming.take(name, bytes, List.of(FileType.PDF.extension()), MOST_BYTES);
      return nameless(
          kept.open(taken.name().value(), taken.type(), taken.file().size(), taken.file().hash()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The PDF of a script, without what it says of its author.
   *
   * @throws Refused when there is none
   */
  StoredFile copy(Script script) {
    try {
      return nameless(
          scriptPdf
              .open(submissions.find(script.submission()).orElseThrow(), 1)
              .orElseThrow(
                  () ->
                      new Refused(
                          "There is no PDF of script "
                              + script.id()
                              + ". Choose one that was sent"
                              + " as a PDF, or save it as a PDF and upload that.")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The caller closes its stream. */
  KeptFile open(SampleScript sample) throws IOException {
    return kept.open(
        "sample-" + sample.id() + ".pdf", FileType.PDF, sample.size(), sample.sha256());
  }

  private StoredFile nameless(KeptFile pdf) throws IOException {
    Path source = Files.createTempFile("fieldbook-sample", ".pdf");
    Path target = Files.createTempFile("fieldbook-sample", ".pdf");
    try {
      try (InputStream in = pdf.bytes()) {
        Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        NamelessPdf.write(source, out);
      }
      try (InputStream in = Files.newInputStream(target)) {
        return files.store(in, 2 * MOST_BYTES);
      }
    } catch (NotWritable e) {
      throw new Refused("This PDF cannot be copied without its author’s name. " + e.why());
    } finally {
      Files.deleteIfExists(source);
      Files.deleteIfExists(target);
    }
  }
}
