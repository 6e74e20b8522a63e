package org.fieldbook.deploy.benchmark;

/**
 * What was measured.
 *
 * @param generator processor time of whoever asked, in milliseconds
 */
record Figures(Load.Outcome outcome, ProcessorTime fieldbook, long generator) {

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
