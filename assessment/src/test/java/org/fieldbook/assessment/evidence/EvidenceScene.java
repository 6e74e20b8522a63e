package org.fieldbook.assessment.evidence;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.util.concurrent.Callable;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestToolkit;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A student with a toolkit, and work to attach entries to. */
abstract class EvidenceScene extends StudentAndTutor {

  final TestToolkit toolkit = new TestToolkit();

  @BeforeEach
  void toolkit() {
    bench.with(EvidenceSource.class, toolkit).bean(SubmitEvidence.class);
    bench.clock.set(BEFORE);
  }

  Evidence attach(String assignment, String entry, @Nullable String criterion, String words) {
    return as(
        student,
        () -> bench.bean(AttachEvidence.class).attach(LMC310, assignment, entry, criterion, words));
  }

  ReadEvidence reading() {
    return bench.bean(ReadEvidence.class);
  }

  <T> T as(PersonId person, Callable<T> work) {
    bench.as(person);
    return bench.transact(work);
  }
}
