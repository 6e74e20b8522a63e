package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.fieldbook.assessment.annotation.AnnotatedPdf.NotWritable;
import org.fieldbook.assessment.annotation.Annotation;
import org.fieldbook.assessment.submission.KeptFile;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;

/** What a script had with it before it was marked again. Whether the caller may is settled. */
@ApplicationScoped
public class EarlierReturns {

  @Inject MarkedCopies copies;
  @Inject KeptFiles files;

  /** The comments on its pages, as one reads. */
  public List<Annotation> comments(Script script, Reopened then) {
    return copies.annotations(script, then);
  }

  /**
   * The PDF of a file with the comments in it. The caller closes its stream.
   *
   * @param place of the file; 1 for the first
   * @throws NotFound when there is none
   * @throws Refused when they cannot be written into the file
   */
  public KeptFile pdf(Script script, Reopened then, int place) throws IOException {
    try {
      return copies.of(script, then, place).orElseThrow(() -> new NotFound("No comments"));
    } catch (NotWritable e) {
      throw new Refused(
          "The comments cannot be written into your file. " + e.why(),
          "All of them are on the page of the earlier feedback.");
    }
  }

  /**
   * The file with the marker's annotations. The caller closes its stream.
   *
   * @throws NotFound when there is none
   */
  public KeptFile annotated(Reopened then) throws IOException {
    Script.AnnotatedFile file =
        then.earlier().annotatedIfAny().orElseThrow(() -> new NotFound("No annotated file"));
    return files.open(file.name(), file.type(), file.size(), file.sha256());
  }
}
