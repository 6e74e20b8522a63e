package org.fieldbook.app.toolkit.picture;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that can be drawn, told by the computed field that a template has. A template with
 * none of these has no picture, and its entries are read as they were written.
 */
public final class Pictures {

  private Pictures() {}

  /** Whether entries of the tool have a picture. */
  public static boolean hasPicture(ToolTemplate template) {
    return Stream.of("stage_fill", "totals", "style_hint").anyMatch(f -> draws(template, f));
  }

  /**
   * The picture of an entry; absent when the tool has none.
   *
   * @param body of the entry
   * @param earlier body of an earlier version or entry to compare with
   */
  public static Optional<Picture> of(
      ToolTemplate template, JsonObject body, @Nullable JsonObject earlier) {
    Answers answers = Answers.of(body);
    if (draws(template, "stage_fill")) {
      return Optional.of(CyclePicture.of(StageFill.of(template, answers)));
    }
    if (draws(template, "totals")) {
      Answers before = earlier == null ? null : Answers.of(earlier);
      return Optional.of(ForceFieldPicture.of(template, ForceTotals.of(answers, before)));
    }
    if (draws(template, "style_hint")) {
      return Optional.of(GridPicture.of(StyleHints.of(template, answers)));
    }
    return Optional.empty();
  }

  /** The computed fields of an entry by their ids; empty for a tool that has none drawn here. */
  public static JsonObject computed(ToolTemplate template, JsonObject body) {
    Answers answers = Answers.of(body);
    JsonObjectBuilder computed = Json.createObjectBuilder();
    if (draws(template, "stage_fill")) {
      JsonObjectBuilder stages = Json.createObjectBuilder();
      StageFill.of(template, answers)
          .stages()
          .forEach(s -> stages.add(s.field(), s.isFilled() ? 1 : 0));
      computed.add("stage_fill", stages);
    }
    if (draws(template, "totals")) {
      computed.add("totals", totals(ForceTotals.of(answers, null)));
    }
    if (draws(template, "style_hint")) {
      computed.add("style_hint", hints(StyleHints.of(template, answers)));
    }
    return computed.build();
  }

  private static JsonObjectBuilder totals(ForceTotals totals) {
    JsonArrayBuilder arrows = Json.createArrayBuilder();
    Stream.concat(totals.driving().stream(), totals.restraining().stream())
        .forEach(
            f ->
                arrows.add(
                    Json.createObjectBuilder()
                        .add("row", f.row())
                        .add("side", f.isDriving() ? "driving" : "restraining")
                        .add("strength", f.strength())));
    return Json.createObjectBuilder()
        .add("driving", totals.drivingTotal())
        .add("restraining", totals.restrainingTotal())
        .add("difference", totals.difference())
        .add("arrows", arrows);
  }

  private static JsonArrayBuilder hints(StyleHints hints) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    hints
        .tasks()
        .forEach(
            t ->
                rows.add(
                    Json.createObjectBuilder()
                        .add("row", t.row())
                        .add("style", t.style().label())
                        .add("warning", t.isWarned())));
    return rows;
  }

  private static boolean draws(ToolTemplate template, String computed) {
    String picture =
        switch (computed) {
          case "stage_fill" -> "cycle";
          case "totals" -> "force-field";
          default -> "grid-2x2";
        };
    return template.pictures().contains(picture) && template.field(computed).isPresent();
  }
}
