package org.fieldbook.assessment.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A clamd as Debian has it, with one signature of our own: nothing is downloaded for it. */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class RealClamdTest {

  private static final Path CLAMD = Path.of("/usr/sbin/clamd");

  /** The test file of EICAR, in halves so that no scanner takes this source for it. */
  private static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void itFindsTheTestFileOverBothKindsOfSocketAndTakesAnEssay() throws Exception {
    install();
    int port = freePort();
    Path socket = folder.resolve("clamd.ctl");
    Process clamd = start(port, socket);
    try {
      for (String address : List.of("127.0.0.1:" + port, socket.toString())) {
        VirusScanner scanner = new VirusScanner();
        scanner.clamd = address;
        waitFor(scanner);
        assertThat(scanner.scan(stream(EICAR)).kind()).as(address).isEqualTo(Verdict.Kind.FOUND);
        assertThat(scanner.scan(stream(EICAR)).words()).startsWith("Eicar-Test");
        assertThat(scanner.scan(stream("An essay about change. ".repeat(50_000))))
            .isEqualTo(Verdict.CLEAN);
        // Larger than it takes (StreamMaxLength): it says so and hangs up.
        assertThat(scanner.scan(new ByteArrayInputStream(new byte[4 * 1024 * 1024])).kind())
            .isEqualTo(Verdict.Kind.AWAY);
      }
    } finally {
      clamd.destroy();
      clamd.waitFor(20, TimeUnit.SECONDS);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static void install() throws Exception {
    if (!Files.isExecutable(CLAMD)) {
      Process apt =
          new ProcessBuilder("apt-get", "install", "-y", "--no-install-recommends", "clamav-daemon")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      apt.waitFor(300, TimeUnit.SECONDS);
    }
    assertThat(CLAMD)
        .as("clamd is needed; as root: apt-get install --no-install-recommends clamav-daemon")
        .exists();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Process start(int port, Path socket) throws Exception {
    Path signatures = Files.createDirectory(folder.resolve("signatures"));
    StringBuilder hex = new StringBuilder();
    for (byte b : EICAR.getBytes(StandardCharsets.US_ASCII)) {
      hex.append(String.format("%02x", b));
    }
    Files.writeString(signatures.resolve("test.ndb"), "Eicar-Test:0:*:" + hex + "\n");
    Path configuration =
        Files.writeString(
            folder.resolve("clamd.conf"),
            String.join(
                "\n",
                "DatabaseDirectory " + signatures,
                "TCPSocket " + port,
                "TCPAddr 127.0.0.1",
                "LocalSocket " + socket,
                "Foreground yes",
                "StreamMaxLength 2M",
                "LogFile " + folder.resolve("clamd.log"),
                ""));
    return new ProcessBuilder(CLAMD.toString(), "--config-file=" + configuration)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out.log").toFile())
        .start();
  }

  private void waitFor(VirusScanner scanner) throws Exception {
    for (int i = 0; i < 300 && !scanner.answers(); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    assertThat(scanner.answers()).as(Files.readString(folder.resolve("out.log"))).isTrue();
  }
}
