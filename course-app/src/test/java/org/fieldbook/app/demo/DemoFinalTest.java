package org.fieldbook.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who took part in the presentation that is over: every kind of ending has somebody. */
class DemoFinalTest {

  private final DemoTexts texts = DemoTexts.read("finished.yaml", LocalDate.of(2026, 3, 21));
  private final List<DemoFinal> students = DemoFinal.of(texts, List.of("TMA01", "EMA"));

  @Test
  void everyEndingHasSomebody() {
    assertThat(students.get(0).email()).isEqualTo(DemoSignIns.STUDENT);
    assertThat(students).anyMatch(s -> s.scores().getOrDefault("EMA", 0) >= 85);
    assertThat(students).anyMatch(s -> s.scores().getOrDefault("EMA", 0) < 50);
    assertThat(students).anyMatch(s -> s.lateHours() > 0);
    assertThat(students).anyMatch(DemoFinal::waits);
    assertThat(students)
        .filteredOn(s -> !s.scores().containsKey("EMA"))
        .isNotEmpty()
        .allMatch(s -> s.deferred() != null);
  }

  @Test
  void everyEssayAndEveryBandHasWords() {
    for (String id : List.of("TMA01", "EMA")) {
      assertThat(texts.list(id))
          .allSatisfy(e -> assertThat(DemoTexts.strings(e)).hasSizeGreaterThan(3));
    }
    for (String kind : List.of("parts", "summaries")) {
      Map<String, Object> bands = DemoTexts.map(texts.get(kind));
      assertThat(bands).containsOnlyKeys("high", "mid", "low");
      bands.values().forEach(words -> assertThat(DemoTexts.strings(words)).isNotEmpty());
    }
  }
}
