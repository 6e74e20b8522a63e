package org.fieldbook.content.packaging;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldbook.content.packaging.CourseFacts.WeekPlan;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Person;
import org.fieldbook.content.reading.PublishedCourse.Section;
import org.fieldbook.content.reading.Week;
import org.fieldbook.content.tool.Specimen;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the texts of a package into a course: first all that can be referred to, then all that
 * refers.
 */
final class PackageReader {

  private final Map<String, String> documents;
  private final Set<String> paths;
  private final Problems problems;

  PackageReader(Map<String, String> documents, Set<String> paths, Problems problems) {
    this.documents = documents;
    this.paths = paths;
    this.problems = problems;
  }

  /** The course, as far as it can be read; nothing when there is no telling which it is. */
  Optional<PublishedCourse> read(long editionId, int edition) {
    if (!documents.containsKey("course.yaml")) {
      problems.add("course.yaml", 0, "is missing: a package has it at its top.");
      return Optional.empty();
    }
    return yaml("course.yaml")
        .flatMap(file -> new CourseReader(file).read())
        .map(facts -> read(facts, editionId, edition));
  }

  private PublishedCourse read(CourseFacts facts, long editionId, int edition) {
    CourseIndex index = index(facts, edition);
    Map<String, String> references = references(index);
    Map<String, YamlMap> toolFiles = yamlBelow("tools/");
    toolFiles.forEach((path, file) -> index.name(Kind.TOOL, file.text("id"), file.text("title")));
    Optional<PromisesReader> promises = promises(index);
    Framework framework = framework(index);
    framework.wholeSystem().forEach(p -> index.name(Kind.SYSTEM_PART, p.id(), p.title()));
    Map<WeekPlan, WeekReader> weekFiles = weekFiles(facts);
    weekFiles.values().forEach(w -> w.index(index));

    Map<String, ToolTemplate> tools = tools(toolFiles, index);
    Map<String, Week> weeks = new LinkedHashMap<>();
    weekFiles.forEach(
        (plan, reader) -> {
          reader.checkBody();
          weeks.put(plan.id(), reader.read(index));
        });
    yamlBelow("assessment/")
        .forEach(
            (path, file) -> {
              // What is in a folder below is for the assessment module alone.
              if (path.indexOf('/') == path.lastIndexOf('/')) {
                new AssessmentCheck(file, index, name(path)).check();
              }
            });
    Map<String, Specimen> specimens = specimens(tools, index);
    return new PublishedCourse(
        editionId,
        edition,
        facts.code(),
        facts.title(),
        facts.about(),
        facts.partLabel(),
        facts.credits(),
        facts.hoursPerWeek(),
        facts.zone(),
        facts.blocks(),
        weeks,
        facts.before(),
        facts.breaks(),
        tools,
        facts.competences(),
        people(facts, index),
        facts.events(),
        references,
        facts.level(),
        facts.notionalHours(),
        facts.weekStarts(),
        facts.outcomes(),
        facts.cases(),
        facts.weekCompetences(),
        specimens,
        framework,
        facts.study(),
        sections("policies.xhtml", "policy", index),
        promises.map(p -> p.read(weeks)).orElse(List.of()));
  }

  private Optional<PromisesReader> promises(CourseIndex index) {
    return documents.containsKey("promises.yaml")
        ? yaml("promises.yaml").map(file -> new PromisesReader(file, index))
        : Optional.empty();
  }

  private List<Section> sections(String path, String noun, CourseIndex index) {
    return documents.containsKey(path)
        ? XmlText.parse(documents.getOrDefault(path, ""), problems.of(path))
            .map(html -> new SectionsReader(noun, html, index, problems.of(path)).read())
            .orElse(List.of())
        : List.of();
  }

  /** The people, with their pages and the addresses of their portraits. */
  private List<Person> people(CourseFacts facts, CourseIndex index) {
    for (String path : documents.keySet()) {
      if (path.startsWith("people/") && !index.has(Kind.PERSON, name(path))) {
        problems.add(path, 0, "is the page of somebody whom course.yaml does not have.");
      }
    }
    return facts.people().stream()
        .map(
            p ->
                new Person(
                    p.id(),
                    p.name(),
                    p.role(),
                    p.profile(),
                    portrait(p, index),
                    p.setting(),
                    sections("people/" + p.id() + ".xhtml", "person", index)))
        .toList();
  }

  private @Nullable String portrait(Person person, CourseIndex index) {
    String portrait = person.portrait();
    if (portrait == null) {
      return null;
    }
    String path = "media/" + portrait;
    if (!index.hasMedia(path)) {
      problems.add(
          "course.yaml", 0, "the portrait of " + person.id() + ", " + path + ", is not there.");
      return null;
    }
    return index.mediaAddress(path);
  }

