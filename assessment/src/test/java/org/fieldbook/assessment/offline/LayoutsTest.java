package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.content.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However a pack comes back, the same becomes of it, and no entry goes unsaid. */
class LayoutsTest extends OfflineScene {

  private List<Long> scripts;
  private Map<String, byte[]> files;

  @BeforeEach
  void markOnTheTrain() throws Exception {
    scripts = submitAll();
    files = Zipped.files(pack(scripts));
    String word = path(files, scripts.get(0), "summary.docx");
    files.put(word, FilledByHand.docx(at(files, word), typed(3, "In Word")));
    String page = path(files, scripts.get(1), "summary.html");
    files.put(page, FilledByHand.html(at(files, page), typed(4, "In the browser")));
    files.put("odd.bin", new byte[] {1, 2, 3});
  }

  @Test
  void flatReFolderedWithWrongNamesOrOfAMacItIsTheSame() throws Exception {
    Map<String, Long> asItWas = verdicts(send("as it was.zip", Zipped.plain(files)));
    assertThat(asItWas).hasSizeGreaterThan(4);

    assertThat(verdicts(send("flat.zip", Zipped.plain(Zipped.flat(files))))).isEqualTo(asItWas);
    assertThat(verdicts(send("64.zip", Zipped.zip64(files)))).isEqualTo(asItWas);
    for (long seed = 0; seed < 20; seed++) {
      assertThat(
              verdicts(send("renamed" + seed + ".zip", Zipped.plain(Zipped.renamed(files, seed)))))
          .as("seed %s", seed)
          .isEqualTo(asItWas);
    }
    SentBack.View mac = send("Archiv.zip", Zipped.ofMac(files));
    assertThat(mac.plan().lines()).hasSize(2 * files.size() + 2);
    assertThat(verdicts(mac)).isEqualTo(asItWas);

    confirm(mac, NONE);
    assertThat(read(scripts.get(0)).sheet().summary()).isEqualTo("In Word");
    assertThat(read(scripts.get(1)).sheet().summary()).isEqualTo("In the browser");
  }

  @Test
  void aZipInTheZipAndSingleFilesAreTakenToo() throws Exception {
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("inner.zip", Zipped.plain(files));
    outer.put("deep.zip", Zipped.plain(Map.of("deeper.zip", Zipped.plain(files))));

    SentBack.View view = send("outer.zip", Zipped.plain(outer));

    assertThat(view.plan().lines()).hasSize(1 + files.size() + 1 + 1);
    assertThat(line(view, "deeper.zip").said().get(0)).contains("A zip in a zip in the zip");
    assertThat(view.plan().lines()).filteredOn(l -> l.kind() == LineKind.CHANGED).hasSize(2);
    SentBack.View single = send("x.docx", at(files, path(files, scripts.get(0), "summary.docx")));
    assertThat(single.plan().lines()).extracting(Line::kind).containsExactly(LineKind.CHANGED);
    assertThat(single.plan().absent()).hasSize(2);
  }

  @Test
  void oneCorruptEntryIsSaidAndTheOthersAreTaken() throws Exception {
    byte[] zip = Zipped.zip64(files);
    String broken = path(files, scripts.get(0), "summary.docx");
    int at = indexOf(zip, at(files, broken));
    for (int i = 200; i < 260; i++) {
      zip[at + i] ^= 0x55;
    }

    SentBack.View view = send("broken.zip", zip);

    assertThat(view.plan().lines()).hasSize(files.size());
    assertThat(line(view, broken).kind()).isEqualTo(LineKind.CORRUPT);
    assertThat(line(view, path(files, scripts.get(1), "summary.html")).kind())
        .isEqualTo(LineKind.CHANGED);
    confirm(view, NONE);
    assertThat(read(scripts.get(0)).sheetNumber()).isZero();
    assertThat(read(scripts.get(1)).sheet().summary()).isEqualTo("In the browser");
  }

