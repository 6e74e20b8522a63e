package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.HOSTILE;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.filed;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.files;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.get;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.json;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.zip;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.content.kernel.Sha256;
import org.junit.jupiter.api.Test;

/** What programs read of a take-away: manifest, data and schema. */
class TakeawayDataTest {

  @Test
  void theManifestHasTheHashOfEveryFile() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    JsonObject manifest = json(get(files, "manifest.json"));

    Map<String, String> hashes = new LinkedHashMap<>();
    for (JsonValue file : manifest.getJsonArray("files")) {
      String path = file.asJsonObject().getString("path");
      hashes.put(path, file.asJsonObject().getString("sha256"));
      assertThat(file.asJsonObject().getInt("bytes")).isEqualTo(get(files, path).length);
    }
    files.remove("manifest.json");
    assertThat(hashes.keySet()).containsExactlyElementsOf(files.keySet());
    files.forEach((path, bytes) -> assertThat(hashes).containsEntry(path, Sha256.of(bytes).hex()));
  }

  @Test
  void theDataFitsTheSchemaThatComesWithIt() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    JsonSchema schema = schema(files);
    String written = text(get(files, "entries.json"));
    JsonObject data = json(get(files, "entries.json"));

    assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    JsonObject first = data.getJsonArray("entries").getJsonObject(0);
    assertThat(first.getJsonObject("fields").getString("present")).isEqualTo(HOSTILE);
    assertThat(first.getJsonObject("computed").getJsonObject("totals").getString("says"))
        .contains("(4 in all)");
    assertThat(schema.validate(written.replace("\"made\"", "\"mad\""), InputFormat.JSON))
        .isNotEmpty();
    assertThat(schema.validate(written.replace("\"number\": ", "\"nr\": "), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void whereAnEntryIsKeptIsInTheDataOnlyWhereItsOwnerSaidSo() throws IOException {
    Map<String, byte[]> files = files(zip(filed()));
    JsonSchema schema = schema(files);
    List<JsonObject> entries =
        json(get(files, "entries.json")).getJsonArray("entries").getValuesAs(JsonObject.class);

    assertThat(schema.validate(text(get(files, "entries.json")), InputFormat.JSON)).isEmpty();
    assertThat(entries)
        .extracting(e -> e.getString("courseWeek", "") + e.getBoolean("archived", false))
        .containsExactly("W12false", "afterfalse", "true");
    assertThat(entries).filteredOn(e -> e.containsKey("archived")).hasSize(1);
  }

  @Test
  void theSchemaKnowsEveryWayInWhichAVersionCameToBe() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    JsonSchema schema = schema(files);
    String written = text(get(files, "entries.json"));
    assertThat(written).containsPattern("\"kind\": ?\"auto\"");

    for (EntryVersion.Kind kind : EntryVersion.Kind.values()) {
      String other = written.replaceAll("\"kind\": ?\"auto\"", "\"kind\":\"" + kind.code() + "\"");
      assertThat(schema.validate(other, InputFormat.JSON)).as(kind.code()).isEmpty();
    }
  }

  private static JsonSchema schema(Map<String, byte[]> files) {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(text(get(files, "entries.schema.json")));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void theSameEntriesOnTheSameDayGiveTheSameBytes() throws IOException {
    assertThat(zip(full())).isEqualTo(zip(full()));
  }
}
