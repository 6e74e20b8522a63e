package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Places;
import org.fieldbook.content.tool.FeedbackForm.Point;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolField.Option;
import org.fieldbook.content.tool.ToolField.Type;

/** Reads what a tool asks other people: {@code questions}, both scales, and {@code round}. */
final class FeedbackReader {

  private static final int MOST_POINTS = 11;

  private final YamlMap file;
  private final List<ToolField> fields;
  private final CourseIndex index;

  FeedbackReader(YamlMap file, List<ToolField> fields, CourseIndex index) {
    this.file = file;
    this.fields = fields;
    this.index = index;
  }

  /** What it asks; empty for a tool without questions. */
  Optional<FeedbackForm> read() {
    List<YamlMap> questions = file.maps("questions");
    Optional<YamlMap> round = file.map("round");
    if (questions.isEmpty() && round.isEmpty()) {
      return Optional.empty();
    }
    if (questions.isEmpty()) {
      file.fault("round", "a round needs \"questions\".");
      return Optional.empty();
    }
    if (round.isEmpty()) {
      file.fault("questions", "questions need \"round\": where on the form they stand.");
      return Optional.empty();
    }
    List<Point> scale = points("scale");
    List<Point> easy = points("easyRead");
    Set<Integer> values = scale.stream().map(Point::value).collect(Collectors.toSet());
    if (easy.stream().anyMatch(p -> !values.contains(p.value()))) {
      file.fault("easyRead", "a point of \"easyRead\" has a value that \"scale\" has not.");
    }
    Set<String> groups = groups(round.get());
    Places places = places(round.get(), groups);
    FeedbackForm form =
        new FeedbackForm(
            questions(questions, groups), scale, easy, file.texts("openQuestions"), places);
    for (String group : form.groups()) {
      if (form.of(group).size() < FeedbackForm.FEWEST) {
        file.fault("questions", "\"" + group + "\" needs three questions or more.");
      }
    }
    return Optional.of(form);
  }

  private List<Point> points(String name) {
    List<Point> points = new ArrayList<>();
    Set<Integer> values = new HashSet<>();
    int blank = 0;
    for (YamlMap map : file.maps(name)) {
      Integer value = map.optionalNumber("value");
      if (value == null) {
        blank++;
      } else if (value < 0 || value >= MOST_POINTS) {
        map.fault("value", "a point is from 0 to 10.");
      } else if (!values.add(value)) {
        map.fault("value", "the value " + value + " is used twice.");
      }
      points.add(new Point(value, map.text("label")));
    }
    if (values.size() < 2 || blank != 1) {
      file.fault(name, "\"" + name + "\" needs two values or more, and one point without a value.");
    }
    return points;
  }

  /** Choices of the groups' table. */
  private Set<String> groups(YamlMap round) {
    return fields.stream()
        .filter(f -> f.id().equals(round.optionalText("groups")))
        .flatMap(f -> f.columns().stream())
        .filter(c -> c.id().equals("group"))
        .flatMap(c -> c.options().stream())
        .map(Option::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Question> questions(List<YamlMap> maps, Set<String> groups) {
    List<Question> questions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap map : maps) {
      String id = map.text("id");
      if (!id.isEmpty() && !id.matches("[a-z0-9-]{1,40}")) {
        map.fault("id", "an id has small letters, digits and hyphens, 40 at most.");
      }
      if (!ids.add(id)) {
        map.fault("id", "the id \"" + id + "\" is used twice in this list.");
      }
      String competence = map.text("competence");
      if (!competence.isEmpty()) {
        index.check(Kind.COMPETENCE, competence, map.line("competence"), map.problems());
      }
      String group = map.text("askedOf");
      known(map, "askedOf", group, groups);
      String picture = Optional.ofNullable(map.optionalText("picture")).orElse("talk");
      if (!FeedbackForm.DRAWN.contains(picture)) {
        map.fault(
            "picture", "\"picture\" must be one of " + new TreeSet<>(FeedbackForm.DRAWN) + ".");
      }
      questions.add(
          new Question(
              id,
              group,
              map.text("theme"),
              competence,
              map.text("text"),
              map.text("self"),
              map.optionalText("easy"),
              picture));
      map.checkSpelling();
    }
    return questions;
  }

  private static void known(YamlMap map, String name, String group, Set<String> groups) {
    if (!group.isEmpty() && !groups.contains(group)) {
      map.fault(name, "\"" + group + "\" is none of the groups " + groups + ".");
    }
  }

  private Places places(YamlMap round, Set<String> groups) {
    String self = round.text("self");
    known(round, "self", self, groups);
    List<String> signed = round.textsOrText("signed");
    List<String> easyFor = round.textsOrText("easyFor");
    signed.forEach(g -> known(round, "signed", g, groups));
    easyFor.forEach(g -> known(round, "easyFor", g, groups));
    Places places =
        new Places(
            field(round, "purpose", Type.LONGTEXT),
            field(round, "permission", Type.MULTICHOICE),
            table(round, "groups", "group", "planned", "way", "close"),
            field(round, "ownQuestion", Type.TEXT),
            filled(round, "invites", Type.TABLE),
            filled(round, "responses", Type.MATRIX),
            filled(round, "comments", Type.TABLE),
            filled(round, "means", Type.DIAGRAM_DATA),
            filled(round, "johari", Type.DIAGRAM_DATA),
            self,
            signed,
            easyFor);
    table(round, "comments", "group", "question", "comment");
    round.checkSpelling();
    return places;
  }

  private String field(YamlMap round, String name, Type type) {
    String id = round.text(name);
    boolean there = fields.stream().anyMatch(f -> f.id().equals(id) && f.type() == type);
    if (!id.isEmpty() && !there) {
      String kind = type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      round.fault(name, "the tool has no " + kind + " \"" + id + "\".");
    }
    return id;
  }

  /** Results must not be typed. */
  private String filled(YamlMap round, String name, Type type) {
    String id = field(round, name, type);
    if (fields.stream().anyMatch(f -> f.id().equals(id) && f.isWritten())) {
      round.fault(name, "\"" + id + "\" must be \"computed\": it is filled for the owner.");
    }
    return id;
  }

  private String table(YamlMap round, String name, String... columns) {
    String id = field(round, name, Type.TABLE);
    for (String column : columns) {
      boolean there =
          fields.stream()
              .filter(f -> f.id().equals(id))
              .flatMap(f -> f.columns().stream())
              .anyMatch(c -> c.id().equals(column));
      if (!id.isEmpty() && !there) {
        round.fault(name, "\"" + id + "\" has no column \"" + column + "\".");
      }
    }
    return id;
  }
}
