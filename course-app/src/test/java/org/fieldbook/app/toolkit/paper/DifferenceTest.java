package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fieldbook.app.toolkit.Form;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.toolkit.picture.Markup;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static String lines(List<String> before, List<String> after) {
    Markup markup = new Markup();
    Difference.lines(markup, before, after);
    return markup.toString().replace(" class=\"written\" dir=\"auto\"", "");
  }

  @Test
  void wordsThatWentAndCameAreMarkedInTheirLine() {
    assertThat(
            lines(
                List.of("We will meet monthly.", "Same."),
                List.of("We will meet every six weeks.", "Same.")))
        .isEqualTo(
            "<p>We will meet <del>monthly.</del> <ins>every six weeks.</ins></p><p>Same.</p>");
  }

  @Test
  void aNewLineAndALineThatWentStandAlone() {
    assertThat(lines(List.of("a", "b"), List.of("b", "c")))
        .isEqualTo("<p><del>a</del></p><p>b</p><p><ins>c</ins></p>");
  }

  @Test
  void wordsAreEscapedInsideTheMarks() {
    assertThat(lines(List.of(), List.of("<b>&</b>")))
        .isEqualTo("<p><ins>&lt;b&gt;&amp;&lt;/b&gt;</ins></p>");
  }

  @Test
  void textsTooLongToCompareStandWhole() {
    String before = "a b ".repeat(3000);
    String after = "c d ".repeat(3000);

    assertThat(lines(List.of(before), List.of(after))).contains("<del>a b", "<ins>c d");
  }

  @Test
  void onlyTheFieldsThatChangedAreNamed() {
    Form form = new Form(Course.tool("force-field"), Options.of(Course.LMC310), 1);
    Comparison comparison = new Comparison(form, form);

    assertThat(
            comparison.changed(
                Course.body("{'present':'a','priority':'x','forces':[{'side':'driving'}]}"),
                Course.body("{'present':'a ','priority':'y','forces':[{'side':'restraining'}]}")))
        .containsExactly("Forces", "The one force to work on first");
  }
}
