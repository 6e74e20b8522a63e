package org.fieldbook.deploy.system;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds a Chromium for the browser tests: the one that {@code FIELDBOOK_BROWSER} names, else one on
 * the path, else one that the system's packages give us when we are root, else Playwright's own
 * download. Tests with a browser are never skipped: without one they fail and say what to do.
 */
public final class BrowserFinder {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private BrowserFinder() {}

  /** For {@code .ci/run} and people: finds or fetches one and prints where it is. */
  public static void main(String[] arguments) {
    System.out.println(find());
  }

  /** The program to start; fetched if need be. */
  public static Path find() {
    List<Supplier<Optional<Path>>> ways =
        List.of(
            BrowserFinder::named,
            BrowserFinder::onPath,
            BrowserFinder::fromPackages,
            BrowserFinder::fromPlaywright);
    return ways.stream()
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "There is no Chromium for the browser tests. Install one, then run:"
                        + " FIELDBOOK_BROWSER=/path/to/chromium mvn verify"));
  }

  private static Optional<Path> named() {
    return Optional.ofNullable(System.getenv("FIELDBOOK_BROWSER"))
        .filter(name -> !name.isBlank())
        .map(Path::of)
        .map(
            path -> {
              if (!Files.isExecutable(path)) {
                throw new IllegalStateException("FIELDBOOK_BROWSER is no program: " + path);
              }
              return path;
            });
  }

  private static Optional<Path> onPath() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(directory -> Path.of(directory, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> fromPackages() {
    if (!"root".equals(System.getProperty("user.name"))
        || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
      return Optional.empty();
    }
    run("apt-get", "update");
    run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
    return onPath();
  }

  private static Optional<Path> fromPlaywright() {
    run(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        "com.microsoft.playwright.CLI",
        "install",
        "chromium");
    Path cache =
        Path.of(
            System.getenv()
                .getOrDefault(
                    "PLAYWRIGHT_BROWSERS_PATH",
                    System.getProperty("user.home") + "/.cache/ms-playwright"));
    try (Stream<Path> files =
        Files.isDirectory(cache) ? Files.walk(cache, 4) : Stream.<Path>empty()) {
      return files
          .filter(file -> file.endsWith("chrome") || file.endsWith("Chromium"))
          .filter(Files::isRegularFile)
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Tries; whether it helped shows in whether there is a browser afterwards. */
  private static void run(String... command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      System.err.println(command[0] + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
