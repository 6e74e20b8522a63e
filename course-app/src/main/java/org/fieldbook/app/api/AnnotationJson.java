package org.fieldbook.app.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fieldbook.assessment.annotation.OnPage;
import org.fieldbook.assessment.annotation.SentFile;
import org.fieldbook.assessment.annotation.Spot;
import org.fieldbook.assessment.annotation.Written;
import org.fieldbook.assessment.marking.AnnotationSaved;
import org.fieldbook.assessment.marking.OnFiles;

/**
 * What is put on a page as JSON: {@code {"kind": "highlight", "page": 2, "shapes": [[8 numbers]],
 * "quote": "...", "words": "...", "removed": false}}.
 */
final class AnnotationJson {

  private static final int MOST_SHAPES = 2000;

  private AnnotationJson() {}

  /**
   * The file that it is on: {@code "submission": "12", "file": 2}; the first when it is not said.
   */
  static SentFile file(JsonObject json) {
    Typed typed = new Typed(json);
    return new SentFile(Typed.id(typed.words("submission")), typed.findNumber("file").orElse(1));
  }

  static Written read(JsonObject json) {
    Typed typed = new Typed(json);
    return new Written(
        new Spot(kind(typed.words("kind")), typed.number("page"), shapes(json.get("shapes"))),
        typed.words("quote"),
        typed.words("words"),
        typed.flag("removed"));
  }

  private static Spot.Kind kind(String name) {
    for (Spot.Kind kind : Spot.Kind.values()) {
      if (name.equals(name(kind))) {
        return kind;
      }
    }
    throw JsonRequest.malformed();
  }

  private static String name(Spot.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static List<List<Double>> shapes(@org.jspecify.annotations.Nullable JsonValue value) {
    List<List<Double>> shapes = new ArrayList<>();
    for (JsonValue shape : array(value)) {
      List<Double> numbers = new ArrayList<>();
      for (JsonValue number : array(shape)) {
        if (!(number instanceof JsonNumber n)) {
          throw JsonRequest.malformed();
        }
        numbers.add(n.doubleValue());
      }
      shapes.add(numbers);
      if (shapes.size() > MOST_SHAPES) {
        throw JsonRequest.malformed();
      }
    }
    return shapes;
  }

  private static JsonArray array(@org.jspecify.annotations.Nullable JsonValue value) {
    if (value instanceof JsonArray array) {
      return array;
    }
    throw JsonRequest.malformed();
  }

  static JsonObject write(OnFiles<?> files) {
    return Json.createObjectBuilder()
        .add("submission", files.submission())
        .add("here", list(files.here()))
        .add("earlier", list(files.earlier()))
        .build();
  }

  private static JsonArrayBuilder list(List<? extends OnPage> annotations) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    annotations.forEach(
        a ->
            list.add(
                content(a.written())
                    .add("name", a.name())
                    .add("number", a.number())
                    .add("submission", a.submission())
                    .add("file", a.place())
                    .add("savedAt", a.savedAt().toString())));
    return list;
  }

  private static JsonObjectBuilder content(Written written) {
    JsonArrayBuilder shapes = Json.createArrayBuilder();
    for (List<Double> shape : written.spot().shapes()) {
      JsonArrayBuilder numbers = Json.createArrayBuilder();
      shape.forEach(numbers::add);
      shapes.add(numbers);
    }
    return Json.createObjectBuilder()
        .add("kind", name(written.spot().kind()))
        .add("page", written.spot().page())
        .add("shapes", shapes)
        .add("quote", written.quote())
        .add("words", written.words())
        .add("removed", written.removed());
  }

  static JsonObject saved(AnnotationSaved.Saved saved) {
    return Json.createObjectBuilder()
        .add("number", saved.number())
        .add("savedAt", saved.savedAt().toString())
        .build();
  }

  static JsonObject conflict(AnnotationSaved.Conflict conflict) {
    return Json.createObjectBuilder()
        .add("status", 412)
        .add(
            "reasons", Json.createArrayBuilder().add("This comment was changed in another window."))
        .add("number", conflict.number())
        .add("savedAt", conflict.savedAt().toString())
        .add("theirs", content(conflict.theirs()))
        .add("mine", content(conflict.mine()))
        .build();
  }
}
