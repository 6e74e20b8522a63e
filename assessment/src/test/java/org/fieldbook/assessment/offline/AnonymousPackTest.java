package org.fieldbook.assessment.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.assessment.StudentAndTutor;
import org.fieldbook.assessment.TestBench;
import org.junit.jupiter.api.Test;

/** A pack of scripts whose marker must not learn whose they are. */
class AnonymousPackTest extends StudentAndTutor {

  @Override
  protected TestBench bench() {
    return TestBench.anonymous("TMA01.yaml");
  }

  @Test
  void nothingInItNamesTheStudentOrTheFileThatTheySent() throws Exception {
    bench.clock.set(BEFORE);
    submit("An essay without a name");
    long script = script();
    bench.as(tutor);
    String id =
        bench.transact(
            () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(List.of(script))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bench.transact(
        () -> {
          bench.bean(FetchPack.class).open(id).write(out);
          return null;
        });
    Map<String, byte[]> files = Zipped.files(out.toByteArray());
    assertThat(files.keySet()).anyMatch(name -> name.endsWith("scripts/" + script + " TMA01.docx"));
    files.forEach(
        (name, bytes) -> {
          assertThat(name).doesNotContain("Student").doesNotContain("essay.docx");
          String text = name.endsWith(".docx") ? unzipped(bytes) : plain(bytes);
          assertThat(text)
              .as(name)
              .doesNotContain("Student " + student)
              .doesNotContain("A" + student)
              .doesNotContain("essay.docx");
        });
  }

  private static String plain(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All that is in a document, as text. */
  private static String unzipped(byte[] document) {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        all.append(plain(zip.readAllBytes()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return all.toString();
  }
}
