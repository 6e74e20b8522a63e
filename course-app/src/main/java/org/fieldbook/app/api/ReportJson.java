package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldbook.assessment.monitoring.MonitorSheet;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnFeedback;
import org.fieldbook.assessment.monitoring.MonitorSheet.OnMark;
import org.fieldbook.assessment.monitoring.ReportSaved;
import org.jspecify.annotations.Nullable;

/**
 * What a monitor says as JSON: {@code {"mark": "TOO_SEVERE", "would": 74, "parts": {"C1": 14},
 * "why": "...", "feedback": "HELPFUL", "strengths": "...", "next": "..."}}; what is not said is
 * empty, null or absent.
 */
final class ReportJson {

  private static final int MOST_PARTS = 100;

  private ReportJson() {}

  static MonitorSheet read(JsonObject json) {
    Typed sheet = new Typed(json);
    JsonObject parts = sheet.object("parts");
    if (parts.size() > MOST_PARTS) {
      throw JsonRequest.malformed();
    }
    Map<String, Integer> read = new LinkedHashMap<>();
    for (String criterion : parts.keySet()) {
      new Typed(parts).findNumber(criterion).ifPresent(mark -> read.put(criterion, mark));
    }
    return new MonitorSheet(
        one(OnMark.values(), sheet.words("mark")),
        sheet.findNumber("would").orElse(null),
        read,
        sheet.words("why"),
        one(OnFeedback.values(), sheet.words("feedback")),
        sheet.words("strengths"),
        sheet.words("next"));
  }

  private static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
    return name.isEmpty()
        ? null
        : Stream.of(all)
            .filter(e -> e.name().equals(name))
            .findFirst()
            .orElseThrow(JsonRequest::malformed);
  }

  static JsonObject write(MonitorSheet sheet) {
    JsonObjectBuilder parts = Json.createObjectBuilder();
    sheet.parts().forEach(parts::add);
    return Json.createObjectBuilder()
        .add("mark", name(sheet.mark()))
        .add("would", SheetJson.orNull(sheet.would()))
        .add("parts", parts)
        .add("why", sheet.why())
        .add("feedback", name(sheet.feedback()))
        .add("strengths", sheet.strengths())
        .add("next", sheet.next())
        .build();
  }

  private static String name(@Nullable Enum<?> judgement) {
    return judgement == null ? "" : judgement.name();
  }

  static JsonObject saved(ReportSaved.Saved saved) {
    JsonArrayBuilder problems = Json.createArrayBuilder();
    saved.problems().forEach(problems::add);
    return Json.createObjectBuilder()
        .add("number", saved.number())
        .add("savedAt", saved.savedAt().toString())
        .add("problems", problems)
        .build();
  }

  static JsonObject conflict(ReportSaved.Conflict conflict) {
    return Json.createObjectBuilder()
        .add("number", conflict.number())
        .add("theirs", write(conflict.theirs()))
        .add("mine", write(conflict.mine()))
        .build();
  }
}
