package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which process we started, in a file, so that the next start finds what a killed launcher left
 * running. The moment of its start stands beside its number: numbers are used again.
 */
final class ProcessRecord {

  private final Path file;

  ProcessRecord(Path file) {
    this.file = file;
  }

  void write(ProcessHandle process) {
    try {
      Files.writeString(file, process.pid() + " " + startOf(process));
    } catch (IOException e) {
      throw new CannotStart("Cannot write " + file + ": " + e, e);
    }
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("Cannot remove " + file + ": " + e);
    }
  }

  /** The process recorded, if that very process is alive still. */
  Optional<ProcessHandle> stillRunning() {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String[] words = Files.readString(file).strip().split(" ", 2);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> words.length == 2 && startOf(process).equals(words[1]));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Asks a process to end, and ends it if it has not done so in time.
   *
   * @return whether it ended by itself
   */
  static boolean stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (endsWithin(process, patience)) {
      return true;
    }
    process.destroyForcibly();
    endsWithin(process, Duration.ofSeconds(10));
    return false;
  }

  private static boolean endsWithin(ProcessHandle process, Duration patience) {
    CompletableFuture<ProcessHandle> end = process.onExit();
    try {
      end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    } catch (ExecutionException e) {
      return !process.isAlive();
    }
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
