package org.fieldbook.app.web.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The competences as files. */
class CompetenceFilesTest {

  @Test
  @Tag("R-003-222")
  void theTableHasARowForEachCompetence() {
    List<String> lines = CompetenceFiles.csv(Course.LMC310).lines().toList();

    assertThat(lines).hasSize(62);
    assertThat(lines.get(0).split(",")).hasSize(11);
    assertThat(lines)
        .filteredOn(l -> l.startsWith("\"gen-change\""))
        .singleElement()
        .satisfies(
            l ->
                assertThat(l)
                    .contains("\"leadership\",\"ct-transformation\"")
                    .contains("\"W12; W13\"")
                    .contains("force-field")
                    .contains("nhs-lqf-leading-change-through-people"));
  }

  @Test
  @Tag("R-003-222")
  void theYamlCanBeReadAndSaysTheSame() {
    Map<?, ?> read =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(CompetenceFiles.yaml(Course.LMC310));

    assertThat(read.get("course")).isEqualTo("LMC310");
    assertThat((List<?>) read.get("competences"))
        .hasSize(61)
        .allSatisfy(c -> assertThat(((Map<?, ?>) c).get("about")).asString().isNotBlank());
  }
}
