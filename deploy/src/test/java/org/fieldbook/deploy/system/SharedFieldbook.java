package org.fieldbook.deploy.system;

import org.jspecify.annotations.Nullable;

/**
 * The one demo that all system tests of a run use, started by the first that asks and stopped with
 * the test process. Whoever uses it leaves it able to serve the others.
 */
public final class SharedFieldbook {

  private static @Nullable FieldbookUnderTest instance;

  private SharedFieldbook() {}

  /** Running and ready. A start that failed once is not tried again by every other test. */
  public static synchronized FieldbookUnderTest get() {
    FieldbookUnderTest running = instance;
    if (running == null) {
      running = FieldbookUnderTest.demo("shared");
      instance = running;
      FieldbookUnderTest stopped = running;
      Runtime.getRuntime().addShutdownHook(new Thread(stopped::close, "stop-shared-fieldbook"));
      running.start();
    }
    return running;
  }
}
