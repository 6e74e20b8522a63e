package org.fieldbook.app.toolkit.feedback;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What comes of the answers, as the fields of the entry that Fieldbook fills: means by question,
 * theme and group, the Johari panes, and the comments. Nothing of what is {@link Shown withheld} is
 * in it.
 */
final class Results {

  private final ToolTemplate template;
  private final FeedbackForm form;
  private final List<Question> asked;
  private final Map<String, Integer> self;
  private final Shown shown;

  /**
   * The results of a round.
   *
   * @param asked the questions that were chosen
   * @param self the owner's own answers
   */
  Results(ToolTemplate template, List<Question> asked, Map<String, Integer> self, Shown shown) {
    this.template = template;
    this.form = template.findFeedback().orElseThrow();
    this.asked = List.copyOf(asked);
    this.self = Map.copyOf(self);
    this.shown = shown;
  }

  /** How many of a group were asked, and how many answered. */
  record Count(String group, int asked, int answered, boolean closed) {}

  /** Something that was said in words; the comments are in random order already. */
  record Said(String group, String question, String words) {}

  /** The fields, ready to be filled in. */
  JsonObject fields(List<Count> counts, List<Said> comments) {
    return Json.createObjectBuilder()
        .add(form.places().responses(), responses())
        .add(form.places().comments(), comments(comments))
        .add(form.places().means(), means(counts, comments))
        .add(form.places().johari(), johari())
        .build();
  }

  /** The name of a group as the form has it. */
  static String label(ToolTemplate template, String group) {
    FeedbackForm form = template.findFeedback().orElseThrow();
    return template.field(form.places().comments()).stream()
        .flatMap(f -> f.columns().stream())
        .filter(c -> c.id().equals("group"))
        .flatMap(c -> c.options().stream())
        .filter(o -> o.key().equals(group))
        .map(Option::label)
        .findFirst()
        .orElse(group.equals(Shown.OTHERS) ? "All others" : group);
  }

  private JsonObjectBuilder responses() {
    JsonObjectBuilder rows = Json.createObjectBuilder();
    for (Question question : asked) {
      JsonObjectBuilder row = Json.createObjectBuilder();
      own(List.of(question)).ifPresent(v -> row.add(form.places().self(), said(v)));
      for (String group : shown.groups().keySet()) {
        shown.mean(group, List.of(question.id())).ifPresent(v -> row.add(group, said(v)));
      }
      rows.add(question.id(), row);
    }
    return rows;
  }

