package org.fieldbook.assessment.offline;

import static org.fieldbook.assessment.TestCohort.LMC310;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldbook.assessment.SampleFiles;
import org.fieldbook.assessment.TestBench;
import org.fieldbook.assessment.TestCohort;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ReturnScript;
import org.fieldbook.assessment.marking.SaveMarking;
import org.fieldbook.assessment.marking.Script;
import org.fieldbook.assessment.marking.SheetVersion;
import org.fieldbook.assessment.submission.Confirmation;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.SubmitTma;
import org.fieldbook.assessment.submission.UploadScript;
import org.fieldbook.content.kernel.PersonId;

/** A tutor with three students who have submitted TMA01, on the way to the train. */
abstract class OfflineScene {

  static final Choices NONE = new Choices(Map.of(), Map.of(), false);

  final TestBench bench = new TestBench();
  final PersonId tutor = TestCohort.person();
  final List<PersonId> students =
      IntStream.range(0, 3).mapToObj(i -> bench.cohort.studentOf(tutor)).toList();

  /** What each student sent last. */
  final Map<PersonId, byte[]> essays = new HashMap<>();

  /** Every student submits; answers the numbers of the scripts, in the order of the students. */
  List<Long> submitAll() {
    bench.clock.set("2026-11-12T10:00:00Z");
    students.forEach(s -> submit(s, "Words of " + s));
    bench.clock.set("2026-11-13T09:00:00Z");
    return students.stream().map(this::script).toList();
  }

  void submit(PersonId student, String words) {
    byte[] essay = SampleFiles.docx(words);
    essays.put(student, essay);
    submit(student, Map.of("my essay.docx", essay));
  }

  /** Submits files together, by their names. */
  void submit(PersonId student, Map<String, byte[]> sent) {
    bench.as(student);
    List<String> uploads =
        sent.keySet().stream()
            .map(
                name ->
                    bench
                        .transact(
                            () ->
                                bench
                                    .bean(UploadScript.class)
                                    .upload(
                                        LMC310,
                                        "TMA01",
                                        name,
                                        new ByteArrayInputStream(sent.get(name))))
                        .id())
            .toList();
    bench.transact(
        () ->
            bench
                .bean(SubmitTma.class)
                .confirm(new Confirmation(uploads, Declaration.of(true, "none", ""), "")));
    bench.as(tutor);
  }

  long script(PersonId student) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(MarkingQueue.class).of(LMC310)).scripts().stream()
        .filter(i -> i.learner().id().equals(student))
        .findFirst()
        .orElseThrow()
        .line()
        .id();
  }

  Script read(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadScript.class).onDesk(script)).script();
  }

  List<SheetVersion> versions(long script) {
    bench.as(tutor);
    return bench.transact(() -> bench.bean(ReadScript.class).history(script)).versions();
  }

  MarkingSaved online(long script, int basedOn, String criterion, int mark, String words) {
    bench.as(tutor);
    return bench.transact(
        () ->
            bench
                .bean(SaveMarking.class)
                .save(
                    script,
                    basedOn,
                    new MarkSheet(Map.of(criterion, new PartMark(mark, words)), "")));
  }

  void giveBack(long script) {
    bench.as(tutor);
    bench.transact(
        () -> bench.bean(ReturnScript.class).giveBack(script, read0(script).sheetNumber()));
  }

  private Script read0(long script) {
    return bench.bean(ReadScript.class).onDesk(script).script();
  }

  /** Takes scripts away. */
  byte[] pack(List<Long> scripts) throws Exception {
    bench.as(tutor);
    String id =
        bench.transact(
            () -> bench.bean(MakePack.class).make(LMC310, "TMA01", new TreeSet<>(scripts)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    bench.transact(
        () -> {
          bench.bean(FetchPack.class).open(id).write(out);
          return id;
        });
    return out.toByteArray();
  }

  SentBack.View send(String name, byte[] bytes) {
    return bench.transact(
        () -> {
          SendBack sendBack = bench.bean(SendBack.class);
          return sendBack.show(sendBack.send(name, new ByteArrayInputStream(bytes)));
        });
  }

  SentBack.View confirm(SentBack.View view, Choices choices) {
    return bench.transact(() -> bench.bean(ConfirmSentBack.class).confirm(view.id(), choices));
  }

  /** The marks and words of a whole summary: every criterion gets them. */
  static Map<String, String> typed(int mark, String words) {
    Map<String, String> typed = new TreeMap<>();
    for (int i = 1; i <= 6; i++) {
      typed.put("TMA01-C" + i + " mark", Integer.toString(mark + i));
      typed.put("TMA01-C" + i + " feedback", words + " On " + i + ".");
    }
    typed.put("summary", words);
    return typed;
  }

  /** The one path in the zip that belongs to a script and has that part in its name. */
  static String path(Map<String, byte[]> files, long script, String part) {
    return files.keySet().stream()
        .filter(p -> PackNames.last(p).startsWith(script + " ") && p.endsWith(part))
        .findFirst()
        .orElseThrow();
  }

  /** The file there. */
  static byte[] at(Map<String, byte[]> files, String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  static Line line(SentBack.View view, String path) {
    return view.plan().lines().stream()
        .filter(l -> l.path().endsWith(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line on " + path));
  }

  static Line of(SentBack.View view, LineKind kind) {
    return view.plan().lines().stream()
        .filter(l -> l.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No line is " + kind));
  }

  byte[] fetch(String id) {
    return bench.transact(
        () -> {
          var out = new ByteArrayOutputStream();
          bench.bean(FetchPack.class).open(id).write(out);
          return out.toByteArray();
        });
  }

  /** One summary filled in Word, one in the browser, one not at all. */
  Map<String, byte[]> filled(List<Long> scripts) throws Exception {
    Map<String, byte[]> files = Zipped.files(pack(scripts));
    files.computeIfPresent(
        path(files, scripts.get(0), "summary.docx"),
        (p, bytes) -> in(() -> FilledByHand.docx(bytes, typed(3, "In Word.\nSecond line."))));
    files.computeIfPresent(
        path(files, scripts.get(1), "summary.html"),
        (p, bytes) -> FilledByHand.html(bytes, typed(3, "In the browser \u00e9\ud83d\udc4d")));
    return files;
  }

  static byte[] in(Callable<byte[]> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static Map<LineKind, Long> kinds(SentBack.View view) {
    return view.plan().lines().stream()
        .collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()));
  }

  static String key(Map<String, byte[]> files, String end) {
    return files.keySet().stream().filter(p -> p.endsWith("/" + end)).findFirst().orElseThrow();
  }

  static String text(Map<String, byte[]> files, String end) {
    return new String(at(files, key(files, end)), StandardCharsets.UTF_8);
  }
}
