package org.fieldbook.app.web.toolkit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.competence.FamilyMix;
import org.fieldbook.app.toolkit.competence.Specification;
import org.fieldbook.app.toolkit.competence.Specification.Row;
import org.fieldbook.app.toolkit.competence.Suggestion;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Framework.Role;
import org.fieldbook.content.reading.Framework.Size;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedCourse.Competence;
import org.jspecify.annotations.Nullable;

/**
 * The reader against a role: {@code /toolkit/profile?role=role-middle&size=size-small} (or {@code
 * &people=30}), and beside another role {@code &beside=role-strategic}. Without a role, the latest
 * complete person-management specification is shown. Three SQL statements, the sign-in’s and that
 * for unread posts among them.
 */
@Named("profilePage")
@RequestScoped
public class ProfilePage {

  @Inject StudyContext study;
  @Inject ReadEntries readEntries;
  @Inject Asked asked;

  private @Nullable List<EntryView> entries;

  private PublishedCourse course() {
    return study.getPresentation().course();
  }

  private Framework framework() {
    return course().framework();
  }

  private List<EntryView> entries() {
    if (entries == null) {
      entries = readEntries.all(study.membership().presentation());
    }
    return entries;
  }

  /** Whether the course brings roles at all. */
  public boolean isThere() {
    return !framework().roles().isEmpty();
  }

  public boolean isEditable() {
    return study.membership().active();
  }

  private Optional<Specification> specification() {
    return Specification.complete(entries());
  }

  /** Whether what is shown is the reader’s own specification, not a suggestion. */
  public boolean isOwn() {
    return asked.text("role").isEmpty() && specification().isPresent();
  }

  public @Nullable Role getRole() {
    String asks = asked.text("role");
    return framework()
        .role(asks.isEmpty() ? specification().map(Specification::role).orElse("") : asks)
        .orElse(null);
  }

  /** The size chosen, or the one that the number of people gives; else the largest. */
  public @Nullable Size getSize() {
    String people = asked.text("people");
    Optional<Size> byPeople =
        people.matches("[1-9][0-9]{0,6}")
            ? framework().sizeOf(Integer.parseInt(people))
            : Optional.empty();
    return byPeople
        .or(() -> framework().size(asked.text("size")))
        .or(
            () ->
                asked.text("role").isEmpty()
                    ? specification().flatMap(s -> framework().size(s.size()))
                    : Optional.empty())
        .or(() -> framework().sizes().stream().reduce((first, last) -> last))
        .orElse(null);
  }

  public String getPeople() {
    return asked.text("people");
  }

  /** Levels needed by competence. */
  private Map<String, OptionalInt> needed() {
    Map<String, OptionalInt> needed = new LinkedHashMap<>();
    Role role = getRole();
    Size size = getSize();
    if (isOwn()) {
      specification().orElseThrow().rows().forEach(r -> needed.put(r.competence(), r.required()));
    } else if (role != null && size != null) {
      Suggestion.of(course(), role, size).forEach((c, l) -> needed.put(c, OptionalInt.of(l)));
    }
    return needed;
  }

  /** The profile by family. */
  public List<Line> getLines() {
    Optional<Specification> held = isOwn() ? specification() : Specification.latest(entries());
    return needed().entrySet().stream()
        .flatMap(
            e ->
                course().competence(e.getKey()).stream()
                    .map(c -> line(c, e.getValue(), held.map(h -> h.held(c.id())))))
        .toList();
  }

  private Line line(Competence c, OptionalInt needed, Optional<OptionalInt> known) {
    OptionalInt held = known.orElse(OptionalInt.empty());
    Row row = new Row(c.id(), needed, held, "", "", "");
    return new Line(
        c.title(),
        "/toolkit/competence?c=" + c.id() + "&p=" + study.getCode(),
        Shelf.familyName(c.family()),
        needed.isPresent() ? level(needed.getAsInt()) : "not said",
        held.isPresent() ? level(held.getAsInt()) : "not said",
        row.gap(),
        entries().stream()
            .filter(e -> e.competences().contains(c.id()))
            .map(e -> CompetencePage.evidence(e, study))
            .toList());
  }

