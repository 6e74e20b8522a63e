package org.fieldbook.assessment.jobs;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What was done is written down with its effect already: a chunk has nothing left to write. */
@Named("jobWriter")
@Dependent
public class JobWriter extends AbstractItemWriter {

  private static final Logger LOG = System.getLogger(JobWriter.class.getName());

  @Override
  public void writeItems(List<Object> steps) {
    LOG.log(Level.DEBUG, "Tried the steps {0}", steps);
  }
}
