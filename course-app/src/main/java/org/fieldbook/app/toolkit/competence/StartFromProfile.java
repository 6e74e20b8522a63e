package org.fieldbook.app.toolkit.competence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SaveDecision;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.Task;
import org.fieldbook.app.toolkit.competence.Specification.Row;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;

/**
 * A student begins a specification with a suggested profile, or a plan with a specification’s gaps.
 */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class StartFromProfile {

  private static final String PLAN = "pdp";
  private static final int MOST = 40;

  @Inject ReadToolkit readToolkit;
  @Inject SaveEntry saveEntry;
  @Inject Library library;

  /**
   * Begins a person-management specification. Rows that the latest one holds and that were worked
   * on come along.
   *
   * @param slot of the new entry, {@code own-...}, made up by the page: the same sent twice is one
   * @throws NotFound when the course has no such role, size or tool
   */
  public void specification(PresentationCode presentation, String slot, String role, String size) {
    PublishedCourse course = library.presentation(presentation).course();
    Map<String, Integer> suggested =
        suggested(course, role, size).orElseThrow(() -> new NotFound("role " + role + " " + size));
    Optional<Specification> before = Specification.latest(readToolkit.entries(presentation));
    List<Row> rows =
        Suggestion.with(
            suggested,
            before.map(Specification::rows).orElse(List.of()),
            before.flatMap(b -> suggested(course, b.role(), b.size())).orElse(Map.of()),
            mostRows(course, Specification.TOOL, "profile"));
    JsonArrayBuilder profile = Json.createArrayBuilder();
    rows.forEach(r -> profile.add(row(r)));
    JsonObjectBuilder fields =
        Json.createObjectBuilder().add("role_band", role).add("size", size).add("profile", profile);
    save(presentation, slot, Specification.TOOL, fields);
  }

  private static Optional<Map<String, Integer>> suggested(
      PublishedCourse course, String role, String size) {
    Framework framework = course.framework();
    return framework
        .role(role)
        .flatMap(r -> framework.size(size).map(s -> Suggestion.of(course, r, s)));
  }

  private static JsonObject row(Row row) {
    JsonObjectBuilder cells = Json.createObjectBuilder().add("competence", row.competence());
    row.required().ifPresent(level -> cells.add("required", level));
    row.current().ifPresent(level -> cells.add("current", level));
    add(cells, "duty_ref", row.dutyRef());
    add(cells, "evidence", row.evidence());
    add(cells, "priority", row.priority());
    return cells.build();
  }

  private static void add(JsonObjectBuilder cells, String name, String text) {
    if (!text.isEmpty()) {
      cells.add(name, text);
    }
  }

  /**
   * Begins a development plan whose needs are the gaps of the latest specification, the widest
   * first.
   *
   * @throws Refused when there is no specification, or no gap in it
   */
  public void plan(PresentationCode presentation, String slot) {
    PublishedCourse course = library.presentation(presentation).course();
    Specification specification =
        Specification.latest(readToolkit.entries(presentation))
            .orElseThrow(
                () -> new Refused("Begin a person-management specification first, then its gaps."));
    List<Row> gaps =
        specification.rows().stream()
            .filter(r -> r.gap() > 0)
            .sorted(Comparator.comparingInt(Row::gap).reversed())
            .limit(mostRows(course, PLAN, "needs"))
            .toList();
    if (gaps.isEmpty()) {
      throw new Refused(
          "No gap is known yet. Give the level needed and the level held in your specification.");
    }
    JsonArrayBuilder needs = Json.createArrayBuilder();
    for (Row gap : gaps) {
      needs.add(
          Json.createObjectBuilder()
              .add("need", need(course, gap))
              .add("source", Json.createArrayBuilder().add("person-management-specification"))
              .add("competence", gap.competence()));
    }
    save(presentation, slot, PLAN, Json.createObjectBuilder().add("needs", needs));
  }

  private static String need(PublishedCourse course, Row gap) {
    return course.competence(gap.competence()).map(c -> c.title()).orElse(gap.competence())
        + ": from level "
        + gap.current().orElseThrow()
        + " to level "
        + gap.required().orElseThrow();
  }

  private static int mostRows(PublishedCourse course, String tool, String field) {
    return Optional.ofNullable(course.tools().get(tool))
        .orElseThrow(() -> new NotFound("tool " + tool))
        .field(field)
        .map(ToolField::maxRows)
        .orElse(MOST);
  }

  private void save(
      PresentationCode presentation, String slot, String tool, JsonObjectBuilder fields) {
    if (!Task.isOwn(slot)) {
      throw new NotFound("slot " + slot);
    }
    saveEntry.save(
        new SaveEntry.Save(
            presentation,
            slot,
            tool,
            null,
            SaveDecision.NONE,
            Json.createObjectBuilder().add("fields", fields).build(),
            Envelope.UNCHANGED,
            EntryVersion.Kind.KEPT,
            new EntryVersion.Origin("profile", slot)));
  }
}
