package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.filed;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.files;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.full;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.get;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.json;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.pages;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.takeaway;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.values;
import static org.fieldbook.app.toolkit.takeaway.SampleTakeaway.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.picture.Course;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** What people read of a take-away. */
class TakeawayPagesTest {

  @Test
  void everyPageIsWellFormedWithOneHeadingAndNoScriptFromOutside() throws IOException {
    Map<String, Document> pages = pages(files(zip(full())));

    assertThat(pages)
        .hasSize(6 + 3 + Course.LMC310.tools().size() + Course.LMC310.specimens().size());
    pages.forEach(
        (path, page) -> {
          assertThat(values(page, "//*[local-name()='h1']")).as(path).hasSize(1);
          assertThat(values(page, "//*[local-name()='style']")).as(path).isEmpty();
          assertThat(values(page, "//*[local-name()='script']/@src"))
              .as(path)
              .isSubsetOf("search-index.js", "search.js");
          assertThat(values(page, "//@*[starts-with(name(),'on') or name()='style']"))
              .as(path)
              .isEmpty();
        });
  }

  @Test
  void theContentsShowAnEntryUnderTheWeekThatItsOwnerChose() throws IOException {
    Map<String, Document> pages = pages(files(zip(filed())));
    Document contents = get(pages, "index.html");

    assertThat(entriesUnder(contents, "Block 2")).containsExactly("Moved");
    assertThat(entriesUnder(contents, "After the course")).containsExactly("Later");
    assertThat(entriesUnder(contents, "Block 1")).containsExactly("Away");
    assertThat(contents.getDocumentElement().getTextContent())
        .contains(", archived, from Week 2", ", kept under Week 12", ", kept for after the course");
    assertThat(entriesUnder(get(pages(files(zip(full()))), "index.html"), "After the course"))
        .as("a section that nothing is in")
        .isEmpty();
  }

  private static List<String> entriesUnder(Document page, String heading) {
    return values(
        page,
        "//*[local-name()='section'][.//*[local-name()='h2']='"
            + heading
            + "']//*[local-name()='li']//*[local-name()='a']");
  }

  @Test
  @Tag("R-000-041")
  @Tag("R-003-235")
  void everyLinkLeadsToAFileOrAPlaceInTheZipAndNoneOut() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    Map<String, Document> pages = pages(files);
    int links = 0;
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (String link : values(page.getValue(), "//@href | //@src")) {
        String[] parts = link.split("#", 2);
        Path folder = Path.of("/").resolve(page.getKey()).resolveSibling("");
        String target =
            parts[0].isEmpty()
                ? page.getKey()
                : folder.resolve(parts[0]).normalize().toString().substring(1);
        assertThat(files).as(page.getKey() + " to " + link).containsKey(target);
        if (parts.length == 2) {
          assertThat(values(get(pages, target), "//@id")).as(link).contains(parts[1]);
        }
        links++;
      }
    }
    assertThat(links).isGreaterThan(pages.size() * 5);
  }

  @Test
  void theStylesheetsAskForNothingOutsideTheZip() throws IOException {
    Map<String, byte[]> files = files(zip(full()));
    int urls = 0;
    for (String sheet : List.of("fieldbook.css", "toolkit.css")) {
      String css = new String(get(files, "style/" + sheet), StandardCharsets.UTF_8);
      assertThat(css).doesNotContain("@import");
      Matcher url = Pattern.compile("url\\(\"?(?!data:)([^\")]+)").matcher(css);
      while (url.find()) {
        assertThat(files).containsKey("style/" + url.group(1));
        urls++;
      }
    }
    assertThat(urls).isGreaterThan(1);
    assertThat(new String(get(files, "style/fonts/OFL-Literata.txt"), StandardCharsets.UTF_8))
        .contains("SIL OPEN FONT LICENSE");
  }

  @Test
  void itNamesLearnerDateAndCourseOnEveryPage() throws IOException {
    Takeaway takeaway = takeaway("Josie Adair", full().entries());
    pages(files(zip(takeaway)))
        .forEach(
            (path, page) ->
                assertThat(page.getDocumentElement().getTextContent())
                    .as(path)
                    .contains("Josie Adair", "29 November 2026", Course.LMC310.title()));
  }

  @Test
  void anEntryShowsPictureTableHistoryAndWhereItComesFrom() throws IOException {
    Document page = get(pages(files(zip(full()))), "entries/W12-A3.html");

    assertThat(values(page, "//*[local-name()='svg' and @role='img']")).hasSize(2);
    assertThat(values(page, "//*[local-name()='figure']//*[local-name()='table']")).hasSize(1);
    assertThat(values(page, "//*[@class='kept']/*[local-name()='summary']"))
        .containsExactly(
            "Version 2, Saturday 28 November, 21:52, 9 words",
            "Version 1, Saturday 28 November, 21:52, 4 words");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("from Week 12, activity W12-A3, edition 1");
  }

  @Test
  @Tag("R-003-201")
  void everyToolHasItsExampleBesideItsBlankFormMarkedAsMadeUp() throws IOException {
    Map<String, Document> pages = pages(files(zip(full())));

    for (String tool : Course.LMC310.specimens().keySet()) {
      Document example = get(pages, "examples/" + tool + ".html");
      assertThat(example.getDocumentElement().getTextContent())
          .as(tool)
          .contains("A made-up example. Nobody in it is real.");
      assertThat(values(get(pages, "blank/" + tool + ".html"), "//@href"))
          .contains("../examples/" + tool + ".html");
    }
    assertThat(get(pages, "examples/supervision-record.html").getDocumentElement().getTextContent())
        .contains("As if by Róisín");
  }

  @Test
  void whoHasNoEntriesGetsAnHonestPageAndTheBlankForms() throws IOException {
    Map<String, byte[]> files = files(zip(takeaway("Josie Adair", List.of())));
    Document cover = get(pages(files), "index.html");

    assertThat(cover.getDocumentElement().getTextContent())
        .contains("There are no entries in it yet.");
    assertThat(values(cover, "//*[@id='blank']//@href"))
        .hasSize(Course.LMC310.tools().size() + Course.LMC310.specimens().size());
    assertThat(json(get(files, "entries.json")).getJsonArray("entries")).isEmpty();
  }
}
