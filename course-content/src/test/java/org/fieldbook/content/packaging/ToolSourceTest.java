package org.fieldbook.content.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.packaging.ToolSource.Fault;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;

class ToolSourceTest {

  private static final CheckedPackage LMC310 =
      CheckedPackage.of(BundledCourse.of(new CourseCode("LMC310")));
  private static final Map<String, String> DOCUMENTS = LMC310.documents();
  private static final Set<String> MEDIA =
      LMC310.media().stream().map(CheckedPackage.Media::path).collect(Collectors.toSet());

  private static String source(String tool) {
    return Optional.ofNullable(DOCUMENTS.get(ToolSource.path(DOCUMENTS, tool))).orElseThrow();
  }

  private static ToolSource.Checked check(String tool, String source) {
    return ToolSource.check(DOCUMENTS, MEDIA, tool, source);
  }

  @Test
  void everyToolOfTheCourseIsTheSameAfterAnEditorHadItAsJson() {
    Map<String, ToolTemplate> tools = CheckedPackage.published(DOCUMENTS, MEDIA, 1, 1).tools();
    assertThat(tools).hasSizeGreaterThan(25);
    tools.forEach(
        (id, template) -> {
          String again = ToolSource.yaml(ToolSource.json(source(id)));
          ToolSource.Checked checked = check(id, again);
          assertThat(checked.faults()).as(id).isEmpty();
          assertThat(checked.template()).as(id).contains(template);
        });
  }

  @Test
  void aFaultIsToldWithTheFieldThatItIsIn() {
    String faulty = source("force-field").replace("type: longtext", "type: essay");

    assertThat(check("force-field", faulty).faults())
        .extracting(Fault::field, Fault::fault)
        .anySatisfy(
            fault -> {
              assertThat(fault.toList().get(0)).isEqualTo("present");
              assertThat(fault.toList().get(1).toString()).startsWith("\"essay\" is not a field");
            });
  }

  @Test
  void anIdThatIsInUseCannotBeChanged() {
    String renamed = source("force-field").replace("id: force-field", "id: forces-again");

    assertThat(check("force-field", renamed).faults())
        .extracting(Fault::fault)
        .contains("the id of this tool is \"force-field\" and stays so.");
  }

  @Test
  void whatAPictureIsDrawnFromMustBeOnTheForm() {
    String faulty = source("force-field").replace("    table: forces\n", "    table: pushes\n");

    assertThat(check("force-field", faulty).faults())
        .extracting(Fault::fault)
        .contains("the tool has no field \"pushes\".");
  }

  @Test
  void whatIsNoYamlIsSaidAndKeepsNobodyFromReadingTheRest() {
    assertThatThrownBy(() -> ToolSource.json("id: [a")).isInstanceOf(PackageRefused.class);
    assertThatThrownBy(() -> ToolSource.json("id: &a x\ntitle: *a"))
        .isInstanceOf(PackageRefused.class);
    assertThat(check("force-field", "id: [a").faults()).isNotEmpty();
  }

  @Test
  void numbersTrueAndEmptyComeThroughAsTheyAre() {
    JsonObject tool =
        Json.createObjectBuilder()
            .add("id", "x-y")
            .add("number", 3)
            .add("series", true)
            .add("step", 0.5)
            .add("key", "yes")
            .add("note", "")
            .build();

    assertThat(ToolSource.json(ToolSource.yaml(tool)))
        .isEqualTo(Json.createObjectBuilder(tool).remove("note").build());
  }
}
