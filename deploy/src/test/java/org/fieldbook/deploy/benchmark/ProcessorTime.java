package org.fieldbook.deploy.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/**
 * Processor time that Fieldbook has used so far, as Linux counts it, in milliseconds. The
 * database's is that of PostgreSQL's first process, of every process it has now, and of every one
 * that has ended: an ended process's time passes to the first one.
 *
 * @param application of the application server
 * @param database of PostgreSQL, all its processes together
 */
record ProcessorTime(long application, long database) {

  /** The clock ticks of {@code /proc}: a hundred a second on every Linux. */
  private static final int TICK_MILLIS = 10;

  private static final int MOST_TRIES = 100;

  static ProcessorTime of(FieldbookUnderTest fieldbook) {
    return new ProcessorTime(
        ownAndEnded(fieldbook.server().pid()), database(fieldbook.database().pid()));
  }

  /** Of the process that asks the questions, which is no part of Fieldbook. */
  static long ofThisProcess() {
    return ownAndEnded(ProcessHandle.current().pid());
  }

  /** The time since an earlier look. */
  ProcessorTime since(ProcessorTime earlier) {
    return new ProcessorTime(application - earlier.application, database - earlier.database);
  }

  /** Looks again when a process ended meanwhile: its time would be counted twice or not at all. */
  private static long database(long first) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      List<ProcessHandle> before = children(first);
      long time = ownAndEnded(first) + before.stream().mapToLong(c -> ownAndEnded(c.pid())).sum();
      if (children(first).containsAll(before)) {
        return time;
      }
    }
    throw new IllegalStateException("PostgreSQL's processes come and go too fast to be counted");
  }

  private static List<ProcessHandle> children(long first) {
    try (Stream<ProcessHandle> children = ProcessHandle.of(first).orElseThrow().children()) {
      return children.toList();
    }
  }

  private static long ownAndEnded(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      // After the name in brackets: state, parent, ...; user and system time, own and of ended
      // children, are columns 14 to 17 of proc_pid_stat(5).
      String[] columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      long ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(columns[i]);
      }
      return ticks * TICK_MILLIS;
    } catch (NoSuchFileException endedMeanwhile) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
