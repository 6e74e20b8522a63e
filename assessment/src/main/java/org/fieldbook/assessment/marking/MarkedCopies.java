package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.assessment.annotation.AnnotatedPdf;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.annotation.Annotations;
import org.fieldbook.assessment.annotation.MarkedCopy;
import org.fieldbook.assessment.cohort.Cohort;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.rendition.ScriptPdf;
import org.fieldbook.assessment.submission.FileType;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.PersonId;

/**
 * The PDFs of a script's files with their annotations written in. While marking goes on they are
 * made whenever they are asked for; of a returned script, whose annotations do not change any more,
 * once.
 */
@ApplicationScoped
public class MarkedCopies {

  private static final long MOST_BYTES = 200L * 1024 * 1024;
  private static final String NOBODY = "Marker";

  @Inject Submissions submissions;
  @Inject ScriptPdf scriptPdf;
  @Inject Annotations annotations;
  @Inject Cohort cohort;
  @Inject FileStore files;

  /** What is on the files that count, as one reads. */
  List<Annotation> annotations(Script script) {
    return on(script, annotations.of(script.id()));
  }

  /** The same as its student has been given it. */
  List<Annotation> asReturned(Script script) {
    return script.reopened().map(r -> annotations(script, r)).orElseGet(() -> annotations(script));
  }

  /** The same as it was before the script was marked again. */
  List<Annotation> annotations(Script script, Reopened then) {
    return on(script, annotations.upTo(script.id(), then.lastNote()));
  }

  private static List<Annotation> on(Script script, List<Annotation> all) {
    return all.stream().filter(a -> a.submission() == script.submission()).toList();
  }

  /**
   * The PDF as its student has been given it. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @return empty when nothing was put on its pages
   * @throws NotWritable saying why there is none
   */
  Optional<KeptFile> ofReturned(Script script, int place) throws IOException, NotWritable {
    Optional<Reopened> reopened = script.reopened();
    return reopened.isPresent() ? of(script, reopened.get(), place) : of(script, place);
  }

  /**
   * The PDF as it was before the script was marked again. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @return empty when nothing was put on its pages
   * @throws NotWritable saying why there is none
   */
  Optional<KeptFile> of(Script script, Reopened then, int place) throws IOException, NotWritable {
    Submission submission = submissions.find(script.submission()).orElseThrow();
    Optional<Reopened.Copy> copy = then.copy(place);
    if (copy.isPresent()) {
      return Optional.of(
          pdf(submission.file(place), copy.get().size(), files.open(copy.get().sha256())));
    }
    List<Annotation> all = in(place, annotations(script, then));
    return all.isEmpty() ? Optional.empty() : Optional.of(made(submission, place, all));
  }

  private static List<Annotation> in(int place, List<Annotation> all) {
    return all.stream().filter(a -> a.place() == place).toList();
  }

  /**
   * The PDF. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @return empty when nothing was put on its pages
   * @throws NotWritable saying why there is none
   */
  Optional<KeptFile> of(Script script, int place) throws IOException, NotWritable {
    Submission submission = submissions.find(script.submission()).orElseThrow();
    Optional<MarkedCopy> kept =
        script.isReturned()
            ? annotations.copies(script.id()).stream().filter(c -> c.place() == place).findFirst()
            : Optional.empty();
    if (kept.isPresent()) {
      return Optional.of(file(submission, kept.get()));
    }
    List<Annotation> all = in(place, annotations(script));
    if (all.isEmpty()) {
      return Optional.empty();
    }
    KeptFile made = made(submission, place, all);
    if (!script.isReturned()) {
      return Optional.of(made);
    }
    try (InputStream bytes = made.bytes()) {
      MarkedCopy copy = new MarkedCopy(script.id(), place, files.store(bytes, MOST_BYTES));
      annotations.keep(copy, script.id());
      return Optional.of(file(submission, copy));
    }
  }

  private KeptFile made(Submission submission, int place, List<Annotation> all)
      throws IOException, NotWritable {
    Path made = write(submission, place, all);
    // Before it is opened: from then on its name is gone.
    long size = Files.size(made);
    return pdf(
        submission.file(place),
        size,
        Files.newInputStream(made, StandardOpenOption.DELETE_ON_CLOSE));
  }

  private KeptFile file(Submission submission, MarkedCopy copy) throws IOException {
    return pdf(submission.file(copy.place()), copy.size(), files.open(copy.sha256()));
  }

  private static KeptFile pdf(ReceivedFile file, long size, InputStream bytes) {
    return new KeptFile(name(file), FileType.PDF.contentType(), size, bytes);
  }

  private Path write(Submission submission, int place, List<Annotation> all)
      throws IOException, NotWritable {
    Map<PersonId, Learner> markers =
        cohort.learners(all.stream().map(Annotation::savedBy).distinct().toList());
    List<AnnotatedPdf.Mark> marks =
        all.stream().map(a -> mark(a, Optional.ofNullable(markers.get(a.savedBy())))).toList();
    Path source = Files.createTempFile("fieldbook-script", ".pdf");
    Path target = Files.createTempFile("fieldbook-marked", ".pdf");
    boolean written = false;
    try {
      KeptFile pdf =
          scriptPdf
              .open(submission, place)
              .orElseThrow(() -> new NotWritable("There is no PDF of this file any more."));
      try (InputStream in = pdf.bytes()) {
        Files.copy(in, source, StandardCopyOption.REPLACE_EXISTING);
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        AnnotatedPdf.write(source, marks, out);
      }
      written = true;
      return target;
    } finally {
      Files.deleteIfExists(source);
      if (!written) {
        Files.deleteIfExists(target);
      }
    }
  }

  private static AnnotatedPdf.Mark mark(Annotation a, Optional<Learner> marker) {
    return new AnnotatedPdf.Mark(
        a.name(), a.written(), marker.map(Learner::name).orElse(NOBODY), a.savedAt());
  }

  private static String name(ReceivedFile file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    return (dot < 1 ? name : name.substring(0, dot)) + "-marked.pdf";
  }
}
