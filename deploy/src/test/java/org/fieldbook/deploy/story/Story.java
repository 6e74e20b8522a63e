package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People in windows of one browser, before the shared demo; no script of a page may fail them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {

  private final Browsing browsing = new Browsing();
  private final List<String> faults = new ArrayList<>();

  final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @TempDir
  @SuppressWarnings("NullAway.Init") // JUnit sets it
  Path folder;

  /** A window on a desk. */
  Reader window() {
    return window(1280, 900);
  }

  /** A phone. */
  Reader phone() {
    return window(390, 844);
  }

  /** A window on a desk before another Fieldbook. */
  Reader window(FieldbookUnderTest other) {
    return reader(browsing.person(other.url(), 1280, 900));
  }

  /** A browser on a computer without a network. */
  BrowserContext offline() {
    BrowserContext away = browsing.person(fieldbook.url(), 1280, 900);
    away.setOffline(true);
    return away;
  }

  /** A window of that size. */
  Reader window(int width, int height) {
    return reader(browsing.person(fieldbook.url(), width, height));
  }

  private Reader reader(BrowserContext window) {
    Reader reader = new Reader(window);
    reader.page().onPageError(faults::add);
    return reader;
  }

  @AfterEach
  void noScriptFailed() {
    assertThat(faults).isEmpty();
  }

  @AfterAll
  void close() {
    browsing.close();
  }
}