  private String level(int level) {
    return level + " " + framework().level(level);
  }

  /** How many gaps there are, and what is not known, as a sentence. */
  public String getSaid() {
    List<Line> lines = getLines();
    long gaps = lines.stream().filter(l -> l.gap() > 0).count();
    long unknown = lines.stream().filter(l -> l.held().equals("not said")).count();
    return lines.size()
        + " competences, "
        + (gaps == 1 ? "1 gap" : gaps + " gaps")
        + (unknown == 0 ? "." : ", " + unknown + " without a level held.");
  }

  /** Where the gaps of the reader’s specification can go; nowhere while none is known. */
  public List<Fed> getPlans() {
    boolean known =
        Specification.latest(entries())
            .map(s -> s.rows().stream().anyMatch(r -> r.gap() > 0))
            .orElse(false);
    return known ? Fed.by(Specification.TOOL, study) : List.of();
  }

  /** The mix of families, each part beginning where the one before ends. */
  public List<Part> getMix() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (FamilyMix.Part part : FamilyMix.of(course(), needed().keySet())) {
      String title = Shelf.familyName(part.family());
      parts.add(new Part(part.family(), title, part.count(), part.percent(), from));
      from += part.percent();
    }
    return parts;
  }

  /** The mix as a sentence, for whoever does not see the bar. */
  public String getMixSaid() {
    return String.join(
        ", ",
        getMix().stream()
            .map(p -> p.percent() + "% " + p.title().toLowerCase(java.util.Locale.UK))
            .toList());
  }

  public List<Role> getRoles() {
    return framework().roles();
  }

  public List<Size> getSizes() {
    return framework().sizes();
  }

  /** What the development levels mean, for roles side by side. */
  public List<RoleLine> getRoleLines() {
    return framework().roles().stream()
        .map(
            r ->
                new RoleLine(
                    r.title(),
                    r.about(),
                    "/toolkit/profile?role=" + r.id() + "&p=" + study.getCode(),
                    r.profile().size(),
                    r.next().stream()
                        .flatMap(n -> framework().role(n).stream())
                        .map(
                            n ->
                                new CompetencePage.Place(
                                    n.title(),
                                    "/toolkit/profile?role="
                                        + r.id()
                                        + "&beside="
                                        + n.id()
                                        + "&p="
                                        + study.getCode()
                                        + "#beside"))
                        .toList()))
        .toList();
  }

  public @Nullable Role getBeside() {
    return framework().role(asked.text("beside")).orElse(null);
  }

  /** What differs between the two roles, level by level. */
  public List<Difference> getDifferences() {
    Role one = getRole();
    Role other = getBeside();
    if (one == null || other == null) {
      return List.of();
    }
    return course().competences().stream()
        .filter(
            c -> !java.util.Objects.equals(one.profile().get(c.id()), other.profile().get(c.id())))
        .map(
            c ->
                new Difference(
                    c.title(),
                    "/toolkit/competence?c=" + c.id() + "&p=" + study.getCode(),
                    said(one.profile().get(c.id())),
                    said(other.profile().get(c.id()))))
        .toList();
  }

  private String said(@Nullable Integer level) {
    return level == null ? "not asked for" : level(level);
  }

  /** The id of an entry to be begun: sent twice, it is one. */
  public String getNewSlot() {
    return "own-" + UUID.randomUUID();
  }

  /** A competence with needed and held level. */
  public record Line(
      String title,
      String href,
      String family,
      String needed,
      String held,
      int gap,
      List<CompetencePage.Evidence> evidence) {}

  /** A family’s part of the mix. */
  public record Part(String family, String title, int count, int percent, int from) {}

  /** A role in the list, with where people go on to. */
  public record RoleLine(
      String title, String about, String href, int count, List<CompetencePage.Place> next) {}

  /** A competence that two roles need differently. */
  public record Difference(String title, String href, String one, String other) {}
}
