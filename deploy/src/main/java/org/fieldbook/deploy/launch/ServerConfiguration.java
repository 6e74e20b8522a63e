package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application server is told before it boots, as its own administration commands. Secrets
 * stand here by the name of their environment variable only.
 */
final class ServerConfiguration {

  private static final String SERVER = "configs.config.server-config";
  private static final String LISTENER =
      SERVER + ".network-config.network-listeners.network-listener.http-listener";
  private static final String HTTP =
      SERVER + ".network-config.protocols.protocol.http-listener.http";

  /** What the application's deployment descriptor looks the key of its view state up by. */
  private static final String VIEW_KEY = "fieldbookViewKey";

  private static final String POOL = "resources.jdbc-connection-pool.fieldbook";

  private static final String TEXT =
      Stream.of(
              "text/html",
              "text/css",
              "text/plain",
              "text/xml",
              "text/vtt",
              "text/calendar",
              "text/javascript",
              "application/javascript",
              "application/json",
              "application/problem+json",
              "application/xhtml+xml",
              "image/svg+xml")
          .collect(Collectors.joining(","));

  private final Settings settings;

  ServerConfiguration(Settings settings) {
    this.settings = settings;
  }

  void write(Path preBoot, Path logging) throws IOException {
    Files.write(preBoot, commands());
    Files.writeString(logging, LOGGING);
  }

  private List<String> commands() {
    List<String> commands = new ArrayList<>(database());
    commands.add(
        "create-custom-resource --restype java.lang.String --factoryclass "
            + "org.glassfish.resources.custom.factory.PrimitivesAndStringFactory "
            + "--property value=unset "
            + VIEW_KEY);
    commands.add(
        "set resources.custom-resource." + VIEW_KEY + ".property.value=${ENV=FIELDBOOK_VIEW_KEY}");
    commands.add("set " + LISTENER + ".address=" + settings.address());
    commands.add("set " + HTTP + ".compression=on");
    commands.add("set " + HTTP + ".compressable-mime-type=" + TEXT);
    commands.add("set " + HTTP + ".compression-min-size-bytes=1024");
    commands.add("set " + HTTP + ".server-header=false");
    commands.add("set " + HTTP + ".xpowered-by=false");
    // More requests at once than connections to the database only wait, and the wait is fairer
    // here.
    commands.add(
        "set " + SERVER + ".thread-pools.thread-pool.http-thread-pool" + ".min-thread-pool-size=8");
    commands.add(
        "set "
            + SERVER
            + ".thread-pools.thread-pool.http-thread-pool"
            + ".max-thread-pool-size=64");
    if (settings.optional(Setting.FIELDBOOK_CLUSTER).isEmpty()) {
      // One node shares with nobody; the data grid itself stays, since the timer service needs it.
      commands.add("set " + SERVER + ".availability-service.availability-enabled=false");
    }
    return commands;
  }

  private static List<String> database() {
    return List.of(
        "create-jdbc-connection-pool --datasourceclassname org.postgresql.ds.PGSimpleDataSource"
            + " --restype javax.sql.DataSource --steadypoolsize 4 --maxpoolsize 64"
            + " --maxwait 20000 --isolationlevel read-committed --isconnectvalidatereq=true"
            + " --validationmethod custom-validation"
            + " --validationclassname org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
            // Not before every use: that was one more round trip for each statement.
            + " --validateatmostonceperiod=5"
            + " --failconnection=true"
            + " --property ApplicationName=fieldbook:reWriteBatchedInserts=true:tcpKeepAlive=true"
            + " fieldbook",
        "set " + POOL + ".property.URL=${ENV=FIELDBOOK_DATABASE_URL}",
        "set " + POOL + ".property.user=${ENV=FIELDBOOK_DATABASE_USER}",
        "set " + POOL + ".property.password=${ENV=FIELDBOOK_DATABASE_PASSWORD}",
        "create-jdbc-resource --connectionpoolid fieldbook jdbc/fieldbook",
        "create-jdbc-resource --connectionpoolid fieldbook jdbc/fieldbook-batch",
        "set-batch-runtime-configuration --datasourcelookupname jdbc/fieldbook-batch");
  }

  /** One line for each event, in UTC: for people and for whatever collects logs. */
  private static final String LOGGING =
      """
      handlers=java.util.logging.ConsoleHandler
      .level=INFO
      java.util.logging.ConsoleHandler.level=ALL
      java.util.logging.ConsoleHandler.formatter=java.util.logging.SimpleFormatter
      java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tLZ %4$-7s %3$s: %5$s%6$s%n
      fish.payara.boot.runtime.BootCommand.level=WARNING
      com.hazelcast.level=WARNING
      org.hibernate.validator.level=WARNING
      """;
}
