package org.fieldbook.content.packaging;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.course.StudyCalendar.Break;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.packaging.CourseFacts.WeekPlan;
import org.fieldbook.content.reading.PublishedCourse.Block;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.fieldbook.content.reading.PublishedCourse.CourseCase;
import org.fieldbook.content.reading.PublishedCourse.Event;
import org.fieldbook.content.reading.PublishedCourse.Figure;
import org.fieldbook.content.reading.PublishedCourse.Outcome;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.reading.PublishedCourse.Study;
import org.fieldbook.content.reading.Week;

/** Reads {@code course.yaml}. */
final class CourseReader {

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}[0-9]{3}");
  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,59}");
  static final List<String> SIDES = List.of("leadership", "common", "management");

  static final List<String> FAMILIES =
      List.of("generic", "specialist", "partnership", "organisation-specific");
  private static final Map<String, StudyCalendar.Kind> BREAKS =
      Map.of(
          "break", StudyCalendar.Kind.BREAK,
          "catch-up", StudyCalendar.Kind.CATCH_UP,
          "assessment", StudyCalendar.Kind.ASSESSMENT);

  private final YamlMap file;
  private final Problems.Of problems;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<WeekPlan> weeks = new ArrayList<>();

  CourseReader(YamlMap file) {
    this.file = file;
    this.problems = file.problems();
  }

  /** The facts, or nothing when there is not even a code. */
  Optional<CourseFacts> read() {
    Optional<YamlMap> facts = file.map("course");
    if (facts.isEmpty()) {
      problems.add(1, "\"course\" is missing.");
      return Optional.empty();
    }
    YamlMap course = facts.get();
    String code = course.text("code");
    if (!CODE.matcher(code).matches()) {
      course.fault(
          "code", "\"" + code + "\" is not a course code: three capital letters, three digits.");
      return Optional.empty();
    }
    Optional<YamlMap> calendar = file.map("calendar");
    if (calendar.isEmpty()) {
      problems.add(1, "\"calendar\" is missing.");
    }
    List<Break> before = calendar.map(this::before).orElse(List.of());
    List<Block> blocks = blocks();
    List<Break> breaks = calendar.map(this::breaks).orElse(List.of());
    List<Competence> competences = competences();
    CourseFacts all =
        new CourseFacts(
            new CourseCode(code),
            course.text("title"),
            course.text("about"),
            course.text("partLabel"),
            course.number("credits"),
            course.number("level"),
            course.number("notionalHours"),
            course.number("hoursPerWeek"),
            zone(course),
            calendar.map(CourseReader::weekStarts).orElse(DayOfWeek.MONDAY),
            outcomes(),
            blocks,
            weeks,
            before,
            breaks,
            events(),
            people(),
            cases(),
            competences,
            weekCompetences(competences),
            new Study(orEmpty(course, "entry"), orEmpty(course, "coreBook")));
    course.checkSpelling();
    file.checkSpelling();
    return Optional.of(all);
  }

  private static ZoneId zone(YamlMap course) {
    String zone = course.text("zone");
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      course.fault("zone", "\"" + zone + "\" is not a time zone, such as Europe/London.");
      return ZoneId.of("Europe/London");
    }
  }

  private static DayOfWeek weekStarts(YamlMap calendar) {
    List<String> days =
        Stream.of(DayOfWeek.values()).map(d -> d.name().toLowerCase(Locale.ROOT)).toList();
    return DayOfWeek.valueOf(calendar.oneOf("weekStarts", days).toUpperCase(Locale.ROOT));
  }

  /** An id of something in this file, noted so that no second one has it. */
  private String id(YamlMap item) {
    String id = item.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      item.fault("id", "\"" + id + "\" is not an id: letters, digits and hyphens.");
    }
    Integer first = ids.putIfAbsent(id, item.line("id"));
    if (first != null && !id.isEmpty()) {
      item.fault("id", "the id \"" + id + "\" is already used in line " + first + ".");
    }
    return id;
  }

  private List<Outcome> outcomes() {
    return file.maps("outcomes").stream().map(o -> new Outcome(id(o), o.text("text"))).toList();
  }

  private List<Break> before(YamlMap calendar) {
    List<Break> before = new ArrayList<>();
    for (YamlMap b : calendar.maps("before")) {
      Break entry = new Break(id(b), b.text("title"), StudyCalendar.Kind.BEFORE, null, weeks(b));
      before.add(entry);
      weeks.add(new WeekPlan(entry.id(), 0, entry.title(), null, null, b.line()));
    }
    return before;
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    int number = 0;
    for (YamlMap b : file.maps("blocks")) {
      String block = id(b);
      List<String> inBlock = new ArrayList<>();
      for (YamlMap w : b.maps("weeks")) {
        String week = id(w);
        inBlock.add(week);
        Week.Status status = WeekReader.status(w.oneOf("status", WeekReader.STATUSES));
        weeks.add(new WeekPlan(week, ++number, w.text("title"), block, status, w.line()));
      }
      if (inBlock.isEmpty()) {
        problems.add(b.line(), "\"" + block + "\" has no weeks.");
      }
      blocks.add(
          new Block(block, blocks.size() + 1, b.text("title"), orEmpty(b, "about"), inBlock));
    }
    if (blocks.isEmpty()) {
      problems.add(1, "\"blocks\" is missing: a course has at least one, with its weeks.");
    }
    return blocks;
  }

  private List<Break> breaks(YamlMap calendar) {
    List<Break> breaks = new ArrayList<>();
    for (YamlMap b : calendar.maps("breaks")) {
      String kind = b.oneOf("kind", List.of("break", "catch-up", "assessment"));
      String after = b.text("after");
      checkWeek(b, "after", after);
      breaks.add(
          new Break(
              id(b),
              b.text("title"),
              BREAKS.getOrDefault(kind, StudyCalendar.Kind.BREAK),
              after,
              weeks(b)));
    }
    return breaks;
  }

  private static int weeks(YamlMap b) {
    int weeks = b.number("weeks");
    if (weeks < 1 || weeks > 20) {
      b.fault("weeks", "\"weeks\" must be from 1 to 20.");
    }
    return Math.max(1, Math.min(20, weeks));
  }

  private List<Event> events() {
    List<Event> events = new ArrayList<>();
    for (YamlMap e : file.maps("events")) {
      String week = e.text("week");
      checkWeek(e, "week", week);
      events.add(new Event(id(e), week, e.text("title"), e.number("minutes")));
    }
    return events;
  }

  private List<Person> people() {
    return file.maps("people").stream()
        .map(
            p ->
                new Person(
                    id(p),
                    p.text("name"),
                    p.text("role"),
                    orEmpty(p, "profile"),
                    p.optionalText("portrait"),
                    setting(p),
                    List.of()))
        .toList();
  }

  private static List<Figure> setting(YamlMap person) {
    return person.maps("setting").stream()
        .map(f -> new Figure(f.text("what"), f.text("figure")))
        .toList();
  }

  private List<CourseCase> cases() {
    List<CourseCase> cases = new ArrayList<>();
    for (YamlMap c : file.maps("cases")) {
      List<String> episodes = c.texts("episodes");
      episodes.forEach(week -> checkWeek(c, "episodes", week));
      cases.add(new CourseCase(id(c), c.text("title"), orEmpty(c, "about"), episodes));
    }
    return cases;
  }

  private List<Competence> competences() {
    return file.maps("competences").stream()
        .map(
            c ->
                new Competence(
                    id(c),
                    c.oneOf("family", FAMILIES),
                    c.has("side") ? c.oneOf("side", SIDES) : null,
                    c.text("title"),
                    orEmpty(c, "term"),
                    orEmpty(c, "about")))
        .toList();
  }

  private Map<String, List<String>> weekCompetences(List<Competence> competences) {
    Set<String> known = Set.copyOf(competences.stream().map(Competence::id).toList());
    Map<String, List<String>> all = new LinkedHashMap<>();
    Optional<YamlMap> map = file.map("weekCompetences");
    if (map.isPresent()) {
      for (String week : map.get().names()) {
        checkWeek(map.get(), week, week);
        List<String> worked = map.get().texts(week);
        worked.stream()
            .filter(c -> !known.contains(c))
            .forEach(c -> map.get().fault(week, "there is no competence \"" + c + "\"."));
        all.put(week, List.copyOf(worked));
      }
    }
    return all;
  }

  private void checkWeek(YamlMap map, String name, String week) {
    if (!week.isEmpty() && weeks.stream().noneMatch(w -> w.id().equals(week))) {
      map.fault(name, "there is no week \"" + week + "\" in this course.");
    }
  }

  private static String orEmpty(YamlMap map, String name) {
    String text = map.optionalText(name);
    return text == null ? "" : text;
  }
}
