package org.fieldbook.deploy.benchmark;

import java.util.function.Supplier;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/**
 * What was measured.
 *
 * @param generator processor time of whoever asked, in milliseconds
 */
record Figures(Load.Outcome outcome, ProcessorTime fieldbook, long generator) {

  /** Of what is asked meanwhile. */
  static Figures of(FieldbookUnderTest fieldbook, Supplier<Load.Outcome> asking) {
    ProcessorTime before = ProcessorTime.of(fieldbook);
    long generator = ProcessorTime.ofThisProcess();
    Load.Outcome outcome = asking.get();
    return new Figures(
        outcome,
        ProcessorTime.of(fieldbook).since(before),
        ProcessorTime.ofThisProcess() - generator);
  }

  double application() {
    return perRequest(fieldbook.application());
  }

  double database() {
    return perRequest(fieldbook.database());
  }

  double generatorPerRequest() {
    return perRequest(generator);
  }

  /** Of one answer's body on average, as it was sent. */
  long bytes() {
    return outcome.bytes() / outcome.requests();
  }

  private double perRequest(long millis) {
    return (double) millis / outcome.requests();
  }
}
