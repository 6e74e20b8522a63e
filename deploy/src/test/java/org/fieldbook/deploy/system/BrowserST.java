package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A real browser meets the shipped artefact: the way in is accessible and breaks no promise. */
class BrowserST {

  private static final Browsing BROWSING = new Browsing();

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void theSignInPageIsAccessibleAtBothWidthsAndLeavesTheMachineForNothing() {
    for (int width : new int[] {1280, 320}) {
      try (BrowserContext person = BROWSING.person(fieldbook.url(), width, 800)) {
        Page page = person.newPage();
        List<String> elsewhere = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(
            request -> {
              if (!request.url().startsWith(fieldbook.url().toString())
                  && !request.url().startsWith("data:")) {
                elsewhere.add(request.url());
              }
            });
        page.onConsoleMessage(
            message -> {
              if (message.type().equals("error")) {
                complaints.add(message.text());
              }
            });
        page.navigate("/signin");
        Browsing.mustBeAccessible(page);
        assertThat(elsewhere).isEmpty();
        assertThat(complaints).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).as("wider than the window at %d", width).isEqualTo(false);
      }
    }
  }
}
