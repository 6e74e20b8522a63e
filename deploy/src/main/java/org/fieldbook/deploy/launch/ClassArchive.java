package org.fieldbook.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The server's classes, parsed and checked once for all later starts (class data sharing): a start
 * takes about a third less. The first start notes which classes it loads; when it serves, the
 * archive is made from that list in the background. It fits one Java and one class path, and is
 * named after both; without it everything works, only slower.
 *
 * <p>Made from a list and not from the running process, so that it holds no class that was
 * generated at run time: an archive with such classes has crashed a Java under Flight Recorder.
 */
final class ClassArchive {

  private final Path archive;
  private final Path list;
  private final Path loaded;
  private final Path draft;
  private final String classPath;
  private final String heap;
  private final String java;
  private @Nullable Process making;

  /**
   * Looks for an archive in a directory.
   *
   * @param directory where archives and lists are kept
   * @param name says which class path it is
   * @param heap the server's largest heap, on which the archive depends
   */
  ClassArchive(Path directory, String name, String classPath, String heap, String java) {
    String unique = name + "-java-" + Runtime.version() + "-" + heap;
    this.archive = directory.resolve(unique + ".jsa");
    this.list = directory.resolve(unique + "." + ProcessHandle.current().pid() + ".classes");
    this.loaded = list.resolveSibling(list.getFileName() + ".loaded");
    this.draft = list.resolveSibling(list.getFileName() + ".jsa");
    this.classPath = classPath;
    this.heap = heap;
    this.java = java;
  }

  /** What to start the server with. */
  List<String> options() {
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:cds=off")
        : List.of("-XX:DumpLoadedClassList=" + list);
  }

  /** Makes it, if there is none, from what the server has loaded so far. Returns at once. */
  void makeInBackground() {
    if (!Files.exists(archive) && Files.exists(list)) {
      Thread thread = new Thread(this::make, "class-archive");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private void make() {
    try {
      List<String> lines = Files.readAllLines(list);
      // The last line may be half written: the server goes on adding to the list.
      Files.write(loaded, lines.subList(0, Math.max(0, lines.size() - 1)));
      List<String> command = new ArrayList<>();
      if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
        command.addAll(List.of("/usr/bin/nice", "-n", "19"));
      }
      command.addAll(
          List.of(
              java,
              "-Xmx" + heap,
              "-Xshare:dump",
              "-XX:SharedClassListFile=" + loaded,
              "-XX:SharedArchiveFile=" + draft,
              "-cp",
              classPath));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      making = process;
      if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) {
        Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      System.err.println("The class archive could not be made, starts stay slower: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      remove(loaded);
    }
  }

  /** Gives up what is being made and tidies up; to be called when the server has ended. */
  void close() {
    Process process = making;
    if (process != null) {
      process.destroyForcibly();
    }
    remove(list);
    remove(loaded);
    remove(draft);
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("Cannot remove " + file + ": " + e);
    }
  }
}
