package org.fieldbook.app.toolkit.bring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Zips that claim to be archives. */
class ArchiveZipTest {

  private static final long MOST = 1_000_000;

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  ArchiveZipTest() {
    files.put("toolkit/entries.json", "{}".getBytes(StandardCharsets.UTF_8));
    files.put("toolkit/index.html", "<p>Mine</p>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anArchiveAsItWasMadeIsTaken() throws IOException {
    ArchiveZip zip = opened(zip(manifest()));

    assertThatCode(zip::check).doesNotThrowAnyException();
    assertThat(zip.entries().orElseThrow().readAllBytes()).asString().isEqualTo("{}");
  }

  @Test
  void aChangedFileIsFound() throws IOException {
    String manifest = manifest();
    files.put("toolkit/index.html", "<p>Thine</p>".getBytes(StandardCharsets.UTF_8));

    refused(zip(manifest), "not as it was when it was made: “index.html” was changed.");
  }

  @Test
  void anAddedAndALostFileAreFound() throws IOException {
    String manifest = manifest();
    files.put("toolkit/more.html", new byte[1]);
    refused(zip(manifest), "“more.html” was added.");
    files.remove("toolkit/more.html");
    files.remove("toolkit/index.html");
    refused(zip(manifest), "“index.html” is missing.");
  }

  @Test
  void aZipWithoutManifestOrDataIsForeign() throws IOException {
    refused(zip(null), "not a toolkit");
    files.remove("toolkit/entries.json");
    refused(zip(manifest()), "not a toolkit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "toolkit/../../etc/passwd",
        "/toolkit/x",
        "toolkit//x",
        "toolkit\\x",
        "loose.txt",
        "toolkit/a\u0000b"
      })
  void aFileWithATrickInItsNameIsRefused(String name) throws IOException {
    files.put(name, new byte[1]);

    refused(zip(manifest()), "holds a file that no toolkit has");
  }

  @Test
  void aBombIsNotReadToItsEnd() throws IOException {
    files.put("toolkit/bomb", new byte[(int) MOST + 1]);
    byte[] bomb = zip(manifest());

    assertThat(bomb.length).isLessThan(10_000);
    refused(bomb, "unpacks to more");
  }

  @Test
  void oneByteThatIsAnotherIsFoundAndItsFileNamed() throws IOException {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    files.put("toolkit/photo.jpg", noise);
    byte[] zip = zip(manifest());
    int place = new String(zip, StandardCharsets.ISO_8859_1).indexOf("photo.jpg") + 2000;

    zip[place] ^= 1;

    refused(zip, "broken at “photo.jpg”");
  }

  @Test
  void halfAZipIsBroken() throws IOException {
    byte[] whole = zip(manifest());

    assertThatThrownBy(() -> opened(Arrays.copyOf(whole, whole.length / 3)).check())
        .isExactlyInstanceOf(Refused.class);
  }

  private static ArchiveZip opened(byte[] zip) {
    return new ArchiveZip(() -> new ByteArrayInputStream(zip), MOST);
  }

  private static void refused(byte[] zip, String reason) {
    assertThatThrownBy(() -> opened(zip).check())
        .isExactlyInstanceOf(Refused.class)
        .hasMessageContaining(reason);
  }

  private String manifest() {
    StringBuilder listed = new StringBuilder("{\"files\":[");
    files.forEach(
        (path, bytes) ->
            listed
                .append(listed.length() > 10 ? "," : "")
                .append("{\"path\":\"")
                .append(
                    path.substring(path.indexOf('/') + 1).replace("\\", "\\\\").replace("\0", ""))
                .append("\",\"sha256\":\"")
                .append(Sha256.of(bytes).hex())
                .append("\"}"));
    return listed.append("]}").toString();
  }

  private byte[] zip(@Nullable String manifest) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
      if (manifest != null) {
        zip.putNextEntry(new ZipEntry("toolkit/manifest.json"));
        zip.write(manifest.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
