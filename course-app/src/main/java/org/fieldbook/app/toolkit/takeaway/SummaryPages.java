package org.fieldbook.app.toolkit.takeaway;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.toolkit.picture.Markup;
import org.fieldbook.app.toolkit.takeaway.Takeaway.Taken;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolTemplate;
import org.jsoup.Jsoup;

/**
 * What stands round the entries: how they spread over the families of competences, on whose work
 * the tools rest, and how to keep people disguised.
 */
final class SummaryPages {

  private static final int BAR = 360;
  private static final int ROW = 34;
  private static final int LEFT = 200;
  private static final Pattern KEY = Pattern.compile("([a-z]+)([0-9]{4})");

  private final Takeaway takeaway;
  private final PublishedCourse course;

  SummaryPages(Takeaway takeaway) {
    this.takeaway = takeaway;
    this.course = takeaway.presentation().course();
  }

  /** For each family: how many entries, the latest evidence note, and the mix as a picture. */
  void families(Markup main) {
    Map<String, List<Taken>> families = byFamily();
    main.open("header", "class", "page-title").element("h1", "What the entries show");
    main.element("p", sentence(families), "class", "lede").close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "The mix").close().open("div", "class", "leaf-wide");
    picture(main, families);
    table(main, families);
    main.close().close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "Evidence").element("p", "The latest note in each family").close();
    main.open("div", "class", "leaf-wide");
    families.forEach((family, entries) -> evidence(main, family, entries));
    main.close().close();
  }

  private Map<String, List<Taken>> byFamily() {
    Map<String, String> familyOf = new LinkedHashMap<>();
    course.competences().forEach(c -> familyOf.put(c.id(), c.family()));
    Map<String, List<Taken>> families = new LinkedHashMap<>();
    familyOf.values().stream()
        .distinct()
        .forEach(
            family ->
                families.put(
                    family,
                    takeaway.entries().stream()
                        .filter(
                            t ->
                                t.entry().competences().stream()
                                    .anyMatch(c -> family.equals(familyOf.get(c))))
                        .toList()));
    return families;
  }

  private static String sentence(Map<String, List<Taken>> families) {
    return String.join(
            "; ",
            families.entrySet().stream()
                .map(f -> CoverPages.family(f.getKey()) + ": " + count(f.getValue().size()))
                .toList())
        + ".";
  }

  private static String count(int entries) {
    return entries == 1 ? "1 entry" : entries + " entries";
  }

  private static void picture(Markup main, Map<String, List<Taken>> families) {
    int most = Math.max(1, families.values().stream().mapToInt(List::size).max().orElse(1));
    int height = families.size() * ROW + 8;
    main.open("figure", "class", "picture picture-mix");
    BookFigure.open(main, BAR + LEFT + 40, height, "Entries in each family", sentence(families));
    int y = 4;
    for (Map.Entry<String, List<Taken>> family : families.entrySet()) {
      int size = family.getValue().size();
      int width = Math.max(1, size * BAR / most);
      main.element("text", CoverPages.family(family.getKey()), "x", "0", "y", "" + (y + 18));
      main.empty(
          "rect",
          "class",
          "mix-bar",
          "x",
          "" + LEFT,
          "y",
          "" + y,
          "width",
          "" + width,
          "height",
          "" + (ROW - 10));
      main.element("text", "" + size, "x", "" + (LEFT + width + 6), "y", "" + (y + 18));
      y += ROW;
    }
    main.close().close();
  }

  private static void table(Markup main, Map<String, List<Taken>> families) {
    main.open("table", "class", "table table-tight");
    main.element("caption", "Entries in each family", "class", "visually-hidden");
    main.open("thead").open("tr");
    List.of("Family", "Entries").forEach(h -> main.element("th", h, "scope", "col"));
    main.close().close().open("tbody");
    families.forEach(
        (family, entries) -> {
          main.open("tr").element("th", CoverPages.family(family), "scope", "row");
          main.element("td", "" + entries.size()).close();
        });
    main.close().close();
  }

  private static void evidence(Markup main, String family, List<Taken> entries) {
    main.element("h3", CoverPages.family(family));
    Optional<Taken> noted =
        entries.stream().filter(t -> !t.entry().evidenceNote().isBlank()).findFirst();
    if (noted.isEmpty()) {
      main.element("p", "No evidence note yet.", "class", "meta");
      return;
    }
    Taken taken = noted.get();
    main.element("p", taken.entry().evidenceNote(), "class", "written", "dir", "auto");
    main.element(
        "p", Chapters.titleOf(taken) + ", " + Dates.of(taken.entry().date()), "class", "meta");
  }

  /** On whose work the tools rest. */
  void sources(Markup main) {
    main.open("header", "class", "page-title").element("h1", "Sources");
    main.element("p", "On whose work the tools rest.", "class", "lede").close();
    main.open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "By tool").close().open("div", "class", "leaf-wide");
    main.open("table", "class", "table table-tight");
    main.element("caption", "What each tool rests on", "class", "visually-hidden");
    main.open("thead").open("tr").element("th", "Tool", "scope", "col");
    main.element("th", "Rests on", "scope", "col").close().close().open("tbody");
    for (ToolTemplate tool : course.tools().values()) {
      main.open("tr").element("th", tool.title(), "scope", "row");
      main.element("td", tool.restsOn()).close();
    }
    main.close().close().close().close();
    List<String> cited = cited();
    if (!cited.isEmpty()) {
      main.open("section", "class", "leaf").open("div", "class", "leaf-head");
      main.element("h2", "In full").close().open("ul", "class", "leaf-wide sheet-list");
      cited.forEach(reference -> main.element("li", reference));
      main.close().close();
    }
  }

  /** Entries of the course's bibliography whose author and year a tool names. */
  private List<String> cited() {
    String all =
        course.tools().values().stream()
            .map(ToolTemplate::restsOn)
            .reduce("", (a, b) -> a + "; " + b)
            .toLowerCase(Locale.UK);
    return course.references().entrySet().stream()
        .filter(
            r -> {
              Matcher key = KEY.matcher(r.getKey());
              return key.matches()
                  && Arrays.stream(all.split(";"))
                      .anyMatch(part -> part.contains(key.group(1)) && part.contains(key.group(2)));
            })
        .map(r -> Jsoup.parseBodyFragment(r.getValue()).text())
        .toList();
  }

  /** That people in it are disguised, and how it stays so. */
  void people(Markup main) {
    main.open("header", "class", "page-title").element("h1", "People in it");
    main.element("p", "The people in these entries are disguised, or should be.", "class", "lede");
    main.close().open("section", "class", "leaf").open("div", "class", "leaf-head");
    main.element("h2", "Before you show it at work").close();
    main.open("ul", "class", "leaf-wide sheet-list");
    List.of(
            "Names of residents, patients, families and colleagues do not belong in a tool. Use"
                + " initials or roles.",
            "Leave out dates of birth, addresses, record numbers and the names of services.",
            "A small place tells who is meant by the story alone. Change what does not matter to"
                + " it.",
            "Show the entry that is asked for and not the whole toolkit. Each can be taken away by"
                + " itself.",
            "Keep this copy where others cannot open it, and delete old copies.")
        .forEach(line -> main.element("li", line));
    main.close().close();
  }
}
