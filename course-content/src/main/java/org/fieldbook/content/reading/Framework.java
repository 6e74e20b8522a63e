package org.fieldbook.content.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The framework that a course’s competences belong to, as its edition has it: immutable, and every
 * competence that it names is one of the course.
 *
 * @param works what competences rest on, by id: the title to show
 * @param levels names of the levels of competence, from 0
 * @param families in order
 * @param continuum from leadership through what is common to management
 * @param records what else is known of a competence, by its id
 * @param development levels of a development plan and of good practice
 * @param outside other frameworks and standards
 */
public record Framework(
    Map<String, String> works,
    List<String> levels,
    List<Named> families,
    List<Term> continuum,
    Map<String, Notes> records,
    List<Role> roles,
    List<Size> sizes,
    List<Part> wholeSystem,
    List<Named> development,
    List<Named> principles,
    List<Outside> outside) {

  /** Of a course that brings none. */
  public static final Framework NONE =
      new Framework(
          Map.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(),
          List.of(), List.of(), List.of());

  public Framework {
    works = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(works));
    levels = List.copyOf(levels);
    families = List.copyOf(families);
    continuum = List.copyOf(continuum);
    records = Map.copyOf(records);
    roles = List.copyOf(roles);
    sizes = List.copyOf(sizes);
    wholeSystem = List.copyOf(wholeSystem);
    development = List.copyOf(development);
    principles = List.copyOf(principles);
    outside = List.copyOf(outside);
  }

  public Optional<Role> role(String id) {
    return roles.stream().filter(r -> r.id().equals(id)).findFirst();
  }

  public Optional<Size> size(String id) {
    return sizes.stream().filter(s -> s.id().equals(id)).findFirst();
  }

  /** The one size that so many people employed fall in. */
  public Optional<Size> sizeOf(int people) {
    return sizes.stream().filter(s -> s.holds(people)).findFirst();
  }

  /** What else is known of a competence. */
  public Notes notes(String competence) {
    return records.getOrDefault(competence, new Notes(List.of(), List.of()));
  }

  /** What a level is called; the figure alone where it has no name. */
  public String level(int level) {
    return level >= 0 && level < levels.size() ? levels.get(level) : Integer.toString(level);
  }

  /** The term of the continuum with the id. */
  public Optional<Term> term(@Nullable String id) {
    return continuum.stream().filter(t -> t.id().equals(id)).findFirst();
  }

  /** Something with a name and a sentence. */
  public record Named(String id, String title, String about) {}

  /**
   * A term of the continuum.
   *
   * @param side {@code leadership}, {@code common} or {@code management}
   */
  public record Term(String id, String title, String side) {}

  /** Where the idea of a competence is found, and qualifications that usually ask for it. */
  public record Notes(List<Source> sources, List<String> qualifications) {

    public Notes {
      sources = List.copyOf(sources);
      qualifications = List.copyOf(qualifications);
    }
  }

  /** A place in a work. */
  public record Source(String work, String at) {}

  /**
   * A role with its suggested profile.
   *
   * @param next roles that people go on to
   * @param profile level needed, 1 to 4, by competence, in the order of the framework
   */
  public record Role(
      String id, String title, String about, List<String> next, Map<String, Integer> profile) {

    public Role {
      next = List.copyOf(next);
      profile = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(profile));
    }
  }

  /**
   * A size of organisation by the number of people it employs.
   *
   * @param to the most, absent for no bound
   * @param share how much of a role’s profile is suggested, in percent
   */
  public record Size(
      String id,
      String title,
      int from,
      @Nullable Integer to,
      int share,
      String about,
      List<String> roles) {

    public Size {
      roles = List.copyOf(roles);
    }

    public boolean holds(int people) {
      return people >= from && (to == null || people <= to);
    }

    /** Such as {@code 5 to 49 people}. */
    public String said() {
      return to == null ? from + " people or more" : from + " to " + to + " people";
    }
  }

  /** A part of the whole system with its main competences. */
  public record Part(String id, String title, List<String> competences) {

    public Part {
      competences = List.copyOf(competences);
    }
  }

  /** Another framework or standard, each of its items linked to competences of the course. */
  public record Outside(String id, String title, List<Part> items) {

    public Outside {
      items = List.copyOf(items);
    }
  }
}
