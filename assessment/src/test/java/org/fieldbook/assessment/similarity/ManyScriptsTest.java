package org.fieldbook.assessment.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.document.DocumentText;
import org.fieldbook.assessment.document.DocumentWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comparing costs: 2,000 scripts of 2,000 words, each with all others, 20 of them with a part
 * of another one. Without the database, whose share is a row of a kilobyte for each script.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class ManyScriptsTest {

  private static final int SCRIPTS = 2_000;
  private static final int ALIKE = 20;
  private static final int OTHERS = 10_000;

  @SuppressWarnings("NullAway.Init")
  @TempDir
  Path folder;

  @Test
  void twoThousandScriptsAreComparedInLittleTimeAndMemory() throws Exception {
    List<Path> scripts = new ArrayList<>();
    for (int i = 0; i < SCRIPTS; i++) {
      String essay = Essays.of(i, 2_000);
      if (i % (SCRIPTS / ALIKE) == 1) {
        essay = essay.substring(0, essay.length() / 2) + Essays.of(i - 1, 1_000);
      }
      scripts.add(Files.write(folder.resolve("script" + i), SampleFiles.docx(essay)));
    }
    KnownText course = new KnownText(List.of(Essays.of(-1, 250_000)));
    long allocated = allocated();
    long cpu = cpu();
    List<int[]> prints = new ArrayList<>();
    for (Path script : scripts) {
      prints.add(Print.parts(Print.of(read(script, course))));
    }
    long readCpu = cpu() - cpu;
    cpu = cpu();
    int candidates = 0;
    int found = 0;
    for (int a = 0; a < SCRIPTS; a++) {
      for (int b = 0; b < SCRIPTS; b++) {
        if (a != b && Print.alike(prints.get(a), prints.get(b)) >= CompareScripts.LEAST_ALIKE) {
          candidates++;
          found +=
              CommonPassages.of(read(scripts.get(a), course), read(scripts.get(b), course), 12)
                          .share()
                      >= 20
                  ? 1
                  : 0;
        }
      }
    }
    long comparedCpu = cpu() - cpu;
    cpu = cpu();
    int alike = withOtherAssignments(prints);
    long othersCpu = cpu() - cpu;
    System.out.printf(
        "similarity: %d scripts, %d ms of CPU to read and print, %d ms to compare, %d ms more with"
            + " %d of other assignments, %d pairs looked at, %d alike, %d MB allocated in all, in a"
            + " heap of %d MB%n",
        SCRIPTS,
        readCpu,
        comparedCpu,
        othersCpu,
        OTHERS,
        candidates,
        found,
        allocated() - allocated,
        Runtime.getRuntime().maxMemory() / (1024 * 1024));
    assertThat(found).isEqualTo(2 * ALIKE);
    assertThat(candidates).isLessThan(20 * SCRIPTS);
    assertThat(readCpu + comparedCpu).isLessThan(120_000);
    assertThat(alike).isZero();
    assertThat(othersCpu).isLessThan(20_000);
  }

  /** Five further assignments of the same cohort, of which only the prints are needed. */
  private static int withOtherAssignments(List<int[]> prints) {
    Random random = new Random(5);
    int parts = prints.get(0).length;
    List<int[]> others = Stream.generate(() -> random.ints(parts).toArray()).limit(OTHERS).toList();
    int alike = 0;
    for (int[] one : prints) {
      for (int[] other : others) {
        alike += Print.alike(one, other) >= CompareScripts.LEAST_ALIKE ? 1 : 0;
      }
    }
    return alike;
  }

  private static ScriptText read(Path script, KnownText course) {
    DocumentText text = DocumentWords.text(script, DocumentWords.Kind.DOCX);
    assertThat(text.outcome()).isEqualTo(DocumentText.Outcome.READ);
    return new ScriptText(text.text(), course);
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
            .getCurrentThreadAllocatedBytes()
        / (1024 * 1024);
  }
}
