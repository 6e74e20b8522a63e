package org.fieldbook.app.toolkit.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.EntryVersion;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Envelope;
import org.fieldbook.app.toolkit.ReadToolkit;
import org.fieldbook.app.toolkit.SaveDecision;
import org.fieldbook.app.toolkit.SaveEntry;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.Ideas;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/** A student looks through ideas for a plan and takes those that they want into it. */
@Stateless
@RolesAllowed(Roles.STUDENT)
public class GatherIdeas {

  private static final int MOST = 40;

  @Inject ReadToolkit readToolkit;
  @Inject SaveEntry saveEntry;
  @Inject Library library;
  @Inject Instance<IdeaSource> sources;

  /**
   * What is offered, but for what the latest entry of the tool has already.
   *
   * @param title of the tool
   * @param plan the latest entry of the tool; empty for none
   */
  public record Offer(String title, List<Idea> ideas, Optional<EntryView> plan) {

    public Offer {
      ideas = List.copyOf(ideas);
    }
  }

  /**
   * Ideas for a tool. Four SQL statements.
   *
   * @throws NotFound when the course has no such tool, or it takes no ideas
   */
  public Offer offer(PresentationCode code, String tool) {
    PublishedPresentation presentation = library.presentation(code);
    ToolTemplate template = template(presentation, tool);
    Ideas rule = rule(template);
    List<EntryView> entries = readToolkit.entries(code);
    Optional<EntryView> plan =
        entries.stream().filter(e -> tool.equals(e.provenance().tool())).findFirst();
    List<Idea> all = new ArrayList<>(new FromEntries(presentation.course(), entries).all(rule));
    String feedback = rule.feedback();
    if (feedback != null) {
      sources.forEach(s -> all.addAll(s.ideas(presentation, feedback)));
    }
    Set<String> seen = new HashSet<>();
    plan.ifPresent(
        p ->
            Answers.of(p.body())
                .rows(rule.into())
                .forEach(row -> seen.add(same(row.text(rule.words())))));
    all.removeIf(idea -> !seen.add(same(idea.words())));
    return new Offer(template.title(), all, plan);
  }

  private static String same(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  private static ToolTemplate template(PublishedPresentation presentation, String tool) {
    return Optional.ofNullable(presentation.course().tools().get(tool))
        .orElseThrow(() -> new NotFound("tool " + tool));
  }

  private static Ideas rule(ToolTemplate tool) {
    return Optional.ofNullable(tool.ideas())
        .orElseThrow(() -> new NotFound("ideas for " + tool.id()));
  }

  /**
   * Puts ideas at the end of the latest entry of the tool, or of a new one.
   *
   * @param keys of the ideas that are wanted
   * @param save made up by the page: the same sent twice is one
   * @return slot of the entry
   * @throws Refused when none is chosen, or they do not fit
   */
  public String take(PresentationCode code, String tool, Set<String> keys, UUID save) {
    PublishedPresentation presentation = library.presentation(code);
    ToolTemplate template = template(presentation, tool);
    Offer offer = offer(code, tool);
    List<Idea> chosen = offer.ideas().stream().filter(i -> keys.contains(i.key())).toList();
    String slot = offer.plan().map(EntryView::slot).orElse("own-" + save);
    if (chosen.isEmpty()) {
      throw new Refused("Choose at least one idea. What is in your plan already is not offered.");
    }
    Ideas rule = rule(template);
    JsonObject fields = offer.plan().map(p -> fields(p.body())).orElse(JsonValue.EMPTY_JSON_OBJECT);
    JsonArrayBuilder rows = rows(fields, rule.into());
    chosen.forEach(idea -> rows.add(row(rule, idea)));
    JsonArray all = rows.build();
    int most = template.field(rule.into()).map(ToolField::maxRows).orElse(MOST);
    if (all.size() > most) {
      throw new Refused(
          "A plan has room for " + most + ". Choose fewer, or take some out of your plan first.");
    }
    SaveEntry.Outcome outcome =
        saveEntry.save(
            new SaveEntry.Save(
                code,
                slot,
                offer.plan().isPresent() ? null : tool,
                null,
                offer.plan().map(EntryView::number).orElse(SaveDecision.NONE),
                Json.createObjectBuilder()
                    .add("fields", Json.createObjectBuilder(fields).add(rule.into(), all))
                    .build(),
                Envelope.UNCHANGED,
                EntryVersion.Kind.KEPT,
                new EntryVersion.Origin("ideas", save.toString())));
    if (outcome instanceof SaveEntry.Outcome.Conflict) {
      throw new Refused("Your plan was changed in another window just now. Try once more.");
    }
    return slot;
  }

  private static JsonObject fields(JsonObject body) {
    return body.get("fields") instanceof JsonObject fields ? fields : JsonValue.EMPTY_JSON_OBJECT;
  }

  /** The rows that have something in them: new ones come behind them. */
  private static JsonArrayBuilder rows(JsonObject fields, String table) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    if (fields.get(table) instanceof JsonArray before) {
      before.stream()
          .filter(row -> row instanceof JsonObject cells && !cells.isEmpty())
          .forEach(rows::add);
    }
    return rows;
  }

  private static JsonObject row(Ideas rule, Idea idea) {
    JsonObjectBuilder cells = Json.createObjectBuilder().add(rule.words(), idea.words());
    if (rule.source() != null && idea.source() != null) {
      cells.add(rule.source(), Json.createArrayBuilder().add(idea.source()));
    }
    if (rule.competence() != null && idea.competence() != null) {
      cells.add(rule.competence(), idea.competence());
    }
    return cells.build();
  }
}
