package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The programs of the shipped PostgreSQL, run one at a time.
 *
 * <p>PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, in
 * which it is nobody in particular, while its files stay root's.
 */
final class PostgresPrograms {

  /** A server that recovers from a kill takes its time, and pg_ctl waits for it. */
  private static final Duration LONGEST = Duration.ofSeconds(90);

  private final Path directory;
  private final Path scratch;

  PostgresPrograms(Path directory, Path scratch) {
    this.directory = directory;
    this.scratch = scratch;
  }

  /** How a program ended: 0 is well; what it said. */
  record Outcome(int code, String output) {}

  /** Goes on only after success. */
  static void must(Outcome outcome) {
    if (outcome.code() != 0) {
      throw new CannotStart("The database could not be made: " + outcome.output());
    }
  }

  /** Runs one of the programs, the first word, with the others as its arguments. */
  Outcome run(List<String> command) throws IOException {
    return run(command, "");
  }

  /** The same with something to read. */
  Outcome run(List<String> command, String input) throws IOException {
    List<String> words = new ArrayList<>();
    if (isRoot()) {
      words.addAll(List.of("unshare", "--user"));
    }
    words.add(directory.resolve("bin").resolve(command.get(0)).toString());
    words.addAll(command.subList(1, command.size()));
    // To a file, not a pipe: the server that pg_ctl starts inherits it and would hold a pipe open.
    Path output = Files.createTempFile(Files.createDirectories(scratch), "postgres", ".out");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
      cleanLocale(builder.environment());
      Process process = builder.start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      }
      if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Outcome(-1, command.get(0) + " took too long");
      }
      return new Outcome(process.exitValue(), Files.readString(output).strip());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "interrupted");
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** The caller's locale may not exist where the programs run, and messages are read by program. */
  private static void cleanLocale(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
    environment.put("LANG", "C");
    environment.put("LC_ALL", "C");
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }
}
