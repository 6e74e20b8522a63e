package org.fieldbook.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The look at a page's room finds what is wrong with one, and nothing where all is well. */
class LayoutST {

  private static final Browsing BROWSING = new Browsing();

  private static final String LONG = "Donaudampfschifffahrtsgesellschaft";

  @AfterAll
  static void close() {
    BROWSING.close();
  }

  private static List<String> faults(String body) {
    String html =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><style>body{margin:16px;"
            + "font:16px/1.5 sans-serif}button{min-height:30px}</style></head><body>"
            + body
            + "</body></html>";
    try (BrowserContext person = BROWSING.person(URI.create("http://localhost"), 1280, 900)) {
      Page page = person.newPage();
      page.setContent(html);
      return Layout.faults(page);
    }
  }

  @Test
  void aSoundPageHasNoFaults() {
    assertThat(
            faults(
                "<h1>Sound</h1><p>Words with <a href='#a'>a link</a> and <a href='#b'>another</a>,"
                    + " ".concat("and more ".repeat(60))
                    + "</p><div style='overflow-x:auto;width:200px' tabindex='0'><table><tr><td>"
                    + LONG
                    + LONG
                    + "</table></div><p style='width:9ch;overflow:hidden;text-overflow:ellipsis'>"
                    + LONG
                    + "</p><label><input type='checkbox'> Tick it</label>"
                    + "<p><label for='t'>Words</label> <input id='t' type='text'>"
                    + " <button>Send it</button></p>"
                    + "<span style='position:absolute;width:1px;height:1px;overflow:hidden'>Not"
                    + " to be seen</span><details><summary>More</summary>"
                    + "<textarea>Words</textarea></details>"))
        .isEmpty();
  }

  @Test
  void aPageThatScrollsSidewaysIsFoundAtTheWidthsWhereItDoes() {
    assertThat(faults("<div id='wide' style='width:800px;height:10px'></div>"))
        .containsExactly(
            "at 390 px the page is 426 px wider than the window, at div#wide",
            "at 768 px the page is 48 px wider than the window, at div#wide");
  }

  @Test
  void wordsThatRunOutOfTheirBoxOrAreCutOffAreFound() {
    assertThat(faults("<p id='narrow' style='width:9ch'>" + LONG + "</p>"))
        .hasSize(3)
        .allMatch(f -> f.matches("at [0-9]+ px p#narrow “" + LONG + "” runs 1?[0-9]{2} px out.*"));
    assertThat(faults("<p id='cut' style='width:9ch;overflow:hidden'>" + LONG + "</p>"))
        .hasSize(3)
        .allMatch(f -> f.matches("at [0-9]+ px p#cut .* cuts off 1?[0-9]{2} px of what .*"));
    assertThat(faults("<button id='low' style='height:30px;width:60px'>One two three</button>"))
        .hasSize(3)
        .allMatch(f -> f.contains("button#low “One two three” is "));
  }

  @Test
  void wordsInsideWhatIsFoldedAreLookedAtToo() {
    assertThat(
            faults(
                "<details><summary>More</summary><p style='width:5ch'>" + LONG + "</p></details>"))
        .hasSize(3);
  }

  @Test
  void controlsThatCoverOneAnotherOrWordsAreFound() {
    assertThat(
            faults(
                "<button id='one' style='width:100px'>One</button>"
                    + "<button id='two' style='width:100px;margin-left:-30px'>Two</button>"))
        .hasSize(3)
        .allMatch(f -> f.contains("button#one “One” and button#two “Two” cover one another by 3"));
    assertThat(
            faults(
                "<p>Words that stand here</p>"
                    + "<input type='text' id='over' style='position:relative;top:-40px'>"))
        .hasSize(3)
        .allMatch(f -> f.contains("input#over and the words “Words that stand here” cover"));
  }

  @Test
  void controlsWithoutRoomAreFound() {
    assertThat(faults("<input type='text' id='thin' style='width:30px'>"))
        .hasSize(3)
        .allMatch(f -> f.contains("input#thin is squeezed to 3"));
    assertThat(
            faults(
                "<button id='tiny'"
                    + " style='width:12px;min-height:0;height:12px;padding:0'></button>"))
        .hasSize(3)
        .allMatch(f -> f.endsWith("button#tiny is only 12 × 12 px"));
    assertThat(
            faults("<input type='number' id='sum' value='1234567' style='width:50px;padding:0'>"))
        .hasSize(3)
        .allMatch(f -> f.contains("input#sum “1234567” cuts off "));
  }
}