  private JsonArrayBuilder comments(List<Said> comments) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    visible(comments).limit(mostComments()).forEach(rows::add);
    return rows;
  }

  private Stream<JsonObjectBuilder> visible(List<Said> comments) {
    return comments.stream()
        .flatMap(
            comment ->
                shown
                    .placeOf(comment.group())
                    .map(
                        place ->
                            Json.createObjectBuilder()
                                .add("group", place)
                                .add("question", comment.question())
                                .add("comment", comment.words()))
                    .stream());
  }

  /** The most rows that the form has for comments. */
  private int mostComments() {
    return template
        .field(form.places().comments())
        .flatMap(f -> Optional.ofNullable(f.maxRows()))
        .orElse(Integer.MAX_VALUE);
  }

  /** Says when there is more than the form takes; which are left out is chance. */
  private Optional<String> leftOut(List<Said> comments) {
    long all = visible(comments).count();
    return all <= mostComments()
        ? Optional.empty()
        : Optional.of(
            "There are "
                + all
                + " comments, and the form takes "
                + mostComments()
                + ": those that stand in it were drawn by lot.");
  }

  private JsonObjectBuilder means(List<Count> counts, List<Said> comments) {
    Map<String, List<Question>> themes =
        asked.stream()
            .collect(
                Collectors.groupingBy(Question::theme, LinkedHashMap::new, Collectors.toList()));
    JsonArrayBuilder axes = Json.createArrayBuilder();
    themes
        .keySet()
        .forEach(
            t -> axes.add(t.substring(0, 1).toUpperCase(java.util.Locale.UK) + t.substring(1)));
    JsonArrayBuilder series = Json.createArrayBuilder();
    series.add(series(form.places().self(), themes.values().stream().map(this::own).toList()));
    for (String group : shown.groups().keySet()) {
      series.add(
          series(
              group,
              themes.values().stream()
                  .map(questions -> shown.mean(group, ids(questions)))
                  .toList()));
    }
    return Json.createObjectBuilder()
        .add("says", says(counts, comments))
        .add("scale", scale())
        .add("groups", groups(counts))
        .add("axes", axes)
        .add("series", series);
  }

  private JsonObjectBuilder series(String group, List<Optional<BigDecimal>> means) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    means.forEach(
        m -> m.ifPresentOrElse(v -> values.add(said(v)), () -> values.add(JsonValue.NULL)));
    return Json.createObjectBuilder()
        .add("group", group)
        .add("name", label(template, group))
        .add("values", values);
  }

  private JsonObjectBuilder scale() {
    return Json.createObjectBuilder()
        .add("min", 0)
        .add("max", form.greatest())
        .add("minLabel", end(0))
        .add("maxLabel", end(form.greatest()));
  }

  private String end(int value) {
    return form.scale().stream()
        .filter(p -> p.value() != null && p.value() == value)
        .map(FeedbackForm.Point::label)
        .findFirst()
        .orElse(Integer.toString(value));
  }

  private JsonArrayBuilder groups(List<Count> counts) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    for (Count count : counts) {
      rows.add(
          Json.createObjectBuilder()
              .add("group", count.group())
              .add("label", label(template, count.group()))
              .add("asked", count.asked())
              .add("answered", count.answered())
              .add("shown", shown.groups().containsKey(count.group())));
    }
    return rows;
  }

  /** Numbers in words, for wherever the picture goes. */
  private String says(List<Count> counts, List<Said> comments) {
    List<String> said = new ArrayList<>();
    for (Count count : counts) {
      String label = label(template, count.group());
      String numbers = label + ": " + count.asked() + " asked, " + count.answered() + " answered";
      String why =
          !count.closed()
              ? "; not closed yet"
              : shown.placeOf(count.group()).map(p -> p.equals(Shown.OTHERS)).orElse(false)
                  ? "; fewer than three, so they are among all others"
                  : shown.groups().containsKey(count.group()) || count.answered() == 0
                      ? ""
                      : "; fewer than three, so they are withheld";
      said.add(numbers + why + ".");
    }
    leftOut(comments).ifPresent(said::add);
    return String.join(" ", said);
  }

  /**
   * The panes: a question is high from the middle of the scale on, which is 2 of 0 to 3. Rests on
   * toolkit T03 ({@code johari}).
   */
  private JsonObjectBuilder johari() {
    BigDecimal high = BigDecimal.valueOf((form.greatest() + 1) / 2);
    Map<String, List<String>> panes = new LinkedHashMap<>();
    for (String pane : List.of("open", "blind", "hidden", "unknown", "apart")) {
      panes.put(pane, new ArrayList<>());
    }
    for (Question question : asked) {
      Optional<BigDecimal> own = own(List.of(question));
      Optional<BigDecimal> others = shown.meanOfAll(List.of(question.id()));
      String pane = "apart";
      if (own.isPresent() && others.isPresent()) {
        boolean ownHigh = own.get().compareTo(high) >= 0;
        boolean othersHigh = others.get().compareTo(high) >= 0;
        pane = ownHigh ? (othersHigh ? "open" : "hidden") : (othersHigh ? "blind" : "unknown");
      }
      panes.computeIfAbsent(pane, p -> new ArrayList<>()).add(question.text());
    }
    JsonObjectBuilder json = Json.createObjectBuilder();
    panes.forEach((pane, texts) -> json.add(pane, Json.createArrayBuilder(texts)));
    return json;
  }

  private Optional<BigDecimal> own(List<Question> questions) {
    return Shown.mean(
        questions.stream().map(Question::id).filter(self::containsKey).map(self::get).toList());
  }

  private static Set<String> ids(List<Question> questions) {
    return questions.stream()
        .map(Question::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** One place: more would be nobody's. */
  private static String said(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
