package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A real browser, one for each test class; close it after the class. People in it are {@linkplain
 * #person contexts} of their own, with their own cookies.
 */
public final class Browsing implements AutoCloseable {

  private final Playwright playwright;
  private final Browser browser;

  public Browsing() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(BrowserFinder.find())
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-dev-shm-usage")));
  }

  /** Somebody with a browser window of that size who has been nowhere yet. */
  public BrowserContext person(URI site, int width, int height) {
    BrowserContext person =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
    person.setDefaultTimeout(30_000);
    return person;
  }

  /** Fails naming every accessibility fault of the page as it stands. */
  public static void mustBeAccessible(Page page) {
    List<String> faults =
        new AxeBuilder(page).analyze().getViolations().stream().map(Browsing::describe).toList();
    assertThat(faults).as("accessibility faults of %s", page.url()).isEmpty();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + " ("
        + rule.getImpact()
        + "): "
        + rule.getHelp()
        + " at "
        + rule.getNodes().stream().map(node -> "" + node.getTarget()).toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
