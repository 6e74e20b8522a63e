package org.fieldbook.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingTest {

  @Test
  void theReadmesTableIsTheProgramsTable() throws IOException {
    List<String> table = Stream.of(Setting.values()).map(SettingTest::row).toList();
    List<String> readme =
        Files.readAllLines(Path.of("../README.md")).stream()
            .filter(line -> line.startsWith("| `FIELDBOOK_"))
            .toList();
    assertThat(readme).containsExactlyElementsOf(table);
  }

  private static String row(Setting setting) {
    String standard = setting.standard();
    return "| `%s` | %s | %s |"
        .formatted(
            setting,
            standard == null || standard.isEmpty() ? "" : "`" + standard + "`",
            setting.meaning());
  }
}
