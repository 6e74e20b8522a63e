package org.fieldbook.app.toolkit.jobs;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Names the next file to make, until nothing waits. */
@Named("takeawayReader")
@Dependent
public class TakeawayReader extends AbstractItemReader {

  @Inject TakeawayWork work;

  @Override
  public @Nullable Object readItem() {
    return work.next().orElse(null);
  }
}
