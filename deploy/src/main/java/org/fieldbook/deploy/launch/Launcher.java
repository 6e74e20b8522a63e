package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fieldbook.deploy.badge.VerifyBadge;
import org.fieldbook.deploy.receipt.VerifyReceipt;
import org.jspecify.annotations.Nullable;

/**
 * {@code java -jar fieldbook.jar}: starts PostgreSQL (unless the settings name one), then the
 * application server, says when they are ready, and stops them in the opposite order when it is
 * interrupted or terminated. {@code verify-badge} or {@code verify-receipt} as the first word
 * checks a badge or a receipt instead.
 *
 * <p>Exit codes: 2 when it does not start, with the reason on the error output; 3 when the server
 * or the database ended by itself.
 */
public final class Launcher {

  private static final int CANNOT_START = 2;
  private static final int ENDED_BY_ITSELF = 3;

  private final Settings settings;
  private final DataDirectory data;
  private final AtomicBoolean stopping = new AtomicBoolean();
  private @Nullable EmbeddedDatabase database;
  private @Nullable PayaraProcess server;

  private Launcher(Settings settings, DataDirectory data) {
    this.settings = settings;
    this.data = data;
  }

  public static void main(String[] arguments) {
    if (arguments.length > 0 && arguments[0].equals("verify-badge")) {
      System.exit(
          VerifyBadge.run(
              List.of(arguments).subList(1, arguments.length), Clock.systemUTC(), System.out));
    }
    if (arguments.length > 0 && arguments[0].equals("verify-receipt")) {
      System.exit(VerifyReceipt.run(List.of(arguments).subList(1, arguments.length), System.out));
    }
    Instant begun = Instant.now();
    try {
      Settings settings = Settings.from(System.getenv());
      for (String name : Settings.unknown(System.getenv())) {
        System.err.println("Note: " + name + " is no setting of Fieldbook and has no effect.");
      }
      Launcher launcher =
          new Launcher(settings, DataDirectory.open(settings.data(), settings.isDemo()));
      Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
      launcher.start(begun);
      launcher.watch();
    } catch (CannotStart refusal) {
      System.err.println("Fieldbook does not start.");
      System.err.println(refusal.getMessage());
      System.exit(CANNOT_START);
    }
  }

  private void start(Instant begun) {
    PayaraProcess.stopLeftOver(data);
    Bundle bundle = new Bundle(Bundle.ofThisProgram(), settings.runtime());
    Map<String, String> environment = environment();
    if (!settings.usesOwnDatabase()) {
      EmbeddedDatabase embedded = new EmbeddedDatabase(bundle.postgres(), data, databasePort());
      database = embedded;
      if (settings.startsAfresh()) {
        embedded.stopLeftOver();
      }
    }
    if (settings.startsAfresh()) {
      data.empty();
    }
    EmbeddedDatabase embedded = database;
    if (embedded != null) {
      embedded.start();
      environment.put("FIELDBOOK_DATABASE_URL", embedded.url());
      environment.put("FIELDBOOK_DATABASE_USER", EmbeddedDatabase.ROLE);
      environment.put("FIELDBOOK_DATABASE_PASSWORD", embedded.password());
    }
    environment.put(
        "FIELDBOOK_VIEW_KEY",
        ViewKey.from(environment.getOrDefault("FIELDBOOK_DATABASE_PASSWORD", "")));
    if (settings.isDemo()) {
      environment.put("FIELDBOOK_DEMO_PASSWORD", demoPassword());
    }
    PayaraProcess payara = new PayaraProcess(bundle, settings, data);
    if (stopping.get()) {
      return;
    }
    server = payara;
    payara.start(environment);
    awaitReady(payara);
    if (!stopping.get()) {
      announce(Duration.between(begun, Instant.now()));
      payara.prepareLaterStarts();
    }
  }

