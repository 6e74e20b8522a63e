package org.fieldbook.content.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldbook.content.course.StudyCalendar;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.tool.Specimen;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a course, as readers meet it: immutable, complete, ready to show. HTML in it is
 * clean and may be written out as it stands.
 *
 * @param partLabel what the top level is called in this course: Block, Unit
 * @param weeks all weeks by id in course order, those before the start too
 * @param tools tool templates by id, in number order
 * @param references entries of the bibliography by key, clean HTML, in the order of the package
 * @param weekStarts the day on which its weeks, and so its presentations, begin
 * @param weekCompetences ids of the competences that a week works on, by week id
 * @param specimens completed examples of its tools, by the id of the tool; not every tool has one
 * @param framework what the competences belong to; {@link Framework#NONE} where a course brings
 *     none
 * @param promises what it has promised to treat, and where it does; often nothing
 * @param policies what the course says of its own about rules; often nothing
 */
public record PublishedCourse(
    long editionId,
    int edition,
    CourseCode code,
    String title,
    String about,
    String partLabel,
    int credits,
    int hoursPerWeek,
    ZoneId zone,
    List<Block> blocks,
    Map<String, Week> weeks,
    List<StudyCalendar.Break> before,
    List<StudyCalendar.Break> breaks,
    Map<String, ToolTemplate> tools,
    List<Competence> competences,
    List<Person> people,
    List<Event> events,
    Map<String, String> references,
    int level,
    int notionalHours,
    DayOfWeek weekStarts,
    List<Outcome> outcomes,
    List<CourseCase> cases,
    Map<String, List<String>> weekCompetences,
    Map<String, Specimen> specimens,
    Framework framework,
    Study study,
    List<Section> policies,
    List<Promise> promises) {

  public PublishedCourse {
    blocks = List.copyOf(blocks);
    weeks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weeks));
    before = List.copyOf(before);
    breaks = List.copyOf(breaks);
    tools = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(tools));
    competences = List.copyOf(competences);
    people = List.copyOf(people);
    events = List.copyOf(events);
    references = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(references));
    outcomes = List.copyOf(outcomes);
    cases = List.copyOf(cases);
    weekCompetences = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(weekCompetences));
    specimens = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(specimens));
    policies = List.copyOf(policies);
    promises = List.copyOf(promises);
  }

  /** The dates of this edition's weeks for a presentation that starts on the day. */
  public StudyCalendar calendar(LocalDate start) {
    List<StudyCalendar.StudyWeek> studyWeeks =
        blocks.stream()
            .flatMap(
                b ->
                    b.weeks().stream()
                        .map(w -> new StudyCalendar.StudyWeek(w, week(w).title(), b.id())))
            .toList();
    return StudyCalendar.of(start, zone, before, studyWeeks, breaks);
  }

  /**
   * A week.
   *
   * @throws IllegalArgumentException when the course has none with that id
   */
  public Week week(String id) {
    Week week = weeks.get(id);
    if (week == null) {
      throw new IllegalArgumentException(code + " has no week " + id);
    }
    return week;
  }

  public Optional<Week> findWeek(String id) {
    return Optional.ofNullable(weeks.get(id));
  }

  /**
   * What a week is called: {@code Week 8}, or the title of what stands in the calendar in its place
   * when it has no number.
   */
  public String weekLabel(String id) {
    return findWeek(id)
        .filter(w -> w.number() > 0)
        .map(w -> "Week " + w.number())
        .or(
            () ->
                Stream.concat(before.stream(), breaks.stream())
                    .filter(b -> b.id().equals(id))
                    .map(StudyCalendar.Break::title)
                    .findFirst())
        .orElse(id);
  }

  public Optional<Person> findPerson(String id) {
    return people.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  public Optional<Activity> findActivity(String id) {
    return weeks.values().stream()
        .flatMap(w -> w.activities().stream())
        .filter(a -> a.id().equals(id))
        .findFirst();
  }

  public Optional<Block> blockOf(String weekId) {
    return blocks.stream().filter(b -> b.weeks().contains(weekId)).findFirst();
  }

  /**
   * What a field with {@code optionsFrom} offers: the course's key concepts or its competences.
   *
   * @param from {@code concepts} or {@code competences}
   * @throws IllegalArgumentException for anything else
   */
  public List<ToolField.Option> options(String from) {
    return switch (from) {
      case "concepts" -> concepts().map(c -> new ToolField.Option(c.id(), c.title())).toList();
      case "competences" ->
          competences.stream().map(c -> new ToolField.Option(c.id(), c.title())).toList();
      default -> throw new IllegalArgumentException("A course offers no " + from);
    };
  }

  private Stream<Week.Concept> concepts() {
    return weeks.values().stream().flatMap(w -> w.concepts().stream());
  }

  /**
   * Something that the course has promised to treat.
   *
   * @param text plain text
   * @param weeks ids of the weeks that are to treat it
   * @param places what treats it, in the order of the weeks
   */
  public record Promise(String id, String text, List<String> weeks, List<Treated> places) {

    public Promise {
      weeks = List.copyOf(weeks);
      places = List.copyOf(places);
    }
  }

  /**
   * A place that treats a promise.
   *
   * @param anchor its id on the page of the week; empty for what the page shows at its top
   */
  public record Treated(String week, String id, String anchor) {}

  /** A block or unit: the top level of the structure. */
  public record Block(String id, int number, String title, String about, List<String> weeks) {

    public Block {
      weeks = List.copyOf(weeks);
    }
  }

  public Optional<Competence> competence(String id) {
    return competences.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * A competence of the framework.
   *
   * @param side of the continuum: leadership, common or management
   * @param term id of its term on the continuum; empty where it has none
   * @param about the descriptor; empty where it has none
   */
  public record Competence(
      String id, String family, @Nullable String side, String title, String term, String about) {}

  /**
   * Somebody who returns through the course, such as one of its managers.
   *
   * @param portrait address of a picture of them, absent where there is none
   * @param setting where they work, in figures
   * @param sections what there is to read about them, clean HTML; often nothing
   */
  public record Person(
      String id,
      String name,
      String role,
      String profile,
      @Nullable String portrait,
      List<Figure> setting,
      List<Section> sections) {

    public Person {
      setting = List.copyOf(setting);
      sections = List.copyOf(sections);
    }
  }

  /** A figure and what it counts, both as words. */
  public record Figure(String what, String figure) {}

  /** A tutorial or other event of a week. */
  public record Event(String id, String week, String title, int minutes) {}

  /**
   * What somebody asks before they begin.
   *
   * @param entry what they should have studied or done before; empty where the course says nothing
   * @param coreBook the book that it is studied with; empty where there is none
   */
  public record Study(String entry, String coreBook) {}

  /** A section in the course’s own words: its title, and clean HTML. */
  public record Section(String id, String title, String html) {}

  /** What a learner can do after the course. */
  public record Outcome(String id, String text) {}

  /** A case that runs through the course: the weeks it appears in are its episodes. */
  public record CourseCase(String id, String title, String about, List<String> episodes) {

    public CourseCase {
      episodes = List.copyOf(episodes);
    }
  }
}
