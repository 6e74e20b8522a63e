package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The PostgreSQL that is shipped inside, run for one data directory. What it has acknowledged is on
 * disk: {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on. It listens
 * on 127.0.0.1 only and knows one role, {@code fieldbook}, with a generated password, beside the
 * superuser.
 *
 * <p>Its way of keeping data is in the decision record on the embedded PostgreSQL.
 */
final class EmbeddedDatabase {

  static final String ROLE = "fieldbook";

  private static final Duration TIME_TO_START = Duration.ofSeconds(60);
  private static final String MAJOR_VERSION = "18";

  private final PostgresPrograms programs;
  private final DataDirectory data;
  private final OptionalInt wantedPort;
  private final Path cluster;
  private int port;

  EmbeddedDatabase(Path directory, DataDirectory data, OptionalInt wantedPort) {
    this.programs = new PostgresPrograms(directory, data.directory("run"));
    this.data = data;
    this.wantedPort = wantedPort;
    this.cluster = data.path("postgres");
  }

  /** Starts it, recovering from whatever happened before; makes it at the first start. */
  void start() {
    try {
      if (Files.isDirectory(cluster)) {
        refuseOtherVersion();
        stopLeftOver();
      } else {
        create();
      }
      port = wantedPort.isPresent() ? wantedPort.getAsInt() : keptPort();
      Files.writeString(cluster.resolve("fieldbook.conf"), configuration());
      startPatiently();
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL could not be started: " + e, e);
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + ROLE;
  }

  String password() {
    return data.secret("database-password");
  }

  /** The running server; empty when there is none. */
  Optional<ProcessHandle> process() {
    try {
      String first = Files.readAllLines(cluster.resolve("postmaster.pid")).get(0);
      return ProcessHandle.of(Long.parseLong(first.strip())).filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Ends all connections and stops it in order, so that the next start has nothing to recover. */
  void stop() {
    try {
      PostgresPrograms.Outcome outcome =
          programs.run(List.of("pg_ctl", "stop", "-D", "" + cluster, "-m", "fast", "-t", "30"));
      if (outcome.code() != 0 && process().isPresent()) {
        System.err.println("PostgreSQL did not stop in order: " + outcome.output());
        programs.run(List.of("pg_ctl", "stop", "-D", "" + cluster, "-m", "immediate", "-t", "10"));
      }
    } catch (IOException e) {
      System.err.println("PostgreSQL could not be stopped: " + e);
    }
  }

  private void refuseOtherVersion() throws IOException {
    String version = Files.readString(cluster.resolve("PG_VERSION")).strip();
    if (!version.equals(MAJOR_VERSION)) {
      throw new CannotStart(
          """
          The data in %s were written by PostgreSQL %s, and this Fieldbook has PostgreSQL %s.
          Nothing was changed. Either run the Fieldbook that wrote them, or carry them over:
          with PostgreSQL's own programs of both versions, pg_dump from a %s server on that
          directory and restore into an empty data directory's database.\
          """
              .formatted(cluster, version, MAJOR_VERSION, version));
    }
  }

  /** Stops what a killed launcher left running here. */
  void stopLeftOver() {
    if (process().isPresent() && answers()) {
      System.out.println("A PostgreSQL of an earlier run is still running here: stopping it.");
      stop();
    }
  }

  /** Whether the process of that number is really this server: numbers are used again. */
  private boolean answers() {
    try {
      return programs.run(List.of("pg_ctl", "status", "-D", "" + cluster)).code() == 0;
    } catch (IOException e) {
      throw new CannotStart("PostgreSQL's programs do not run: " + e, e);
    }
  }

  /** Makes the cluster beside its place and moves it there: a kill on the way leaves nothing. */
  private void create() throws IOException {
    Path draft = data.path("postgres.new");
    Trees.remove(draft);
    data.secret("postgres-password");
    Path passwordFile = data.directory("secrets").resolve("postgres-password");
    PostgresPrograms.must(
        programs.run(
            List.of(
                "initdb",
                "-D",
                "" + draft,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions")));
    Files.writeString(
        draft.resolve("postgresql.conf"),
        "\ninclude_if_exists = 'fieldbook.conf'\n",
        StandardOpenOption.APPEND);
    // Single-user mode reads from its input: the password passes no command line and no log.
    PostgresPrograms.must(
        programs.run(
            List.of("postgres", "--single", "-D", "" + draft, "postgres"),
            "CREATE ROLE "
                + ROLE
                + " LOGIN PASSWORD '"
                + password()
                + "'\nCREATE DATABASE "
                + ROLE
                + " OWNER "
                + ROLE
                + "\n"));
    Files.move(draft, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private String configuration() {
    return """
    # Written by Fieldbook at every start.
    listen_addresses = '127.0.0.1'
    unix_socket_directories = ''
    port = %d
    password_encryption = 'scram-sha-256'
    max_connections = 100
    shared_buffers = '256MB'
    # What was acknowledged stays: these three are not for tuning.
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    jit = off
    timezone = 'UTC'
    log_timezone = 'UTC'
    logging_collector = on
    log_directory = '%s'
    log_filename = 'postgresql-%%a.log'
    log_rotation_age = 1d
    log_truncate_on_rotation = on
    """
        .formatted(port, ("" + data.directory("log")).replace("'", "''"));
  }

  /**
   * Recovery after a kill takes its time, and for a moment the children of a killed server still
   * hold its memory: both pass.
   */
  private void startPatiently() throws IOException {
    Instant end = Instant.now().plus(TIME_TO_START);
    Path log = data.directory("log").resolve("postgresql-start.log");
    while (true) {
      PostgresPrograms.Outcome outcome =
          programs.run(
              List.of(
                  "pg_ctl",
                  "start",
                  "-w",
                  "-t",
                  "" + TIME_TO_START.toSeconds(),
                  "-D",
                  "" + cluster,
                  "-l",
                  "" + log));
      if (outcome.code() == 0) {
        return;
      }
      if (Instant.now().isAfter(end)) {
        throw new CannotStart(
            "PostgreSQL did not start within "
                + TIME_TO_START.toSeconds()
                + " s. Its last words, from "
                + log
                + ": "
                + lastWords(log));
      }
      pause();
    }
  }

  private static String lastWords(Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join(
        System.lineSeparator(), lines.subList(Math.max(0, lines.size() - 8), lines.size()));
  }

  /** The port of the last start, as long as nobody else has taken it; else a free one. */
  private int keptPort() throws IOException {
    Path file = data.path("postgres.port");
    if (Files.exists(file)) {
      int kept = Integer.parseInt(Files.readString(file).strip());
      if (isFree(kept)) {
        return kept;
      }
    }
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.writeString(file, "" + socket.getLocalPort());
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Interrupted while PostgreSQL was starting.", e);
    }
  }
}