  @Test
  void lockedDoubledTrickyAndEmptyEntriesEachGetALine() throws Exception {
    Map<String, byte[]> tricky = new LinkedHashMap<>();
    byte[] page = at(files, path(files, scripts.get(1), "summary.html"));
    tricky.put("locked.txt", new byte[] {1});
    tricky.put("../../etc/passwd", page);
    tricky.put("C:\\Windows\\System32\\x.html", page);
    tricky.put("empty.docx", new byte[0]);
    tricky.put("broken.docx", Arrays.copyOf(SampleFiles.docx("half"), 300));
    tricky.put("secret.docx", SampleFiles.compound("EncryptedPackage"));
    tricky.put("turned\u202Exod.exe", new byte[] {'M', 'Z', 0});
    tricky.put("__MACOSX/._x", new byte[] {0});
    tricky.put("sheet.xlsx", SampleFiles.zip(Map.of("[Content_Types].xml", "<x/>")));
    tricky.put("summary.odt", openDocument());

    SentBack.View view = send("tricky.zip", Zipped.locked(Zipped.plain(tricky)));

    assertThat(view.plan().lines())
        .extracting(Line::kind)
        .containsExactly(
            LineKind.CORRUPT,
            LineKind.CHANGED,
            LineKind.UNCHANGED,
            LineKind.CORRUPT,
            LineKind.CORRUPT,
            LineKind.CORRUPT,
            LineKind.UNKNOWN,
            LineKind.NOTHING,
            LineKind.UNKNOWN,
            LineKind.UNKNOWN);
    assertThat(view.plan().lines().get(0).said().get(0)).contains("password");
    assertThat(view.plan().lines().get(6).path()).doesNotContain("\u202E");
    assertThat(view.plan().lines().get(9).said().get(0)).contains("save it as Word");
  }

  private static byte[] openDocument() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("mimetype", "application/vnd.oasis.opendocument.text");
    entries.put("content.xml", "<x>Fieldbook document 123</x>");
    return SampleFiles.zip(entries);
  }

  @Test
  void theSameNameTwiceInAZipIsTwoLines() throws Exception {
    byte[] zip =
        Zipped.plain(
            new LinkedHashMap<>(Map.of("a1.txt", new byte[] {1}, "a2.txt", new byte[] {2})));
    byte[] doubled =
        new String(zip, StandardCharsets.ISO_8859_1)
            .replace("a2.txt", "a1.txt")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(send("doubled.zip", doubled).plan().lines())
        .extracting(Line::path)
        .containsExactly("a1.txt", "a1.txt");
  }

  @Test
  void bombsAndFloodsAreNotUnpacked() throws Exception {
    Map<String, byte[]> back = new LinkedHashMap<>();
    back.put("fine.docx", at(files, path(files, scripts.get(0), "summary.docx")));
    back.put("bomb.docx", SampleFiles.bomb());
    back.put("blank.txt", new byte[20 << 20]);

    SentBack.View view = send("bomb.zip", Zipped.plain(back));

    assertThat(view.plan().lines().get(0).kind()).isEqualTo(LineKind.CHANGED);
    assertThat(view.plan().lines().stream().map(l -> String.join("", l.said())).toList())
        .filteredOn(s -> s.contains("200 times its size"))
        .hasSize(2);
    assertThatThrownBy(() -> send("flood.zip", flood(6_000)))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("more than 5000 files");
    assertThatThrownBy(() -> send("empty.zip", new byte[0])).isInstanceOf(Refused.class);
    assertThat(
            of(send("no.zip", "PK is no zip".getBytes(StandardCharsets.UTF_8)), LineKind.CORRUPT)
                .said())
        .isNotEmpty();
    assertThat(
            of(send("half.zip", Arrays.copyOf(Zipped.plain(files), 20_000)), LineKind.CORRUPT)
                .said()
                .get(0))
        .contains("does not open");
  }

  private static byte[] flood(int entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
      }
    }
    return out.toByteArray();
  }

  /** What became of what, without names: how many lines are of each kind with these changes. */
  private static Map<String, Long> verdicts(SentBack.View view) {
    Map<String, Long> verdicts = new TreeMap<>();
    for (Line line : view.plan().lines()) {
      if (line.kind() != LineKind.NOTHING) {
        verdicts.merge(
            line.kind() + " " + line.about() + " " + line.changes() + " " + line.sha256(),
            1L,
            Long::sum);
      }
    }
    return verdicts;
  }

  private static int indexOf(byte[] whole, byte[] part) {
    String in = new String(whole, StandardCharsets.ISO_8859_1);
    int at = in.indexOf(new String(part, StandardCharsets.ISO_8859_1));
    assertThat(at).isPositive();
    return at;
  }
}
