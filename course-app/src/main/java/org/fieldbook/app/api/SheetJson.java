package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.marking.GivenBack;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.MarkingSaved;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.marking.PreviewMarked;
import org.fieldbook.assessment.marking.ReturnOutlook;
import org.fieldbook.assessment.strategy.CountedScore;
import org.jspecify.annotations.Nullable;

/**
 * A marker's sheet as JSON: {@code {"parts": {"C1": {"mark": 14, "feedback": "..."}}, "summary":
 * "..."}}, a mark null or absent while none is given.
 */
final class SheetJson {

  private static final int MOST_PARTS = 100;

  private SheetJson() {}

  static MarkSheet read(JsonObject json) {
    Typed sheet = new Typed(json);
    JsonObject parts = sheet.object("parts");
    if (parts.size() > MOST_PARTS) {
      throw JsonRequest.malformed();
    }
    Map<String, PartMark> read = new LinkedHashMap<>();
    for (String criterion : parts.keySet()) {
      Typed part = new Typed(new Typed(parts).object(criterion));
      read.put(
          criterion, new PartMark(part.findNumber("mark").orElse(null), part.words("feedback")));
    }
    return new MarkSheet(read, sheet.words("summary"));
  }

  static JsonObject write(MarkSheet sheet) {
    JsonObjectBuilder parts = Json.createObjectBuilder();
    sheet
        .parts()
        .forEach(
            (id, part) ->
                parts.add(
                    id,
                    Json.createObjectBuilder()
                        .add("mark", orNull(part.mark()))
                        .add("feedback", part.feedback())));
    return Json.createObjectBuilder().add("parts", parts).add("summary", sheet.summary()).build();
  }

  static JsonObject saved(MarkingSaved.Saved saved) {
    return Json.createObjectBuilder()
        .add("number", saved.number())
        .add("savedAt", saved.savedAt().toString())
        .add("total", saved.total())
        .add("problems", list(saved.problems()))
        .build();
  }

  static JsonObject conflict(MarkingSaved.Conflict conflict) {
    return Json.createObjectBuilder()
        .add("status", 412)
        .add("reasons", list(List.of("These marks were changed in another window.")))
        .add("number", conflict.number())
        .add("savedAt", conflict.savedAt().toString())
        .add("theirs", write(conflict.theirs()))
        .add("mine", write(conflict.mine()))
        .build();
  }

  static JsonObject outlook(ReturnOutlook outlook, PreviewMarked.Outlook pages) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("mayReturn", outlook.mayReturn())
            .add("refusals", list(outlook.refusals()))
            .add("lateness", outlook.lateness().inWords())
            .add("comments", pages.comments())
            .add("commentsEarlier", pages.earlier())
            .add("commentsProblem", pages.problem())
            .add("said", list(outlook.said()))
            .add("heldBy", held(outlook.heldBy()));
    CountedScore score = outlook.score();
    if (score != null) {
      add(json, score);
    }
    return json.build();
  }

  static JsonObject givenBack(GivenBack done) {
    JsonObjectBuilder json = Json.createObjectBuilder().add("heldBy", held(done.heldBy()));
    add(json, done.score());
    return json.build();
  }

  private static void add(JsonObjectBuilder json, CountedScore score) {
    json.add("given", score.given())
        .add("counted", orNull(score.counted()))
        .add("why", score.why());
  }

  private static JsonArrayBuilder held(List<Hold.Kind> kinds) {
    return list(kinds.stream().map(Hold.Kind::inWords).toList());
  }

  static JsonValue orNull(@Nullable Integer number) {
    return number == null ? JsonValue.NULL : Json.createValue(number);
  }

  private static JsonArrayBuilder list(List<String> sentences) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    sentences.forEach(list::add);
    return list;
  }
}
