package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;

/**
 * Somebody at the keyboard: gets everywhere by Tab, writes and presses keys, and never touches a
 * mouse. Every page they come to is checked for accessibility faults and for errors of its scripts.
 */
final class Reader implements AutoCloseable {

  /** A long page has a few hundred stops; more means that the goal cannot be reached. */
  private static final int MOST_STOPS = 600;

  private static final String FOCUS =
      "e => e === document.activeElement ? 'here'"
          + " : document.activeElement === document.body ? 'nowhere' : 'elsewhere'";

  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> visited = new ArrayList<>();

  Reader(BrowserContext window) {
    this.window = window;
    this.page = window.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")
              && !message.text().contains("401")
              && !isRefusedPage(message)) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
  }

  /** A form that was refused, on the page that says why: the browser calls that a failure. */
  private boolean isRefusedPage(ConsoleMessage message) {
    return message.text().contains("status of 422") && message.location().contains(page.url());
  }

  /** Types an address. */
  Reader opens(String address) {
    page.navigate(address);
    return looksOnce();
  }

  /** Looks at the page as it stands: no accessibility fault, nothing wider than the window. */
  Reader looks() {
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Browsing.mustBeAccessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth > window.innerWidth"))
        .as("%s is wider than the window", page.url())
        .isEqualTo(false);
    visited.add(page.url());
    return this;
  }

  /** Come back to a page that was looked at, one need not look again. */
  private Reader looksOnce() {
    if (!visited.contains(page.url())) {
      return looks();
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  Reader signsIn(String email, String password) {
    opens("/signin");
    writes(page.getByLabel("E-mail address"), email);
    writes(page.getByLabel("Password"), password);
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/(home|queue)$"));
    return looks();
  }

  /** Signs in with the password of the demo and submits a file for TMA 02. */
  void submits(String email, Path file) {
    signsIn(email, FieldbookUnderTest.DEMO_PASSWORD);
    opens("/tma/assignment?a=TMA02");
    page.locator("#file").setInputFiles(file);
    at("#waiting").waitFor();
    ticks(at("#own-work"));
    ticks(at("#ai-none"));
    presses(button("Submit TMA 02"));
    page.waitForURL(Pattern.compile(".*/tma/receipt.*"));
  }

  /** Goes to a link by its name and follows it. */
  Reader follows(String name) {
    return follows(link(name));
  }

  Reader follows(Locator link) {
    reaches(link);
    String before = page.url();
    page.keyboard().press("Enter");
    page.waitForURL(address -> !address.equals(before));
    return looksOnce();
  }

  Reader presses(Locator button) {
    reaches(button);
    page.keyboard().press("Enter");
    return this;
  }

  Reader ticks(Locator box) {
    reaches(box);
    page.keyboard().press("Space");
    return this;
  }

  /** Goes to a field and writes over what is in it. */
  Reader writes(Locator field, String words) {
    reaches(field);
    page.keyboard().press("Control+A");
    page.keyboard().insertText(words);
    return this;
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
        .first();
  }

  Locator button(String name) {
    return page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
        .first();
  }

  Locator field(String label) {
    return page.getByLabel(label).first();
  }

  Locator at(String selector) {
    return page.locator(selector).first();
  }

  /** Waits until the words stand on the page. */
  Reader sees(String words) {
    page.getByText(words).first().waitFor();
    return this;
  }

  /** The next time the server is asked this, it does what is asked, and its answer is lost. */
  void losesOneAnswer(String address) {
    page.route(
        address,
        route -> {
          route.fetch();
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
  }

  Page page() {
    return page;
  }

  /** Presses Tab until the element has the focus; after the last stop comes the first again. */
  void reaches(Locator goal) {
    goal.waitFor();
    int rounds = 0;
    for (int stops = 0; stops < MOST_STOPS && rounds < 2; stops++) {
      Object focus = goal.evaluate(FOCUS);
      if (focus.equals("here")) {
        return;
      }
      if (stops > 0 && focus.equals("nowhere")) {
        rounds++;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("The keyboard does not reach " + goal + " on " + page.url());
  }

  /** Fails when a script complained anywhere. */
  void hadNoTrouble() {
    assertThat(complaints).isEmpty();
    assertThat(visited).isNotEmpty();
  }

  @Override
  public void close() {
    window.close();
  }
}
