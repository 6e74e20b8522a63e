package org.fieldbook.assessment.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.fieldbook.assessment.submission.IncomingFiles.Taken;

/** Puts annotated files, which are kept already, to their scripts. */
@ApplicationScoped
public class AnnotatedFiles {

  @Inject MarkerRights rights;
  @Inject Scripts scripts;

  /** In a transaction of its own, since none is open while the file comes in. */
  @Transactional
  void put(long scriptId, Taken file) {
    rights.require(scripts.hold(scriptId)).annotate(file);
  }
}
