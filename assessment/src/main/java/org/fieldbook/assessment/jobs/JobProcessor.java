package org.fieldbook.assessment.jobs;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Does a step. */
@Named("jobProcessor")
@Dependent
public class JobProcessor implements ItemProcessor {

  @Inject JobWork work;

  @Override
  public Object processItem(Object step) {
    work.perform((Long) step);
    return step;
  }
}