  private Framework framework(CourseIndex index) {
    return documents.containsKey("framework.yaml")
        ? yaml("framework.yaml")
            .map(file -> new FrameworkReader(file, index).read())
            .orElse(Framework.NONE)
        : Framework.NONE;
  }

  private CourseIndex index(CourseFacts facts, int edition) {
    CourseIndex index = new CourseIndex(facts.code(), edition, paths);
    facts.weeks().forEach(w -> index.name(Kind.WEEK, w.id(), w.title()));
    facts.people().forEach(p -> index.name(Kind.PERSON, p.id(), p.name()));
    facts.competences().forEach(c -> index.name(Kind.COMPETENCE, c.id(), c.title()));
    facts.outcomes().forEach(o -> index.name(Kind.OUTCOME, o.id(), o.text()));
    facts.cases().forEach(c -> index.name(Kind.CASE, c.id(), c.title()));
    return index;
  }

  private Optional<YamlMap> yaml(String path) {
    return YamlText.parse(documents.getOrDefault(path, ""), problems.of(path));
  }

  private Map<String, YamlMap> yamlBelow(String folder) {
    Map<String, YamlMap> files = new LinkedHashMap<>();
    for (String path : documents.keySet()) {
      if (path.startsWith(folder)) {
        yaml(path).ifPresent(file -> files.put(path, file));
      }
    }
    return files;
  }

  private Map<String, String> references(CourseIndex index) {
    Map<String, String> references = new LinkedHashMap<>();
    if (!documents.containsKey("references.yaml")) {
      return references;
    }
    Optional<YamlMap> file = yaml("references.yaml");
    if (file.isPresent()) {
      YamlMap map = file.get();
      Links links = new Links(index, "", map.problems());
      for (String key : map.names()) {
        if (!key.matches("[A-Za-z][A-Za-z0-9-]{0,59}")) {
          map.fault(key, "\"" + key + "\" is not a key: letters, digits and hyphens.");
        }
        index.name(Kind.REFERENCE, key, key);
        references.put(key, reference(map, key, links));
      }
    }
    return references;
  }

  /** An entry is plain text, or has markup in it: then it is XHTML. */
  private static String reference(YamlMap map, String key, Links links) {
    String text = map.text(key);
    if (!text.contains("<")) {
      return Html.escaped(text);
    }
    return XmlText.parseFragment(text, map.textLine(key), map.problems())
        .map(entry -> new HtmlWriter(links, key).inline(entry))
        .orElse("");
  }

  private Map<String, ToolTemplate> tools(Map<String, YamlMap> files, CourseIndex index) {
    files.forEach(
        (path, file) -> {
          if (!file.text("id").equals(name(path))) {
            file.fault("id", "the id \"" + file.text("id") + "\" is not the name of the file.");
          }
        });
    List<ToolTemplate> tools =
        files.values().stream()
            .map(file -> new ToolReader(file, index).read())
            .sorted(Comparator.comparingInt(ToolTemplate::number))
            .toList();
    return tools.stream()
        .collect(
            Collectors.toMap(ToolTemplate::id, t -> t, (first, same) -> first, LinkedHashMap::new));
  }

  private Map<String, Specimen> specimens(Map<String, ToolTemplate> tools, CourseIndex index) {
    Map<String, Specimen> specimens = new LinkedHashMap<>();
    yamlBelow("specimens/")
        .forEach(
            (path, file) -> {
              if (!file.text("tool").equals(name(path))) {
                file.fault(
                    "tool", "the tool \"" + file.text("tool") + "\" is not the name of the file.");
              }
              new SpecimenReader(file, index, tools)
                  .read()
                  .ifPresent(specimen -> specimens.put(specimen.tool(), specimen));
            });
    return specimens;
  }

  private Map<WeekPlan, WeekReader> weekFiles(CourseFacts facts) {
    Map<WeekPlan, WeekReader> files = new LinkedHashMap<>();
    for (WeekPlan plan : facts.weeks()) {
      String path = "weeks/" + plan.id() + ".xhtml";
      Problems.Of own = problems.of(path);
      if (!documents.containsKey(path)) {
        problems.add(
            "course.yaml", plan.line(), "the week " + plan.id() + " has no file " + path + ".");
      } else {
        XmlText.parse(documents.getOrDefault(path, ""), own)
            .ifPresent(html -> files.put(plan, new WeekReader(plan, html, own)));
      }
    }
    for (String path : documents.keySet()) {
      if (path.startsWith("weeks/")
          && facts.weeks().stream().noneMatch(w -> w.id().equals(name(path)))) {
        problems.add(path, 0, "is the file of a week that course.yaml does not have.");
      }
    }
    return files;
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }
}
