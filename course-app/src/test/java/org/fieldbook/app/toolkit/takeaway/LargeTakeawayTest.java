package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * However large a toolkit is, a small part of it is in memory: one that is several times larger
 * than the memory passes through, in words and in files. {@code -Dfieldbook.takeaway.megabytes=500}
 * for the full size.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class LargeTakeawayTest {

  private static final int MEGABYTES = Integer.getInteger("fieldbook.takeaway.megabytes", 150);

  @Test
  void aToolkitThatIsLargerThanTheMemoryIsWrittenInEveryFormatThatHoldsAllVersions()
      throws IOException, InterruptedException {
    assertWritten(
        "-Xmx64m",
        Integer.toString(MEGABYTES),
        Format.SITE,
        Format.PAGE,
        Format.DATA,
        Format.TABLES);
  }

  /** More drawings than fit into so much memory, each with its points. */
  @Test
  void anyNumberOfPicturesIsWritten() throws IOException, InterruptedException {
    assertWritten("-Xmx44m", "pictures=400", Format.WORD);
  }

  private static void assertWritten(String memory, String size, Format... formats)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(memory);
    // How much room a collector wants beyond what is kept differs; this one wants the least.
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(LargeTakeaway.class.getName());
    command.add(size);
    List.of(formats).forEach(f -> command.add(f.code()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("written");
  }
}
