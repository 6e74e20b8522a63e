package org.fieldbook.app.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The actions agreed last time with the same person, and nobody else's. */
class CarryFromLastTest {

  private static final ToolTemplate TOOL = Course.tool("supervision-record");

  private static final String AGREED =
      "\"actions\":[{\"action\":\"Book the course\",\"who\":\"M.K.\",\"by\":\"2026-11-02\"},{}]";

  @Test
  @Tag("R-003-063")
  void theLastRecordWithTheSamePersonOffersItsActions() {
    EntryView older =
        entry(1, "2026-10-01", "\"other\":\"M.K.\",\"actions\":[{\"action\":\"Old\"}]");
    EntryView last = entry(2, "2026-10-20", "\"other\":\"m k\"," + AGREED);
    EntryView another =
        entry(3, "2026-10-25", "\"other\":\"R.S.\",\"actions\":[{\"action\":\"No\"}]");
    EntryView now = entry(4, "2026-11-03", "\"other\":\"M.K.\"");

    assertThat(CarryFromLast.offers(TOOL, now, List.of(older, last, another, now)))
        .singleElement()
        .satisfies(o -> assertThat(o.field()).isEqualTo("previous"))
        .satisfies(o -> assertThat(o.date()).isEqualTo(LocalDate.parse("2026-10-20")))
        .satisfies(
            o ->
                assertThat(o.rows())
                    .hasToString("[{\"action\":\"Book the course\",\"who\":\"M.K.\"}]"));
  }

  @Test
  void nothingIsOfferedWhereSomethingStandsOrNobodyIsNamed() {
    EntryView last = entry(1, "2026-10-20", "\"other\":\"M.K.\"," + AGREED);

    assertThat(
            CarryFromLast.offers(
                TOOL,
                entry(2, "2026-11-03", "\"other\":\"M.K.\",\"previous\":[{\"action\":\"Mine\"}]"),
                List.of(last)))
        .isEmpty();
    assertThat(
            CarryFromLast.offers(TOOL, entry(2, "2026-11-03", "\"comment\":\"x\""), List.of(last)))
        .isEmpty();
  }

  @Test
  void aRecordThatCameLaterOffersNothing() {
    EntryView later = entry(3, "2026-12-01", "\"other\":\"M.K.\"," + AGREED);

    assertThat(
            CarryFromLast.offers(
                TOOL, entry(2, "2026-11-03", "\"other\":\"M.K.\""), List.of(later)))
        .isEmpty();
  }

  private static EntryView entry(long id, String date, String fields) {
    JsonObject body = JsonBody.parse("{\"fields\":{" + fields + "}}");
    Instant at = Instant.parse("2026-11-05T10:00:00Z").plusSeconds(id);
    return new EntryView(
        id,
        new PresentationCode("LMC310-2026J"),
        "own-supervision-" + id,
        EntryKind.TOOL,
        new Provenance(new CourseCode("LMC310"), 1, null, null, null, TOOL.id(), 1),
        "Record " + id,
        true,
        LocalDate.parse(date),
        List.of(),
        "",
        false,
        1,
        body,
        1,
        at,
        at,
        null);
  }
}
