package org.fieldbook.app.toolkit.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SaveDecision;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.app.toolkit.Text;
import org.fieldbook.assessment.feedback.DevelopmentPlan;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** Puts goals that students make of feedback into their personal development plan. */
@ApplicationScoped
public class GoalsInPlan implements DevelopmentPlan {

  private static final String TOOL = "pdp";
  private static final String GOALS = "goals";
  private static final String GOAL = "goal";
  private static final String STATE = "state";
  private static final String BEGUN = "not-started";
  private static final int MOST = 40;
  private static final int LONGEST = 200;

  @Inject ReadToolkit readToolkit;
  @Inject SaveEntry saveEntry;
  @Inject Library library;

  @Override
  public boolean isOffered(PresentationCode presentation) {
    return goals(presentation).isPresent();
  }

  /** The table of goals of the course’s plan; empty when it has none, or one of another form. */
  private Optional<ToolField> goals(PresentationCode presentation) {
    ToolTemplate plan = library.presentation(presentation).course().tools().get(TOOL);
    return Optional.ofNullable(plan)
        .flatMap(p -> p.field(GOALS))
        .filter(g -> g.columns().stream().anyMatch(c -> c.id().equals(GOAL)));
  }

  @Override
  public String add(PresentationCode presentation, String goal, UUID save) {
    ToolField table = goals(presentation).orElseThrow(() -> new NotFound("tool " + TOOL));
    Optional<EntryView> plan =
        readToolkit.entries(presentation).stream()
            .filter(e -> TOOL.equals(e.provenance().tool()) && !e.archived())
            .findFirst();
    JsonObject fields =
        plan.map(p -> p.body().get("fields"))
            .filter(JsonObject.class::isInstance)
            .map(JsonObject.class::cast)
            .orElse(JsonValue.EMPTY_JSON_OBJECT);
    JsonArray rows = rows(fields).add(row(table, goal)).build();
    Integer most = table.maxRows();
    if (rows.size() > (most == null ? MOST : most)) {
      throw new Refused(
          "Your development plan has room for "
              + most
              + " goals, and they are all there. Take one out of it, or make this goal without"
              + " putting it into the plan.");
    }
    String slot = plan.map(EntryView::slot).orElse("own-" + save);
    SaveEntry.Outcome outcome =
        saveEntry.save(
            new SaveEntry.Save(
                presentation,
                slot,
                plan.isPresent() ? null : TOOL,
                null,
                plan.map(EntryView::number).orElse(SaveDecision.NONE),
                Json.createObjectBuilder()
                    .add("fields", Json.createObjectBuilder(fields).add(GOALS, rows))
                    .build(),
                Envelope.UNCHANGED,
                EntryVersion.Kind.KEPT,
                new EntryVersion.Origin("feedback", save.toString())));
    if (outcome instanceof SaveEntry.Outcome.Conflict) {
      throw new Refused("Your plan was changed in another window just now. Try once more.");
    }
    return slot;
  }

  /** The rows that have something in them: a new one comes behind them. */
  private static JsonArrayBuilder rows(JsonObject fields) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    if (fields.get(GOALS) instanceof JsonArray before) {
      before.stream()
          .filter(row -> row instanceof JsonObject cells && !cells.isEmpty())
          .forEach(rows::add);
    }
    return rows;
  }

  /** Words longer than a line of the form can hold are cut, which the student sees and can mend. */
  private static JsonObject row(ToolField table, String goal) {
    String line = goal.replaceAll("\\s+", " ");
    JsonObjectBuilder cells =
        Json.createObjectBuilder()
            .add(GOAL, line.length() <= LONGEST ? line : Text.begin(line, LONGEST - 1) + "…");
    boolean begins =
        table.columns().stream()
            .filter(c -> c.id().equals(STATE))
            .flatMap(c -> c.options().stream())
            .anyMatch(o -> o.key().equals(BEGUN));
    return begins ? cells.add(STATE, BEGUN).build() : cells.build();
  }
}
