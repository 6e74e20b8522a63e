package org.fieldbook.deploy.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.deploy.people.Bodies;
import org.fieldbook.deploy.people.Enrolments;
import org.fieldbook.deploy.people.InPieces;
import org.fieldbook.deploy.people.Member;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Watches the system calls of an upload: the file is written, forced to the disk, renamed, and its
 * directory forced to the disk, in that order, before the database hears of it. A kill cannot show
 * this, for the kernel outlives it; only a loss of power would. Part of {@code mvn -Pfull verify}.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class DiskOrderST {

  private static final String STUDENT = "student5@fieldbook.example";
  private static final Pattern RENAMED =
      Pattern.compile(
          "^(\\d+) .*rename.*/incoming/[^\"]+\".*/files/([0-9a-f]{2})/([0-9a-f]{64})\"");

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @Test
  void aFileIsOnTheDiskBeforeTheDatabaseHearsOfIt() throws IOException, InterruptedException {
    String path = "/api/tma/" + assignment() + "/upload";
    watch((student, content) -> student.file("PUT", path, "script.pdf", content));
  }

  @Test
  void soIsAFileThatCameInPieces() throws IOException, InterruptedException {
    String assignment = assignment();
    watch(
        (student, content) ->
            new InPieces(student, Supplier::get).send(assignment, "script.pdf", content));
  }

  private String assignment() {
    return Enrolments.presentationOf(STUDENT, fieldbook) + "/TMA02";
  }

  private void watch(BiFunction<Member, String, HttpResponse<String>> upload)
      throws IOException, InterruptedException {
    Path trace = Files.createTempFile(Path.of("target"), "upload-", ".strace");
    Member student = Member.signIn(fieldbook.url(), STUDENT);
    String content = Bodies.pdf("Watched " + UUID.randomUUID(), 600_000);
    Process strace = attach(trace);
    try {
      HttpResponse<String> answer = upload.apply(student, content);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    } finally {
      strace.destroy();
      strace.waitFor(20, TimeUnit.SECONDS);
    }
    mustBeInOrder(Files.readAllLines(trace, StandardCharsets.ISO_8859_1), InPieces.sha256(content));
  }

  private Process attach(Path trace) throws IOException, InterruptedException {
    Process strace;
    try {
      strace =
          new ProcessBuilder(
                  "strace",
                  "-f",
                  "-s",
                  "2000",
                  "-e",
                  "trace=openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,sendto",
                  "-p",
                  "" + fieldbook.server().pid(),
                  "-o",
                  "" + trace)
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return fail("strace is needed here. Install it: apt-get install -y strace", e);
    }
    // It says so when it may not watch; it is silent in its file until something happens.
    for (int i = 0; i < 100 && Files.size(trace) == 0 && strace.isAlive(); i++) {
      Thread.sleep(100);
      fieldbook.statusOf("/health/live");
    }
    if (!strace.isAlive()) {
      String words = new String(strace.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return fail("strace may not watch the server, run the tests as its owner or root: " + words);
    }
    return strace;
  }

  /** In the order of the calls of the one thread that put the file of that hash into its place. */
  private static void mustBeInOrder(List<String> calls, String hash) {
    Matcher renamed =
        calls.stream()
            .map(RENAMED::matcher)
            .filter(Matcher::find)
            .filter(m -> m.group(3).equals(hash))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No file was renamed into its place"));
    String thread = renamed.group(1);
    String folder = "/files/" + renamed.group(2) + "\"";
    String file = "/files/" + renamed.group(2) + "/" + renamed.group(3);
    // One thread does it all, so the order of its lines is the order of what happened.
    List<String> own = calls.stream().filter(call -> call.startsWith(thread + " ")).toList();
    int moved = first(own, 0, "rename", file);
    int opened = lastBefore(own, moved, "openat", "/incoming/", "O_WRONLY");
    String part = descriptor(own, opened);
    int written = first(own, opened, "write", "(" + part + ",");
    int forced = forced(own, written, part);
    int folderOpened = first(own, moved, "openat", folder);
    int folderForced = forced(own, folderOpened, descriptor(own, folderOpened));
    // The text of a statement that is prepared already is not sent again: the hash always is.
    int told = first(own, 0, "write(", renamed.group(3));
    assertThat(List.of(opened, written, forced, moved, folderOpened, folderForced, told))
        .as("open, write, force, rename, open and force the directory, tell the database")
        .isSorted();
  }

  private static int first(List<String> calls, int from, String... parts) {
    for (int i = from; i < calls.size(); i++) {
      if (has(calls.get(i), parts)) {
        return i;
      }
    }
    throw new AssertionError(
        "Not seen after line " + from + ": " + String.join(" ", parts) + " in " + calls.size());
  }

  private static int forced(List<String> calls, int from, String descriptor) {
    for (int i = from; i < calls.size(); i++) {
      if (calls.get(i).matches(".* f(data)?sync\\(" + descriptor + "\\b.*")) {
        return i;
      }
    }
    throw new AssertionError("Descriptor " + descriptor + " was not forced to the disk");
  }

  private static int lastBefore(List<String> calls, int end, String... parts) {
    for (int i = end - 1; i >= 0; i--) {
      if (has(calls.get(i), parts)) {
        return i;
      }
    }
    throw new AssertionError("Not seen before the rename: " + String.join(" ", parts));
  }

  private static boolean has(String call, String... parts) {
    for (String part : parts) {
      if (!call.contains(part)) {
        return false;
      }
    }
    return true;
  }

  /** The number that the call gave; an unfinished call gives it on the line where it is resumed. */
  private static String descriptor(List<String> calls, int line) {
    Pattern given = Pattern.compile("= (\\d+)$");
    for (int i = line; i < Math.min(line + 2, calls.size()); i++) {
      Matcher number = given.matcher(calls.get(i).strip());
      if (number.find()) {
        return number.group(1);
      }
    }
    throw new AssertionError("No descriptor: " + calls.get(line));
  }
}
