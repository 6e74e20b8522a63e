package org.fieldbook.app.toolkit.jobs;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What was made is written down already: a chunk of the job has nothing left to write. */
@Named("takeawayWriter")
@Dependent
public class TakeawayWriter extends AbstractItemWriter {

  private static final Logger LOG = System.getLogger(TakeawayWriter.class.getName());

  @Override
  public void writeItems(List<Object> items) {
    LOG.log(Level.DEBUG, "Made {0}", items);
  }
}
