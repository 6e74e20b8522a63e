package org.fieldbook.content.packaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fieldbook.content.packaging.CourseIndex.Kind;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Framework.Named;
import org.fieldbook.content.reading.Framework.Notes;
import org.fieldbook.content.reading.Framework.Outside;
import org.fieldbook.content.reading.Framework.Part;
import org.fieldbook.content.reading.Framework.Role;
import org.fieldbook.content.reading.Framework.Size;
import org.fieldbook.content.reading.Framework.Source;
import org.fieldbook.content.reading.Framework.Term;
import org.jspecify.annotations.Nullable;

/** Reads {@code framework.yaml}: every competence that it names must be one of the course. */
final class FrameworkReader {

  private static final List<String> SIDES = List.of("leadership", "common", "management");
  private static final int HIGHEST = 4;

  private final YamlMap file;
  private final CourseIndex index;
  private final Set<String> ids = new HashSet<>();

  FrameworkReader(YamlMap file, CourseIndex index) {
    this.file = file;
    this.index = index;
  }

  Framework read() {
    file.number("version");
    Map<String, String> works = works();
    Framework framework =
        new Framework(
            works,
            levels(),
            named("families"),
            continuum(),
            records(works),
            roles(),
            sizes(),
            parts(file, "wholeSystem"),
            named("development"),
            named("principles"),
            outside());
    checkRoles(framework);
    file.checkSpelling();
    return framework;
  }

  private String id(YamlMap item) {
    String id = item.text("id");
    if (!id.isEmpty() && !ids.add(id)) {
      item.fault("id", "the id \"" + id + "\" is used twice in this file.");
    }
    return id;
  }

  private Map<String, String> works() {
    Map<String, String> works = new LinkedHashMap<>();
    file.maps("works").forEach(w -> works.put(id(w), w.text("title")));
    return works;
  }

  private List<String> levels() {
    List<String> levels = new ArrayList<>();
    for (YamlMap level : file.maps("levels")) {
      if (level.number("level") != levels.size()) {
        level.fault("level", "levels stand in order, from 0.");
      }
      levels.add(level.text("title"));
    }
    return levels;
  }

  private List<Named> named(String name) {
    return file.maps(name).stream()
        .map(n -> new Named(id(n), n.text("title"), orEmpty(n, "about")))
        .toList();
  }

  private List<Term> continuum() {
    List<Term> terms = new ArrayList<>();
    Optional<YamlMap> sides = file.map("continuum");
    if (sides.isPresent()) {
      for (String side : SIDES) {
        sides.get().maps(side).forEach(t -> terms.add(new Term(id(t), t.text("title"), side)));
      }
    }
    return terms;
  }

  private Map<String, Notes> records(Map<String, String> works) {
    Map<String, Notes> records = new HashMap<>();
    Optional<YamlMap> all = file.map("competences");
    if (all.isPresent()) {
      for (String competence : all.get().names()) {
        index.check(Kind.COMPETENCE, competence, all.get().line(competence), all.get().problems());
        all.get()
            .map(competence)
            .ifPresent(
                c ->
                    records.put(
                        competence, new Notes(sources(c, works), c.texts("qualifications"))));
      }
    }
    return records;
  }

  private static List<Source> sources(YamlMap competence, Map<String, String> works) {
    List<Source> sources = new ArrayList<>();
    for (YamlMap s : competence.maps("sources")) {
      String work = s.text("work");
      if (!works.containsKey(work)) {
        s.fault("work", "there is no work \"" + work + "\" in \"works\".");
      }
      sources.add(new Source(work, s.text("at")));
    }
    return sources;
  }

  private List<Role> roles() {
    return file.maps("roles").stream()
        .map(
            r -> new Role(id(r), r.text("title"), orEmpty(r, "about"), r.texts("next"), profile(r)))
        .toList();
  }

  private Map<String, Integer> profile(YamlMap role) {
    Map<String, Integer> profile = new LinkedHashMap<>();
    Optional<YamlMap> levels = role.map("profile");
    if (levels.isEmpty()) {
      role.fault("profile", "\"profile\" is missing: level1 to level4 with their competences.");
      return profile;
    }
    for (int level = HIGHEST; level > 0; level--) {
      for (String competence : competences(levels.get(), "level" + level)) {
        if (profile.putIfAbsent(competence, level) != null) {
          levels.get().fault("level" + level, "\"" + competence + "\" stands at two levels.");
        }
      }
    }
    return profile;
  }

  private List<String> competences(YamlMap map, String name) {
    List<String> competences = map.texts(name);
    competences.forEach(c -> index.check(Kind.COMPETENCE, c, map.line(name), map.problems()));
    return competences;
  }

  /** Sizes leave out no number of people and hold none twice. */
  private List<Size> sizes() {
    List<Size> sizes = new ArrayList<>();
    Integer next = 1;
    for (YamlMap s : file.maps("sizes")) {
      int from = s.number("from");
      Integer to = s.optionalNumber("to");
      if (next == null || from != next) {
        s.fault(
            "from",
            "a size begins where the one before ends" + (next == null ? "" : ": at " + next) + ".");
      }
      if (to != null && to < from) {
        s.fault("to", "\"to\" is less than \"from\".");
      }
      next = to == null ? null : Integer.valueOf(to + 1);
      int share = s.number("share");
      if (share < 1 || share > 100) {
        s.fault("share", "\"share\" is a percentage, from 1 to 100.");
      }
      sizes.add(
          new Size(id(s), s.text("title"), from, to, share, orEmpty(s, "about"), s.texts("roles")));
    }
    return sizes;
  }

  private List<Part> parts(YamlMap map, String name) {
    return map.maps(name).stream()
        .map(p -> new Part(id(p), p.text("title"), competences(p, "competences")))
        .toList();
  }

  private List<Outside> outside() {
    return file.maps("outside").stream()
        .map(o -> new Outside(id(o), o.text("title"), parts(o, "items")))
        .toList();
  }

  private void checkRoles(Framework framework) {
    for (YamlMap role : file.maps("roles")) {
      known(framework, role, "next");
    }
    for (YamlMap size : file.maps("sizes")) {
      known(framework, size, "roles");
    }
  }

  private static void known(Framework framework, YamlMap map, String name) {
    for (String role : map.texts(name)) {
      if (framework.role(role).isEmpty()) {
        map.fault(name, "there is no role \"" + role + "\" in this file.");
      }
    }
  }

  private static String orEmpty(YamlMap map, String name) {
    @Nullable String text = map.optionalText(name);
    return text == null ? "" : text;
  }
}
