package org.fieldbook.deploy.launch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application server with the application in it, as a process of its own: it can be killed
 * without us, and we can say that it was. Its configuration is written anew at every start, so that
 * nothing of an earlier start lingers.
 */
final class PayaraProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String MAIN = "org.fieldbook.deploy.node.Node";

  private final Path server;
  private final Path application;
  private final String classPath;
  private final ClassArchive archive;
  private final Settings settings;
  private final DataDirectory data;
  private final ProcessRecord record;

  /** Its input stays open as long as this object lives: its end would end the server. */
  private @Nullable Process process;

  PayaraProcess(Bundle bundle, Settings settings, DataDirectory data) {
    this.server = bundle.server(PayaraProcess::unpack);
    Path driver = bundle.driver();
    Path node = bundle.node();
    this.classPath = boot() + File.pathSeparator + driver + File.pathSeparator + node;
    this.archive =
        new ClassArchive(
            settings.runtime(),
            server.getFileName() + "-" + node.getName(node.getNameCount() - 2),
            classPath,
            settings.value(Setting.FIELDBOOK_HEAP),
            java());
    this.application = bundle.application();
    this.settings = settings;
    this.data = data;
    this.record = recordIn(data);
  }

  /** Stops what a killed launcher left running here. */
  static void stopLeftOver(DataDirectory data) {
    ProcessRecord record = recordIn(data);
    record
        .stillRunning()
        .ifPresent(
            left -> {
              System.out.println(
                  "The application server of an earlier run (process "
                      + left.pid()
                      + ") is still running here: stopping it.");
              ProcessRecord.stop(left, PATIENCE);
            });
    record.clear();
  }

  private static ProcessRecord recordIn(DataDirectory data) {
    return new ProcessRecord(data.directory("run").resolve("payara.pid"));
  }

  void start(Map<String, String> environment) {
    try {
      Path instance = freshInstance();
      Path preBoot = instance.resolve("pre-boot.txt");
      Path logging = instance.resolve("logging.properties");
      new ServerConfiguration(settings).write(preBoot, logging);
      List<String> command = new ArrayList<>(java(instance));
      command.addAll(
          List.of(
              MAIN,
              "--rootdir",
              "" + instance,
              "--logproperties",
              "" + logging,
              "--prebootcommandfile",
              "" + preBoot,
              "--port",
              settings.value(Setting.FIELDBOOK_PORT),
              "--disablephonehome",
              "--deploy",
              "" + application,
              "--contextroot",
              "/"));
      command.addAll(cluster());
      ProcessBuilder builder = new ProcessBuilder(command).directory(instance.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("FIELDBOOK_"));
      builder.environment().putAll(environment);
      direct(builder);
      Process started = builder.start();
      record.write(started.toHandle());
      process = started;
    } catch (IOException e) {
      throw new CannotStart("The application server could not be started: " + e, e);
    }
  }

  private Path freshInstance() throws IOException {
    Path instance = data.path("payara");
    Trees.remove(instance);
    for (String part : List.of("config", "docroot", "lib")) {
      Trees.copy(server.resolve(part), instance.resolve(part));
    }
    return instance;
  }

  private Path deployedMark() {
    return data.path("payara").resolve("deployed");
  }

  private Path boot() {
    return server.resolve("launch-micro.jar");
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private List<String> java(Path instance) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.add("-Xmx" + settings.value(Setting.FIELDBOOK_HEAP));
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            // The compressing filter has a native library; newer Java warns of that otherwise.
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "-Duser.language=en",
            "-Duser.country=GB",
            "-Djava.io.tmpdir=" + Files.createDirectories(instance.resolve("tmp")),
            "-Dfieldbook.deployed=" + deployedMark(),
            // Without it every JSON document looks through each jar of the server for a provider.
            "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
            "-Dfish.payara.micro.BootJar=" + boot().toUri(),
            "-Dfish.payara.micro.UnpackDir=" + server));
    command.addAll(archive.options());
    command.addAll(openings(boot()));
    Stream.of(settings.value(Setting.FIELDBOOK_JAVA_OPTIONS).split(" "))
        .filter(option -> !option.isBlank())
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath));
    return command;
  }

  /** What the server's own manifest would open if it were started by its manifest. */
  private static List<String> openings(Path boot) throws IOException {
    try (JarFile jar = new JarFile(boot.toFile())) {
      Manifest manifest = jar.getManifest();
      List<String> openings = new ArrayList<>();
      for (String kind : List.of("Add-Opens", "Add-Exports")) {
        String packages = manifest.getMainAttributes().getValue(kind);
        for (String one : packages == null ? new String[0] : packages.split(" ")) {
          openings.add("--" + kind.toLowerCase(java.util.Locale.ROOT));
          openings.add(one + "=ALL-UNNAMED");
        }
      }
      return openings;
    }
  }

  private List<String> cluster() {
    return settings
        .optional(Setting.FIELDBOOK_CLUSTER)
        .map(
            members ->
                List.of(
                    "--clustermode",
                    "tcpip:" + members,
                    "--startport",
                    settings.value(Setting.FIELDBOOK_CLUSTER_PORT)))
        .orElse(List.of("--nocluster"));
  }

  private void direct(ProcessBuilder builder) throws IOException {
    if ("console".equals(settings.value(Setting.FIELDBOOK_LOG))) {
      builder.inheritIO().redirectInput(ProcessBuilder.Redirect.PIPE);
      return;
    }
    Path log = data.directory("log").resolve("fieldbook.log");
    if (Files.exists(log)) {
      Files.move(log, log.resolveSibling("fieldbook.1.log"), StandardCopyOption.REPLACE_EXISTING);
    }
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
  }

  private Process running() {
    Process started = process;
    if (started == null) {
      throw new IllegalStateException("not started");
    }
    return started;
  }

  boolean isAlive() {
    return running().isAlive();
  }

  ProcessHandle handle() {
    return running().toHandle();
  }

  /** Whether the application says that it can serve. */
  boolean isReady() {
    // Asking over HTTP while it deploys took a fifth of the start: first it says that it has.
    if (!Files.exists(deployedMark())) {
      return false;
    }
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://" + host() + ":" + settings.value(Setting.FIELDBOOK_PORT))
                  .resolve("/health/ready")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(2_000);
      connection.setReadTimeout(10_000);
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  private String host() {
    return "0.0.0.0".equals(settings.address()) ? "127.0.0.1" : settings.address();
  }

  /** To be called when it serves: makes later starts faster. */
  void prepareLaterStarts() {
    archive.makeInBackground();
  }

  /** Stops it in order; one that does not listen is ended. */
  void stop() {
    Process started = process;
    if (started == null) {
      return;
    }
    if (!ProcessRecord.stop(started.toHandle(), PATIENCE)) {
      System.err.println("The application server did not stop by itself and was ended.");
    }
    archive.close();
    record.clear();
  }

  /** Lets the server lay itself out as it does for its own launcher. */
  private static void unpack(InputStream content, Path target)
      throws IOException, InterruptedException {
    Path jar = target.resolve("payara-micro.jar");
    Files.copy(content, jar);
    Path log = target.resolve("unpack.log");
    Process layout =
        new ProcessBuilder(java(), "-jar", "" + jar, "--rootdir", "" + target, "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!layout.waitFor(120, TimeUnit.SECONDS)
        || layout.exitValue() != 0
        || !Files.exists(target.resolve("launch-micro.jar"))) {
      layout.destroyForcibly();
      throw new IOException("the application server could not lay itself out; see " + log);
    }
    Files.delete(jar);
  }
}
