package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Each tool of LMC310 is filled in at the keyboard with its completed example, saves itself, draws
 * its picture and passes axe; what was typed is there when the page is opened again.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class SpecimensST extends Story {

  private static final Path SPECIMENS =
      Path.of("../course-content/src/main/courses/LMC310/specimens");

  @Test
  @Tag("R-000-038")
  @Tag("R-001-090")
  @Tag("R-003-144")
  void everyToolIsFilledInAtTheKeyboard() throws IOException {
    List<Path> files;
    try (var found = Files.list(SPECIMENS)) {
      files = found.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(files).hasSize(28);
    List<String> faults = new ArrayList<>();
    try (Reader student = window()) {
      student.signsIn("student45@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      for (Path file : files) {
        try {
          fillIn(student, file);
        } catch (AssertionError | RuntimeException e) {
          faults.add(file.getFileName() + ": " + e.getMessage());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  private static void fillIn(Reader student, Path file) throws IOException {
    Map<?, ?> specimen =
        (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    String address = "/toolkit/entry?e=own-" + UUID.randomUUID();
    student.opens(address + "&tool=" + specimen.get("tool"));
    Map<?, ?> fields = specimen.get("fields") instanceof Map<?, ?> all ? all : Map.of();
    FormFiller filler = new FormFiller(student.page(), fields);
    filler.fill();
    assertThat(filler.count()).isGreaterThanOrEqualTo(fields.size() / 2);
    student.at("[data-said]:has-text('Saved')").waitFor();

    student.opens(address);
    for (Map.Entry<?, ?> field : fields.entrySet()) {
      if (field.getValue() instanceof String words && words.contains(" ")) {
        assertThat(squeezed(student.page().locator("main").textContent())).contains(start(words));
      }
    }
    Locator pictures = student.page().locator(".leaf-body.sheet svg");
    if (student.page().locator(".leaf-body.sheet figure").count() > 0) {
      assertThat(pictures.count()).isPositive();
    }
  }

  /** The beginning of its first line, which may be a point of a list. */
  private static String start(String words) {
    String line = squeezed(words.strip().lines().findFirst().orElse("")).replaceFirst("^- ", "");
    return line.substring(0, Math.min(40, line.length()));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
