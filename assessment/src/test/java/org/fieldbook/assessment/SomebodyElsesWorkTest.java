package org.fieldbook.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.MyReceipts;
import org.fieldbook.assessment.submission.SignedReceipt;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.content.kernel.PersonId;
import org.junit.jupiter.api.Test;

/** Nobody is told of another's work. */
class SomebodyElsesWorkTest extends StudentAndTutor {

  @Test
  void somebodyElsesUploadReceiptAndScriptDoNotExist() {
    bench.clock.set(BEFORE);
    PersonId other = bench.cohort.studentOf(tutor);
    PersonId otherTutor = TestCohort.person();
    String upload = upload("Essay");
    assertNotFound(
        other, () -> bench.bean(SubmitTma.class).confirm(Confirmation.of(upload, DECLARED)));
    SignedReceipt receipt = confirm(upload);
    assertNotFound(other, () -> bench.bean(MyReceipts.class).get(receipt.receipt().code().value()));
    long script = script();
    assertNotFound(otherTutor, () -> bench.bean(ReadScript.class).onDesk(script));
    assertNotFound(
        otherTutor, () -> bench.bean(SaveMarking.class).save(script, 0, MarkSheet.EMPTY));
    assertNotFound(otherTutor, () -> bench.bean(ReturnScript.class).giveBack(script, 0));
    bench.as(otherTutor);
    assertThat(bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310)).scripts()).isEmpty();
  }
}
