package org.fieldbook.app.web.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String HOSTILE = "\"><script>a & b</script>";

  @Test
  void textAndAttributesAreNeverMarkup() {
    String html =
        new Html().tag("p", HOSTILE).with("title", HOSTILE).text(HOSTILE).end("p").toString();

    assertThat(html).doesNotContain("<script>").startsWith("<p class=\"&quot;&gt;&lt;script");
  }

  @Test
  void anAttributeWithoutAValueIsLeftOutAndAnEmptyOneStands() {
    assertThat(new Html().tag("input").with("class", null).with("value", "").flag("checked", true))
        .hasToString("<input value=\"\" checked>");
  }

  @Test
  void whatIsCleanAlreadyStandsAsItIs() {
    assertThat(new Html().tag("div").made("<b>1</b>").end("div"))
        .hasToString("<div><b>1</b></div>");
  }

  @Test
  void anAttributeNeedsATag() {
    assertThatIllegalStateException().isThrownBy(() -> new Html().text("x").with("id", "x"));
  }
}
