package org.fieldbook.app.toolkit.competence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Framework;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.tool.ToolField;

/** A student begins a person-management specification with the profile suggested for a role. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class BeginSpecification {

  private static final int MOST = 40;

  @Inject ReadToolkit readToolkit;
  @Inject SaveEntry saveEntry;
  @Inject Library library;

  /**
   * Begins it. Rows that the latest one holds and that were worked on come along.
   *
   * @param slot of the new entry, {@code own-...}, made up by the page: the same sent twice is one
   * @throws NotFound when the course has no such role, size or tool
   */
  public void begin(PresentationCode presentation, String slot, String role, String size) {
    PublishedCourse course = library.presentation(presentation).course();
    Map<String, Integer> suggested =
        suggested(course, role, size).orElseThrow(() -> new NotFound("role " + role + " " + size));
    Optional<Specification> before = Specification.latest(readToolkit.entries(presentation));
    List<Row> rows =
        Suggestion.with(
            suggested,
            before.map(Specification::rows).orElse(List.of()),
            before.flatMap(b -> suggested(course, b.role(), b.size())).orElse(Map.of()),
            mostRows(course));
    JsonArrayBuilder profile = Json.createArrayBuilder();
    rows.forEach(r -> profile.add(row(r)));
    JsonObjectBuilder fields =
        Json.createObjectBuilder().add("role_band", role).add("size", size).add("profile", profile);
    if (!Task.isOwn(slot)) {
      throw new NotFound("slot " + slot);
    }
    saveEntry.save(
        new SaveEntry.Save(
            presentation,
            slot,
            Specification.TOOL,
            null,
            SaveDecision.NONE,
            Json.createObjectBuilder().add("fields", fields).build(),
            Envelope.UNCHANGED,
            EntryVersion.Kind.KEPT,
            new EntryVersion.Origin("profile", slot)));
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

  private static int mostRows(PublishedCourse course) {
    return Optional.ofNullable(course.tools().get(Specification.TOOL))
        .orElseThrow(() -> new NotFound("tool " + Specification.TOOL))
        .field("profile")
        .map(ToolField::maxRows)
        .orElse(MOST);
  }
}
