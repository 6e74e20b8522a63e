package org.fieldbook.assessment.jobs;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Names the next step of the run, until none is left. */
@Named("jobReader")
@Dependent
public class JobReader extends AbstractItemReader {

  @Inject JobWork work;
  @Inject @BatchProperty String run;

  @Override
  public void open(@Nullable Serializable checkpoint) {
    work.begin(Long.parseLong(run));
  }

  @Override
  public @Nullable Object readItem() {
    return work.next(Long.parseLong(run)).orElse(null);
  }
}
