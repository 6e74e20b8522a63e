package org.fieldbook.app.toolkit.bring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.app.toolkit.Filing;
import org.fieldbook.app.toolkit.ReturnedEntry;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries as archives hold them, honest and hostile. */
class ArchivedEntryTest {

  private static final String HONEST =
      """
      {"id":"own-12345678","tool":{"id":"force-field","title":"Force-field"},"title":"Rota",
      "date":"2026-11-28","status":"complete","competences":["gen-change"],"evidenceNote":"It works",
      "provenance":{"course":"LMC310","templateEdition":1,"block":null,"week":null,"activity":null},
      "created":"2026-11-28T10:00:00Z","saved":"2026-11-28T11:00:00.123456Z","number":2,
      "fields":{"present":"Now"},
      "versions":[{"number":2,"kind":"kept","saved":"2026-11-28T11:00:00Z","fields":{}},
      {"number":2,"kind":"aside","saved":"2026-11-28T10:30:00Z","fields":{}},
      {"number":1,"kind":"auto","saved":"2026-11-28T10:00:00Z","fields":{"present":"Then"}}]}
      """;

  @Test
  void anEntryComesBackAsItWas() {
    ReturnedEntry entry = ArchivedEntry.of(json(HONEST));

    assertThat(entry.title()).isEqualTo("Rota");
    assertThat(entry.done()).isTrue();
    assertThat(entry.saved()).hasToString("2026-11-28T11:00:00.123456Z");
    assertThat(entry.body()).hasToString("{\"fields\":{\"present\":\"Now\"}}");
    assertThat(entry.versions()).hasSize(3);
    assertThat(entry.origin().week()).isNull();
    assertThat(entry.filing()).isEqualTo(Filing.NONE);
  }

  @Test
  void whereItWasKeptComesBackTooAlsoAWeekThatIsNotKnownHere() {
    String kept =
        HONEST.replace(
            "\"number\":2,\n", "\"number\":2,\"archived\":true,\"courseWeek\":\"W99\",\n");

    assertThat(ArchivedEntry.of(json(kept)).filing()).isEqualTo(new Filing("W99", true));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "own-12345678|../../x",
        "\"id\":\"force-field\"|\"id\":\"x or 1=1\"",
        "\"2026-11-28\"|\"28 November\"",
        "{\"number\":1,\"kind\":\"auto\"|{\"number\":2,\"kind\":\"auto\"",
        "{\"number\":1,\"kind\":\"auto\"|{\"number\":9,\"kind\":\"auto\"",
        "\"kind\":\"auto\"|\"kind\":\"forged\"",
        "LMC310|no course",
        "\"number\":2,|\"number\":-2,",
        "\"present\":\"Now\"|\"present\":1e999999999",
        "\"present\":\"Now\"|\"present\":\"\\u0000\"",
        "\"present\":\"Now\"|\"present\":\"\\ud800\"",
        "\"present\":\"Now\"|\"present\":[[[[[[[[[[1]]]]]]]]]]",
        "\"title\":\"Rota\"|\"title\":\"\"",
        "\"status\":|\"courseWeek\":\"' or 1=1\",\"status\":",
        "\"status\":|\"courseWeek\":7,\"status\":",
        "\"fields\":{\"present\":\"Now\"}|\"fields\":3"
      })
  void whatCannotBeIsRefused(String honest, String hostile) {
    String changed = HONEST.replace(honest, hostile);
    assertThat(changed).isNotEqualTo(HONEST);
    assertThatThrownBy(() -> ArchivedEntry.of(json(changed))).isExactlyInstanceOf(Refused.class);
  }

  @Test
  void theDataIsReadAnEntryAtATime() throws IOException {
    List<JsonObject> entries = new ArrayList<>();
    String data =
        "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":2,\"made\":\"2026-11-29\","
            + "\"learner\":{\"name\":\"J\"},\"course\":{\"code\":\"LMC310\"},\"entries\":["
            + HONEST
            + ","
            + HONEST
            + "]}";

    read(data, entries);

    assertThat(entries).hasSize(2);
  }

  @Test
  void foreignDataIsRefusedBeforeAnyEntryIsLookedAt() {
    List<JsonObject> entries = new ArrayList<>();
    String head = "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":";
    String tail = "\"course\":{\"code\":\"LMC310\"},\"entries\":[" + HONEST + "]}";

    assertThatThrownBy(() -> read(head + "1," + tail, entries)).hasMessageContaining("version 1");
    assertThatThrownBy(() -> read((head + "2," + tail).replace("LMC310", "LPS820"), entries))
        .hasMessage(
            "This archive is of another course, “LPS820”, and this toolkit is of LMC310. Open the"
                + " toolkit of that course and bring it in there.");
    assertThatThrownBy(() -> read(head + "4," + tail, entries))
        .isExactlyInstanceOf(Refused.class)
        .hasMessage(
            "This archive was made by a newer Fieldbook: its format has version 4, and versions 2"
                + " and 3 are read here. Ask for this Fieldbook to be brought up to date.");
    assertThatThrownBy(() -> read("{\"entries\":[" + HONEST + "]}", entries))
        .isExactlyInstanceOf(Refused.class);
    assertThatThrownBy(() -> read("[[[[", entries)).isExactlyInstanceOf(Refused.class);
    assertThat(entries).isEmpty();
  }

  @Test
  void versionsTwoAndThreeAreReadWithBadgesOrWithout() throws IOException {
    String head = "{\"format\":\"fieldbook-toolkit\",\"formatVersion\":";
    String tail = "\"course\":{\"code\":\"LMC310\"},\"entries\":[" + HONEST + "]";
    List<JsonObject> entries = new ArrayList<>();
    List<JsonObject> badges = new ArrayList<>();

    for (String data :
        List.of(
            head + "2," + tail + "}",
            head + "3," + tail + "}",
            head + "3," + tail + ",\"badges\":[{\"name\":\"Inspiring\"}],\"more\":[1]}")) {
      new ArchiveReader(new CourseCode("LMC310"), entries::add, badges::add)
          .read(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(entries).hasSize(3);
    assertThat(badges).extracting(b -> b.getString("name")).containsExactly("Inspiring");
  }

  private static void read(String data, List<JsonObject> entries) throws IOException {
    new ArchiveReader(new CourseCode("LMC310"), entries::add, badge -> {})
        .read(new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
