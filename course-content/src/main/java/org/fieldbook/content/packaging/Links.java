package org.fieldbook.content.packaging;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.packaging.CourseIndex.Place;

/** Where the links of one week lead, checked. Gathers what the week cites. */
final class Links {

  private final CourseIndex index;
  private final String week;
  private final Problems.Of problems;
  private final Set<String> cited = new TreeSet<>();

  Links(CourseIndex index, String week, Problems.Of problems) {
    this.index = index;
    this.week = week;
    this.problems = problems;
  }

  CourseIndex index() {
    return index;
  }

  String week() {
    return week;
  }

  Problems.Of problems() {
    return problems;
  }

  Set<String> cited() {
    return cited;
  }

  /** Notes the keys of a {@code data-cites} or {@code data-cite}; those that exist. */
  List<String> cite(String keys, int line) {
    List<String> known =
        List.of(keys.strip().split("\\s+")).stream()
            .filter(k -> index.check(Kind.REFERENCE, k, line, problems))
            .toList();
    cited.addAll(known);
    return known;
  }

  /** Address of the entry in the week's references. */
  String toReference(String keys, int line) {
    List<String> known = cite(keys, line);
    return known.isEmpty() ? "#" : "#ref-" + known.get(0);
  }

  String toTerm(String id, int line) {
    if (!index.check(Kind.CONCEPT, id, line, problems)) {
      return "#";
    }
    return toId(id, line);
  }

  /** Address of a link that an author wrote. */
  String to(String href, int line) {
    if (href.startsWith("#")) {
      return toId(href.substring(1), line);
    }
    if (index.has(Kind.WEEK, href)) {
      return "week?w=" + href;
    }
    if (index.has(Kind.COMPETENCE, href)) {
      return "/toolkit/competence?c=" + href;
    }
    if (index.has(Kind.SYSTEM_PART, href)) {
      return "/toolkit/system#" + href;
    }
    String lower = href.toLowerCase(Locale.ROOT);
    if (lower.startsWith("https://") || lower.startsWith("http://")) {
      return href;
    }
    if (href.startsWith("media/")) {
      return toMedia(href, line);
    }
    problems.add(
        line,
        "the link \""
            + href
            + "\" leads nowhere: use #id, the id of a week, a competence or a part of the whole"
            + " system, media/... or https://");
    return "#";
  }

  String toMedia(String path, int line) {
    if (!index.hasMedia(path)) {
      problems.add(line, "the file \"" + path + "\" is not in the package.");
      return "#";
    }
    return index.mediaAddress(path);
  }

  private String toId(String id, int line) {
    Place place = index.place(id);
    if (place == null || place.week() == null) {
      problems.add(line, "the link \"#" + id + "\" leads nowhere: nothing has that id.");
      return "#";
    }
    String anchor = place.anchor() == null ? "" : "#" + place.anchor();
    if (place.week().equals(week)) {
      return anchor.isEmpty() ? "#main" : anchor;
    }
    return "week?w=" + place.week() + anchor;
  }
}
