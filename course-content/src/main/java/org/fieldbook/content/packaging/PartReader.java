package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.Part;
import org.fieldbook.content.reading.Part.Video;
import org.jspecify.annotations.Nullable;

/** Reads one part of a week. */
final class PartReader {

  private static final Pattern MINUTES = Pattern.compile("[0-9]{1,4}");
  private static final Pattern HOURS = Pattern.compile("[0-9]{1,2}(\\.[0-9]{1,2})?");
  private static final Pattern TIME = Pattern.compile("([0-9]+:)?[0-5]?[0-9]:[0-5][0-9]");
  private static final Set<String> READINGS = Set.of("book", "library", "text", "web");
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "video", Set.of("data-speaker", "data-media", "data-captions"),
          "revisit", Set.of("data-tool"),
          "activity",
              Set.of("data-type", "data-purpose", "data-tool", "data-words", "data-window-weeks"));

  private final Element section;
  private final Links links;
  private final Problems.Of problems;

  PartReader(Element section, Links links) {
    this.section = section;
    this.links = links;
    this.problems = links.problems();
  }

  /** The part, or nothing when its kind is unknown. */
  Optional<Part> read() {
    String word = section.value("data-part");
    Part.Kind kind;
    try {
      kind = Part.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.add(
          section.line,
          "\""
              + word
              + "\" is not a kind of part; there are questions, outcomes, concepts, text,"
              + " case, video, activity, readings, revisit, keypoints and review.");
      return Optional.empty();
    }
    attributes(word);
    String title = title(kind);
    HtmlWriter writer = new HtmlWriter(links, title);
    Element body = section.withoutTitle();
    String html = "";
    Activity activity = null;
    Video video = null;
    switch (kind) {
      case ACTIVITY -> activity = new ActivityReader(section, body, title, minutes(), links).read();
      case VIDEO -> video = video(body, writer);
      case READINGS -> html = readings(body, writer);
      case TEXT, CASE -> {
        everyBlockHasAnId(body);
        html = writer.blocks(body);
      }
      case REVISIT, KEYPOINTS, REVIEW -> html = writer.blocks(body);
    }
    boolean isProse = kind != Part.Kind.ACTIVITY && kind != Part.Kind.VIDEO;
    if (html.isEmpty() && isProse) {
      problems.add(section.line, "the part is empty.");
    }
    return Optional.of(
        new Part(id(kind), kind, title, minutesOf(kind), html, activity, video, tool(kind)));
  }

  private void attributes(String kind) {
    Set<String> own = ATTRIBUTES.getOrDefault(kind, Set.of());
    for (String name : section.attributes.keySet()) {
      boolean allowed =
          Set.of("id", "data-part", "data-minutes", "data-treats", "lang", "xml:lang")
                  .contains(name)
              || own.contains(name);
      if (!allowed) {
        problems.add(
            section.line, "the attribute " + name + " is not allowed on a part of this kind.");
      }
    }
  }

  private String id(Part.Kind kind) {
    String id = section.get("id");
    if (id == null && kind == Part.Kind.READINGS) {
      return links.week() + "-R";
    }
    if (id == null) {
      problems.add(section.line, "the part needs an id.");
      return "";
    }
    return id;
  }

  private String title(Part.Kind kind) {
    Optional<String> own = section.child("h2").map(Element::text).filter(t -> !t.isEmpty());
    if (own.isPresent()) {
      return own.get();
    }
    if (Set.of(Part.Kind.TEXT, Part.Kind.CASE, Part.Kind.ACTIVITY).contains(kind)) {
      problems.add(section.line, "the part needs a title (h2).");
      return "";
    }
    return Wording.of("part." + kind.name().toLowerCase(Locale.ROOT));
  }

  private int minutes() {
    String minutes = section.get("data-minutes");
    if (minutes == null) {
      return 0;
    }
    if (!MINUTES.matcher(minutes).matches()) {
      problems.add(section.line, "data-minutes must be a whole number, not \"" + minutes + "\".");
      return 0;
    }
    return Integer.parseInt(minutes);
  }

  /**
   * Where the part gives no minutes, they are worked out: of text from its words, of readings from
   * the hours of each.
   */
  private int minutesOf(Part.Kind kind) {
    if (section.get("data-minutes") != null) {
      return minutes();
    }
    return switch (kind) {
      case TEXT, CASE -> StudyTime.minutes(kind, section);
      case READINGS -> minutesOfReadings();
      default -> 0;
    };
  }

  private int minutesOfReadings() {
    return section.descendants().stream()
        .filter(e -> e.is("li") && HOURS.matcher(e.value("data-hours")).matches())
        .mapToInt(e -> (int) Math.round(Double.parseDouble(e.value("data-hours")) * 60))
        .sum();
  }

  private @Nullable String tool(Part.Kind kind) {
    String tool = section.get("data-tool");
    if (kind == Part.Kind.REVISIT && tool == null) {
      problems.add(section.line, "data-tool is missing: which tool does the part return to?");
    }
    if (tool != null) {
      links.index().check(Kind.TOOL, tool, section.line, problems);
    }
    return tool;
  }

  /** Responses, notes and citations point at paragraphs: each has a name that stays. */
  private void everyBlockHasAnId(Element body) {
    for (Element e : body.children()) {
      boolean needsOne = Set.of("p", "ul", "ol", "table", "figure", "blockquote").contains(e.name);
      if (needsOne && e.get("id") == null) {
        problems.add(
            e.line, "this " + e.name + " needs an id, such as " + section.value("id") + "-p1.");
      }
    }
  }

  private Video video(Element body, HtmlWriter writer) {
    String speaker = section.get("data-speaker");
    if (speaker != null) {
      links.index().check(Kind.PERSON, speaker, section.line, problems);
    }
    String media = file("data-media");
    String captions = file("data-captions");
    if (media != null && captions == null) {
      problems.add(section.line, "a video needs captions (data-captions).");
    }
    for (Element e : body.children()) {
      if (!e.hasRole("intro") && !e.hasRole("transcript")) {
        problems.add(
            e.line,
            "<"
                + e.name
                + "> stands in a video part, which holds"
                + " div[data-role=intro] and ol[data-role=transcript].");
      }
    }
    List<Part.Line> transcript = new ArrayList<>();
    for (Element line : body.role("transcript").map(t -> t.children("li")).orElse(List.of())) {
      String at = line.value("data-at");
      if (!TIME.matcher(at).matches()) {
        problems.add(line.line, "data-at must be a time such as 1:05, not \"" + at + "\".");
      }
      transcript.add(new Part.Line(at, writer.flow(line)));
    }
    String intro = body.role("intro").map(writer::blocks).orElse("");
    if (transcript.isEmpty() && (media != null || intro.isEmpty())) {
      problems.add(section.line, "a video needs its transcript (ol[data-role=transcript]).");
    }
    return new Video(speaker, media, captions, intro, transcript);
  }

  private @Nullable String file(String attribute) {
    String name = section.get(attribute);
    if (name != null) {
      links.toMedia("media/" + name, section.line);
    }
    return name;
  }

  private String readings(Element body, HtmlWriter writer) {
    Html html = new Html();
    html.open("ol").attribute("class", "readings").close();
    for (Element list : body.children()) {
      if (!list.is("ol")) {
        problems.add(list.line, "readings are an ol with one li for each.");
      }
      list.children("li").forEach(item -> reading(item, writer, html));
    }
    return html.end("ol").toString();
  }

  private static String duration(double hours) {
    return hours < 1
        ? Wording.of("reading.minutes", Math.round(hours * 60))
        : Wording.of("reading.hours", hours);
  }

  private void reading(Element item, HtmlWriter writer, Html html) {
    String type = item.value("data-type");
    String hours = item.value("data-hours");
    if (item.get("id") == null) {
      problems.add(item.line, "this reading needs an id.");
    }
    if (!READINGS.contains(type)) {
      problems.add(
          item.line, "data-type must be book, library, text or web, not \"" + type + "\".");
      return;
    }
    html.open("li").attribute("id", item.value("id")).close();
    html.open("p").attribute("class", "reading-facts").close();
    html.text(Wording.of("reading." + type));
    if (HOURS.matcher(hours).matches()) {
      html.text(", " + duration(Double.parseDouble(hours)));
    } else if (!hours.isEmpty()) {
      problems.add(item.line, "data-hours must be a number such as 1.5, not \"" + hours + "\".");
    }
    html.end("p");
    if (item.get("data-cites") != null) {
      links.cite(item.value("data-cites"), item.line);
    }
    for (Element e : item.children()) {
      if (e.hasRole("notes")) {
        html.open("div").attribute("class", "reading-notes").close();
        html.made(writer.blocks(e)).end("div");
      } else {
        Element holder = new Element("li", e.line);
        holder.append(e);
        html.made(writer.blocks(holder));
      }
    }
    html.end("li");
  }
}
