package org.fieldbook.assessment.rendition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fieldbook.assessment.submission.FileType;

/**
 * Makes PDFs by LibreOffice. Each file has a process, a profile and a directory of its own, which
 * are gone afterwards; macros do not run, and nothing that a document links to is fetched.
 */
final class LibreOffice {

  private static final String SAFE_PROFILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
      <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
      </oor:items>
      """;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final Path program;
  private final Duration limit;

  LibreOffice(Path program, Duration limit) {
    this.program = program;
    this.limit = limit;
  }

  /**
   * Makes the PDF and gives it to the reader before it is gone.
   *
   * @throws NotConverted when there is none in the time that it may take
   * @throws IOException when the disk fails or the program cannot be started
   */
  <T> T convert(InputStream document, FileType type, Reader<T> reader)
      throws IOException, NotConverted {
    Path directory = Files.createTempDirectory("fieldbook-office");
    try {
      Path source = directory.resolve("script." + type.extension());
      Files.copy(document, source);
      Path user = Files.createDirectories(directory.resolve("profile/user"));
      Files.writeString(user.resolve("registrymodifications.xcu"), SAFE_PROFILE);
      run(directory, source);
      Path made = directory.resolve("out").resolve("script.pdf");
      if (!isPdf(made)) {
        throw new NotConverted("LibreOffice cannot read this file.");
      }
      try (InputStream in = Files.newInputStream(made)) {
        return reader.read(in);
      }
    } finally {
      delete(directory);
    }
  }

  private void run(Path directory, Path source) throws IOException, NotConverted {
    ProcessBuilder builder =
        new ProcessBuilder(
            program.toString(),
            "--headless",
            "--norestore",
            "--nologo",
            "--nolockcheck",
            "-env:UserInstallation=" + directory.resolve("profile").toUri(),
            "--convert-to",
            "pdf",
            "--outdir",
            directory.resolve("out").toString(),
            source.toString());
    // The settings of Fieldbook, passwords among them, are nothing for it.
    String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
    builder.environment().clear();
    builder.environment().put("PATH", path);
    builder.environment().put("HOME", directory.toString());
    builder.directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NotConverted(
            "It took longer than " + limit.toSeconds() + " seconds and was stopped.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotConverted("Fieldbook was stopped meanwhile.");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return java.util.Arrays.equals(in.readNBytes(PDF.length), PDF);
    }
  }

  private static void delete(Path directory) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(directory)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      // A process that was just ended may still take files away itself.
      throw e.getCause();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /** Takes what was made. */
  interface Reader<T> {
    T read(InputStream pdf) throws IOException;
  }

  /** There is no PDF; the message is a sentence that says why. */
  static final class NotConverted extends Exception {

    private static final long serialVersionUID = 1;

    NotConverted(String why) {
      super(why);
    }
  }
}
