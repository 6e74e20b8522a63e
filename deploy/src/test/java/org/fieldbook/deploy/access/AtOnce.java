package org.fieldbook.deploy.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Asks several things at once, so that neither the server nor the test waits for the other. */
final class AtOnce implements AutoCloseable {

  private static final int ASKING = 4;

  private final ExecutorService asking = Executors.newFixedThreadPool(ASKING);

  /** Does each of them, and returns when all are done; throws what one of them has thrown. */
  <T> void each(Collection<T> things, Consumer<T> work) {
    List<Future<?>> begun = new ArrayList<>();
    things.forEach(thing -> begun.add(asking.submit(() -> work.accept(thing))));
    for (Future<?> one : begun) {
      try {
        one.get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException known
            ? known
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
