package org.fieldbook.app.web.tma;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.paper.Dates;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.evidence.AttachEvidence;
import org.fieldbook.assessment.evidence.Evidence;
import org.fieldbook.assessment.evidence.EvidenceSource;
import org.fieldbook.assessment.strategy.Assignment;
import org.fieldbook.assessment.strategy.MarkingGuide;
import org.fieldbook.content.tool.ToolTemplate;
import org.jspecify.annotations.Nullable;

/**
 * What goes with an assignment from the toolkit: on the page of the assignment, where it costs one
 * SQL statement, and to choose from at {@code /tma/attach?a=TMA01}, where it costs two.
 */
@Named("evidencePage")
@RequestScoped
public class EvidencePage {

  private static final String PAIR = "two entries of one tool, an earlier and a later one";

  @Inject Asked asked;
  @Inject StudyContext study;
  @Inject AttachEvidence attachEvidence;
  @Inject AssignmentPage assignmentPage;
  @Inject HttpServletRequest request;

  private AttachEvidence.@Nullable Attached attached;

  private AttachEvidence.Attached attached() {
    AttachEvidence.Attached found = attached;
    if (found == null) {
      found = attachEvidence.of(study.membership().presentation(), asked.text("a"));
      attached = found;
    }
    return found;
  }

  private Line line(Evidence evidence) {
    return line(
        evidence,
        assignmentPage.page().set().assignment().guide(),
        assignmentPage.page().set().zone());
  }

  /**
   * A copy in a list.
   *
   * @param guide of its assignment
   * @param zone of its presentation
   */
  public static Line line(Evidence evidence, MarkingGuide guide, ZoneId zone) {
    return new Line(
        evidence.id(),
        evidence.title(),
        Dates.of(evidence.entryDate()),
        evidence.criterion().flatMap(guide::criterion).map(c -> c.title()).orElse(""),
        evidence.words(),
        Wording.moment(evidence.takenAt().atZone(zone)),
        "/tma/evidence?id=" + evidence.id());
  }

  /** What goes with the next submission. */
  public List<Line> getWaiting() {
    return attached().waiting().stream().map(this::line).toList();
  }

  /** What went with the last submission. */
  public List<Line> getSubmitted() {
    return attached().submitted().stream().map(this::line).toList();
  }

  private Assignment.Evidence rule() {
    return assignmentPage.page().set().assignment().evidence();
  }

  /** Whether anything must go with it. */
  public boolean isAsked() {
    return rule().isAsked();
  }

  /** Whether two entries of one tool, of different days, must. */
  public boolean isPair() {
    return rule().datedPair();
  }

  /** Most entries in all; 0 where only those beyond the required ones are counted. */
  public int getMostInAll() {
    return Objects.requireNonNullElse(rule().maxInAll(), 0);
  }

  /** What must go with it and does not, as a part of a sentence. */
  public String getMissing() {
    return Stream.concat(
            attached().missing().stream()
                .map(study.getPresentation().course().tools()::get)
                .filter(Objects::nonNull)
                .map(ToolTemplate::title),
            attached().pairMissing() ? Stream.of(PAIR) : Stream.empty())
        .collect(Collectors.joining(", "));
  }

  /** The student's entries that may go with it. */
  public List<Choice> getChoices() {
    Map<String, ToolTemplate> tools = study.getPresentation().course().tools();
    return attachEvidence.choices(study.membership().presentation(), asked.text("a")).stream()
        .map(c -> choice(c, tools))
        .toList();
  }

  private Choice choice(EvidenceSource.Choice choice, Map<String, ToolTemplate> tools) {
    String tool = Optional.ofNullable(tools.get(choice.tool())).map(ToolTemplate::title).orElse("");
    return new Choice(
        choice.entry(),
        choice.title(),
        tool + ", " + Dates.of(choice.date()),
        choice.complete(),
        attached().waiting().stream().anyMatch(e -> e.entry().equals(choice.entry())),
        choice.entry().equals(request.getParameter("entry")),
        "/toolkit/entry?e=" + choice.entry() + "&p=" + study.getCode());
  }

  public List<MarkingGuide.Criterion> getCriteria() {
    return assignmentPage.page().set().assignment().guide().criteria();
  }

  /** What was typed when it was refused. */
  public String getWords() {
    return Objects.requireNonNullElse(request.getParameter("words"), "");
  }

  /** The criterion that was chosen when it was refused. */
  public String getCriterion() {
    return Objects.requireNonNullElse(request.getParameter("criterion"), "");
  }

  /** A copy that goes with it. */
  public record Line(
      long id,
      String title,
      String date,
      String criterion,
      String words,
      String taken,
      String href) {}

  /** An entry to choose. */
  public record Choice(
      String entry,
      String title,
      String said,
      boolean complete,
      boolean attached,
      boolean chosen,
      String href) {

    /** Whether it can be chosen now. */
    public boolean isFree() {
      return complete && !attached;
    }
  }
}
