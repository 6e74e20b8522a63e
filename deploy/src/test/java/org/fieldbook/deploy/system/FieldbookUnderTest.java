package org.fieldbook.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Fieldbook, started from the shipped file as a process, with its own port and its own data
 * directory under {@code target/system}. The unpacked programs are shared by all of them.
 */
public final class FieldbookUnderTest implements AutoCloseable {

  /** Long enough for a busy machine of two cores; a start that takes so long has failed. */
  public static final Duration PATIENCE = Duration.ofSeconds(300);

  /** Password of all demo sign-ins of an instance under test. */
  public static final String DEMO_PASSWORD = "a password for tests";

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path data;
  private final int port;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private @Nullable Process launcher;

  private FieldbookUnderTest(Path data, int port) {
    this.data = data;
    this.port = port;
  }

  /** A demo on an empty data directory, not started yet. */
  public static FieldbookUnderTest demo(String name) {
    FieldbookUnderTest fieldbook = bare(name);
    return fieldbook.with("FIELDBOOK_DEMO", "true").with("FIELDBOOK_DEMO_PASSWORD", DEMO_PASSWORD);
  }

  /** With no setting but port, data directory and place of the programs; not started yet. */
  public static FieldbookUnderTest bare(String name) {
    try {
      Path system = Files.createDirectories(TARGET.resolve("system"));
      Path data = Files.createTempDirectory(system, name + "-");
      return new FieldbookUnderTest(data, freePort())
          .with("FIELDBOOK_DATA", data.toString())
          .with("FIELDBOOK_RUNTIME", TARGET.resolve("runtime").toString())
          // Half the work of a start is compiling for a long life, which none of these has.
          .with("FIELDBOOK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds or replaces a setting; empty takes it away. */
  public FieldbookUnderTest with(String setting, String value) {
    environment.put(setting, value);
    return this;
  }

  /** Starts the launcher and returns at once. */
  public FieldbookUnderTest launch() {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-jar",
                  TARGET.resolve("fieldbook.jar").toString())
              .redirectErrorStream(true)
              .redirectOutput(output().toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("FIELDBOOK_"));
      builder.environment().put("FIELDBOOK_PORT", Integer.toString(port));
      environment.forEach(builder.environment()::put);
      launcher = builder.start();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts and waits until it says that it can serve. */
  public FieldbookUnderTest start() {
    launch();
    awaitReady();
    return this;
  }

  /** Waits until it says that it can serve. Fails with its words when it ends instead. */
  public void awaitReady() {
    awaitReady(PATIENCE);
  }

  /** The same with other patience: a large demonstration takes its time to load. */
  public void awaitReady(Duration patience) {
    Instant end = Instant.now().plus(patience);
    while (!said().contains("Fieldbook is ready")) {
      if (!running().isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new IllegalStateException(
            "Fieldbook did not become ready. It said: " + said() + "\nIts log: " + log());
      }
      pause();
    }
  }

  /** Stops it as an operator does, in order. */
  public int stop() {
    running().destroy();
    return awaitEnd();
  }

  /** Waits for its end and gives its exit code. */
  public int awaitEnd() {
    try {
      if (!running().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Fieldbook did not end. It said: " + said());
      }
      return running().exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** {@code kill -9} of the application server. */
  public void killServer() {
    kill(server());
  }

  /** {@code kill -9} of PostgreSQL's first process. */
  public void killDatabase() {
    kill(database());
  }

  /** {@code kill -9} of the launcher, which can tidy nothing up. */
  public void killLauncher() {
    kill(running().toHandle());
  }

  /**
   * Whether the process runs: one that has ended and that nobody has collected yet does not. Waits
   * a while for an ending process.
   */
  public static boolean isRunning(ProcessHandle process) {
    for (int tries = 0; tries < 50 && process.isAlive(); tries++) {
      Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
      if (Files.exists(stat) && read(stat).replaceFirst(".*\\) ", "").startsWith("Z")) {
        return false;
      }
      pause();
    }
    return process.isAlive();
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The application server's process. */
  public ProcessHandle server() {
    return processOf(data.resolve("run/payara.pid"));
  }

  /** PostgreSQL's first process. */
  public ProcessHandle database() {
    return processOf(data.resolve("postgres/postmaster.pid"));
  }

  private static ProcessHandle processOf(Path file) {
    String number = read(file).split("\\s", 2)[0];
    return ProcessHandle.of(Long.parseLong(number))
        .orElseThrow(() -> new IllegalStateException("no process " + number + " of " + file));
  }

  /** The shipped PostgreSQL, asked as its superuser. */
  public Connection askDatabase() throws SQLException {
    return askDatabase("postgres", read(data.resolve("secrets/postgres-password")).strip());
  }

  /** The shipped PostgreSQL, asked as anybody. */
  public Connection askDatabase(String user, String password) throws SQLException {
    String port = read(data.resolve("postgres.port")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/fieldbook", user, password);
  }

  /** The address people reach it by. */
  public URI url() {
    return URI.create("http://localhost:" + port);
  }

  /** Where everything is kept. */
  public Path data() {
    return data;
  }

  /** The status of an address asked for without sign-in; 0 when nothing answers. */
  public int statusOf(String path) {
    try {
      return CLIENT
          .send(
              HttpRequest.newBuilder(url().resolve(path)).timeout(Duration.ofSeconds(20)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** What the launcher has printed since its last start. */
  public String said() {
    return Files.exists(output()) ? read(output()) : "";
  }

  /** The end of the application server's log, for a failure's message. */
  public String log() {
    Path log = data.resolve("log/fieldbook.log");
    String all = Files.exists(log) ? read(log) : "";
    return all.substring(Math.max(0, all.length() - 4_000));
  }

  private Path output() {
    return data.resolveSibling(data.getFileName() + ".out");
  }

  private Process running() {
    Process started = launcher;
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  /** Leaves no process behind. The data directory stays under {@code target} for looking at. */
  @Override
  public void close() {
    Process started = launcher;
    if (started != null && started.isAlive()) {
      stop();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
