package org.fieldbook.deploy.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.fieldbook.deploy.system.SharedFieldbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What a week's page weighs over the wire without media, headers and all, as a real browser counts
 * it: at the first visit of somebody who has never been here, and at later ones.
 */
class PageWeightST {

  private static final int MOST_AT_FIRST = 150_000;
  private static final int MOST_LATER = 30_000;
  private static final String WEEK = "/study/week?w=W01";

  private static final Browsing BROWSING = new Browsing();

  private final FieldbookUnderTest fieldbook = SharedFieldbook.get();

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  @Test
  void theWeekIsLightAndAsksNobodyElse() {
    try (BrowserContext person = BROWSING.person(fieldbook.url(), 1280, 800)) {
      signIn(person);
      Visit first = new Visit(person);
      Visit later = new Visit(person);
      assertThat(first.addresses.values())
          .allSatisfy(
              address ->
                  assertThat(address)
                      .startsWith(fieldbook.url().toString())
                      .doesNotContain("jakarta.faces.resource"));
      assertThat(first.bytes).as("first visit: %s", first.parts).isLessThan(MOST_AT_FIRST);
      assertThat(later.bytes).as("later visit: %s", later.parts).isLessThan(MOST_LATER);
    }
  }

  /** By a request of its own, so that no page has filled the browser's cache. */
  private void signIn(BrowserContext person) {
    person
        .request()
        .post(
            "/signin",
            RequestOptions.create()
                .setHeader("Origin", fieldbook.url().toString())
                .setMaxRedirects(0)
                .setForm(
                    FormData.create()
                        .set("email", "student@fieldbook.example")
                        .set("password", FieldbookUnderTest.DEMO_PASSWORD)));
  }

  /** One visit, scrolled through to the end. */
  private static final class Visit {

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<String> parts = new ArrayList<>();
    private long bytes;

    private Visit(BrowserContext person) {
      Page page = person.newPage();
      CDPSession browser = person.newCDPSession(page);
      browser.on("Network.requestWillBeSent", this::asked);
      browser.on("Network.loadingFinished", this::loaded);
      browser.send("Network.enable");
      page.navigate(WEEK);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.close();
    }

    private void asked(JsonObject event) {
      String address = event.getAsJsonObject("request").get("url").getAsString();
      if (!address.startsWith("data:") && !URI.create(address).getPath().startsWith("/media/")) {
        addresses.put(event.get("requestId").getAsString(), address);
      }
    }

    private void loaded(JsonObject event) {
      String address = addresses.get(event.get("requestId").getAsString());
      if (address != null) {
        long size = event.get("encodedDataLength").getAsLong();
        bytes += size;
        parts.add(URI.create(address).getPath() + " " + size);
      }
    }
  }
}
