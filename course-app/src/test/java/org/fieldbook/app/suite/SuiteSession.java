package org.fieldbook.app.suite;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts the suite's database before anything else and tells the server, which Arquillian starts,
 * about it: an empty database and an empty data directory in every run. Does nothing in a run of
 * unit tests, which is one without {@code fieldbook.suite}, the directory to work in.
 */
public class SuiteSession implements LauncherSessionListener {

  private static final String VIEW_KEY = "fieldbookViewKey";

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String target = System.getProperty("fieldbook.suite");
    if (target == null) {
      return;
    }
    try {
      open(Path.of(target));
    } catch (IOException e) {
      throw new UncheckedIOException("The suite's database did not start", e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (postgres == null) {
      return;
    }
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The suite's database did not stop", e);
    }
  }

  private void open(Path target) throws IOException {
    Path suite = target.resolve("suite");
    empty(suite);
    Path data = Files.createDirectories(suite.resolve("data"));
    Path server = target.resolve("server");
    EmbeddedPostgres started =
        EmbeddedPostgres.builder()
            .setDataDirectory(suite.resolve("postgres"))
            .setCleanDataDirectory(true)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setPGStartupWait(Duration.ofSeconds(60))
            .start();
    postgres = started;
    Path preBoot = suite.resolve("pre-boot.txt");
    Files.write(preBoot, preBoot(started.getPort()));
    int http = freePort();
    System.setProperty("payara.microJar", "" + server.resolve("payara-micro.jar"));
    System.setProperty("payara.randomHttpPort", "false");
    System.setProperty("payara.autoBindHttp", "false");
    System.setProperty(
        "payara.extraMicroOptions",
        "--nocluster --disablephonehome --prebootcommandfile %s --addlibs %s --port %d"
            .formatted(preBoot, server.resolve("postgresql.jar"), http));
    System.setProperty(
        "payara.cmdOptions",
        String.join(
            " ",
            "-Xmx768m",
            // The suite is over before a second compiler would pay.
            "-XX:TieredStopAtLevel=1",
            "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=GB",
            "-Dfieldbook.data=" + data,
            "-Dfieldbook.base.url=http://127.0.0.1:" + http,
            "-Dfieldbook.smtp.host=127.0.0.1",
            "-Dfieldbook.smtp.port=" + freePort(),
            "-Dfieldbook.smtp.from=fieldbook@fieldbook.example"));
  }

  /**
   * The same pool and resources as the launcher makes; the key of the view state is one of them.
   */
  private static List<String> preBoot(int port) {
    String pool = "set resources.jdbc-connection-pool.fieldbook.property.";
    return List.of(
        "create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource"
            + " --restype javax.sql.DataSource --steadypoolsize 4 --maxpoolsize 32"
            + " --isolationlevel read-committed"
            + " --property ApplicationName=fieldbook:reWriteBatchedInserts=true fieldbook",
        pool + "URL=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        pool + "user=postgres",
        pool + "password=postgres",
        "create-custom-resource --restype java.lang.String --factoryclass"
            + " org.glassfish.resources.custom.factory.PrimitivesAndStringFactory"
            + " --property value=unset "
            + VIEW_KEY,
        "set resources.custom-resource." + VIEW_KEY + ".property.value=" + viewKey(),
        "create-jdbc-resource --connectionpoolid fieldbook jdbc/fieldbook",
        "create-jdbc-resource --connectionpoolid fieldbook jdbc/fieldbook-batch",
        "set-batch-runtime-configuration --datasourcelookupname jdbc/fieldbook-batch");
  }

  private static String viewKey() {
    byte[] key = "256 bits that only the suite uses".getBytes(StandardCharsets.US_ASCII);
    return Base64.getEncoder().withoutPadding().encodeToString(Arrays.copyOf(key, 32));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void empty(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
