package org.fieldbook.app.web.tutoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.fieldbook.assessment.extension.ExtensionsToAnswer;
import org.fieldbook.assessment.paper.AnswerPaper;
import org.fieldbook.content.kernel.PresentationCode;

/** What students have asked their tutor about their work, and no answer has been given to. */
@RequestScoped
public class WaitingQuestions {

  @Inject ExtensionsToAnswer extensionsToAnswer;
  @Inject AnswerPaper answerPaper;

  /** Tells what waits. */
  void tell(PresentationCode presentation, Needs needs) {
    extensionsToAnswer.of(presentation).forEach(needs::extension);
    answerPaper.of(presentation).forEach(needs::paper);
  }
}
