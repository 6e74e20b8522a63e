package org.fieldbook.app.toolkit.paper;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.picture.Picture;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.tool.Paper;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever the sheets put it: all of an entry is on them, and nothing of it twice. */
class EntryPaperTest {

  private static final Options OPTIONS = Options.of(Course.LMC310);

  static Stream<Arguments> tools() {
    return Course.LMC310.tools().values().stream().map(tool -> Arguments.of(tool.id(), tool));
  }

  private static Document page(String markup) {
    Document page = Jsoup.parse("<div>" + markup + "</div>");
    // A table's name repeats the heading above it, for those who only hear it.
    page.select("caption").remove();
    return page;
  }

  private static List<String> words(Document page) {
    return Arrays.stream(page.text().split("[ :;.]+", -1))
        // A list beside another field is as it was typed, with its hyphens.
        .filter(word -> !word.isEmpty() && !word.equals("-"))
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void whatRunsOnAndWhatIsLaidOutAreTheSameWordsAndPictures(String id, ToolTemplate tool) {
    SpecimenSheet example = SpecimenSheet.of(Course.LMC310, tool).orElseThrow();
    JsonObject body = example.body();
    List<Picture> drawn = Pictures.of(example.material());
    EntrySheet fields = new EntrySheet(tool, OPTIONS, 3);

    List<EntryPaper.Sheet> sheets =
        new EntryPaper(fields, (to, picture, n) -> to.element("figure", "", "id", "f" + n))
            .of(body, drawn);
    Document laid =
        page(
            sheets.stream()
                .map(EntryPaper.Sheet::written)
                .map(Markup::toString)
                .collect(Collectors.joining()));

    assertThat(words(laid)).isEqualTo(words(page(fields.of(body).toString())));
    assertThat(laid.select("figure").eachAttr("id")).hasSameSizeAs(drawn).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tools")
  void everyFieldAndPictureOfAToolIsOnOneOfItsSheets(String id, ToolTemplate tool) {
    assertThat(tool.sheets().stream().flatMap(s -> s.fields().stream()).map(ToolField::id))
        .containsExactlyInAnyOrderElementsOf(tool.fields().stream().map(ToolField::id).toList());
    assertThat(tool.sheets().stream().map(Paper.Laid::pictures).flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(tool.pictures().stream().map(p -> p.title()).toList());
  }
}