  /** Every setting that has a value, for the application to read as its configuration. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    for (Setting setting : Setting.values()) {
      settings.optional(setting).ifPresent(value -> environment.put(setting.name(), value));
    }
    environment.put("FIELDBOOK_DATA", settings.data().toString());
    environment.put("FIELDBOOK_BASE_URL", settings.baseUrl());
    return environment;
  }

  private OptionalInt databasePort() {
    return settings.optional(Setting.FIELDBOOK_DATABASE_PORT).isPresent()
        ? OptionalInt.of(settings.number(Setting.FIELDBOOK_DATABASE_PORT))
        : OptionalInt.empty();
  }

  private String demoPassword() {
    return settings
        .optional(Setting.FIELDBOOK_DEMO_PASSWORD)
        .orElseGet(() -> data.secret("demo-password"));
  }

  private void awaitReady(PayaraProcess payara) {
    Instant word = Instant.now().plusSeconds(30);
    while (!payara.isReady()) {
      if (stopping.get()) {
        return;
      }
      if (!payara.isAlive()) {
        endedByItself("The application server", "while it was starting");
      }
      if (Instant.now().isAfter(word)) {
        System.out.println("Still starting; the log is in " + data.path("log") + ".");
        word = Instant.now().plusSeconds(30);
      }
      try {
        Thread.sleep(250);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void announce(Duration took) {
    System.out.printf(
        "%nFieldbook is ready at %s (started in %.1f s).%n",
        settings.baseUrl(), took.toMillis() / 1000.0);
    if (settings.isDemo()) {
      Path signIns = data.directory("run").resolve("demo-sign-ins.tsv");
      try {
        if (Files.exists(signIns)) {
          System.out.println("Sign in as one of these, with the password " + demoPassword() + " :");
          for (String line : Files.readAllLines(signIns)) {
            String[] columns = line.split("\t", 2);
            System.out.printf("  %-16s %s%n", columns[0], columns.length > 1 ? columns[1] : "");
          }
        }
      } catch (IOException e) {
        System.err.println("The demo sign-ins cannot be read: " + e);
      }
    }
    tellOfTheOffice();
    System.out.println("Ctrl-C stops it; the data stay in " + settings.data() + ".");
    System.out.flush();
  }

  /** What the application has to say of the course office's way in, if anything. */
  private void tellOfTheOffice() {
    Path note = data.directory("run").resolve("course-office");
    try {
      if (Files.exists(note)) {
        System.out.print(Files.readString(note));
      }
    } catch (IOException e) {
      System.err.println("The note on the course office cannot be read: " + e);
    }
  }

  /** Waits for the first of the two to end. */
  private void watch() {
    PayaraProcess payara = server;
    if (payara == null) {
      return;
    }
    CompletableFuture<String> serverEnd =
        payara.handle().onExit().thenApply(process -> "The application server");
    EmbeddedDatabase embedded = database;
    CompletableFuture<String> databaseEnd =
        embedded == null
            ? new CompletableFuture<>()
            : embedded
                .process()
                .map(ProcessHandle::onExit)
                .map(end -> end.thenApply(process -> "PostgreSQL"))
                .orElseGet(() -> CompletableFuture.completedFuture("PostgreSQL"));
    endedByItself((String) CompletableFuture.anyOf(serverEnd, databaseEnd).join(), "by itself");
  }

  private void endedByItself(String what, String when) {
    if (stopping.get()) {
      return;
    }
    System.err.println(
        what + " ended " + when + ". Stopping the rest; see the logs in " + data.path("log") + ".");
    System.exit(ENDED_BY_ITSELF);
  }

  /** The server first: the database must outlive the last of its transactions. */
  private void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    PayaraProcess payara = server;
    if (payara != null) {
      payara.stop();
    }
    EmbeddedDatabase embedded = database;
    if (embedded != null) {
      embedded.stop();
    }
    try {
      data.close();
    } catch (IOException e) {
      System.err.println("The data directory could not be left in order: " + e);
    }
  }
}
