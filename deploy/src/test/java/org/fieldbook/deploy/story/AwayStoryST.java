package org.fieldbook.deploy.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.fieldbook.deploy.system.Browsing;
import org.fieldbook.deploy.system.FieldbookUnderTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A student takes the toolkit away, unpacks it on a stick and opens it on a computer without a
 * network: every page, every link, the search; then the one long page. All of it passes axe.
 */
@EnabledIfSystemProperty(
    named = "fieldbook.full",
    matches = "true",
    disabledReason = "runs with mvn -Pfull verify")
class AwayStoryST extends Story {

  private static final String LINKS =
      "() => [...document.querySelectorAll(\"a[href]:not([href^='data:'])\")].map(a => a.href)";

  private static final String IDS =
      "() => [...document.querySelectorAll('[id]')].map(e => encodeURIComponent(e.id))";

  @Test
  @Tag("R-000-041")
  @Tag("R-000-040")
  void theSiteOpensWithoutANetworkAndEveryLinkLeadsSomewhere() throws IOException {
    Path stick = Files.createDirectories(folder.resolve("stick"));
    try (Reader student = window()) {
      student.signsIn("student@fieldbook.example", FieldbookUnderTest.DEMO_PASSWORD);
      student.opens("/toolkit/takeaway");
      student.ticks(student.at("[name=format][value=page]"));
      Takeaways.asks(student);
      unpack(
          Takeaways.saves(student, "To open in any browser", folder.resolve("toolkit.zip")), stick);
      Takeaways.saves(student, "One file to open in any browser", folder.resolve("toolkit.html"));
    }
    try (BrowserContext away = offline()) {
      List<String> asked = new ArrayList<>();
      away.onRequest(request -> asked.add(request.url()));
      Page page = away.newPage();
      Set<String> seen = followed(page, index(stick).toUri());
      assertThat(seen).hasSizeGreaterThan(40);
      page.navigate(folder.resolve("toolkit.html").toUri().toString());
      Browsing.mustBeAccessible(page);
      assertThat(page.locator("svg").count()).isPositive();
      followed(page, folder.resolve("toolkit.html").toUri());
      assertThat(asked).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    }
  }

  private static void unpack(Path zip, Path into) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        Path to = into.resolve(e.getName()).normalize();
        assertThat(to.startsWith(into)).as("%s stays in its folder", e.getName()).isTrue();
        if (!e.isDirectory()) {
          Files.createDirectories(to.getParent());
          Files.copy(entries, to);
        }
      }
    }
  }

  private static Path index(Path stick) throws IOException {
    try (var files = Files.walk(stick)) {
      return files.filter(f -> f.endsWith("index.html")).findFirst().orElseThrow();
    }
  }

  /** Opens the page and all that it leads to; each is accessible, and each place in it is there. */
  private static Set<String> followed(Page page, URI first) {
    Set<String> seen = new HashSet<>();
    Set<String> places = new HashSet<>();
    Set<String> targets = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(first.toString()));
    while (!next.isEmpty()) {
      String file = next.pop();
      if (!seen.add(file)) {
        continue;
      }
      assertThat(Path.of(URI.create(file))).as("a link leads to it").exists();
      if (!file.endsWith(".html")) {
        continue;
      }
      page.navigate(file);
      Browsing.mustBeAccessible(page);
      for (Object id : (List<?>) page.evaluate(IDS)) {
        targets.add(file + "#" + id);
      }
      for (Object link : (List<?>) page.evaluate(LINKS)) {
        URI to = URI.create(link.toString());
        assertThat(to.getScheme()).as("%s in %s", to, file).isEqualTo("file");
        if (to.getFragment() != null) {
          places.add(to.toString());
        }
        next.add(to.toString().replaceFirst("#.*", ""));
      }
    }
    assertThat(targets).containsAll(places);
    return seen;
  }
}
