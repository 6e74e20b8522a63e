package org.fieldbook.app.toolkit.jobs;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.toolkit.order.TakeawayLedger.Piece;

/** Makes a file. */
@Named("takeawayProcessor")
@Dependent
public class TakeawayProcessor implements ItemProcessor {

  @Inject TakeawayWork work;

  @Override
  public Object processItem(Object item) {
    Piece piece = (Piece) item;
    work.make(piece);
    return piece;
  }
}
