package org.fieldbook.app.web.marking;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.marking.MarkSheet;
import org.fieldbook.assessment.marking.PartMark;
import org.fieldbook.assessment.second.AgreeOnMark;
import org.fieldbook.assessment.second.Proposal;
import org.fieldbook.assessment.strategy.MarkingGuide.Criterion;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Two sheets side by side, and the mark that both come to: {@code /marking/agree?id=}. */
@Named("agreePage")
@RequestScoped
public class AgreePage {

  private static final String FORM = "propose";

  @Inject Asked asked;
  @Inject AgreeOnMark agreeOnMark;
  @Inject RefusedForm refusedForm;

  private AgreeOnMark.@Nullable Both both;

  private AgreeOnMark.Both both() {
    if (both == null) {
      both = agreeOnMark.both(asked.number("id"));
    }
    return both;
  }

  private PersonId first() {
    return both().marking().firstMarker().orElseThrow();
  }

  public long getId() {
    return both().marking().id();
  }

  public String getHeading() {
    return Wording.assignment(both().set().id()) + ", script " + both().script();
  }

  public String getFirst() {
    return name(first());
  }

  public String getSecond() {
    return name(both().second().marker());
  }

  private String name(PersonId person) {
    return person.equals(both().me()) ? "You" : both().name(person);
  }

  public String getFirstTotal() {
    return both().marking().firstSheet().total() + said(both().firstBand());
  }

  public String getSecondTotal() {
    return both().second().sheet().total() + said(both().secondBand());
  }

  private static String said(String band) {
    return band.isEmpty() ? "" : ", " + band;
  }

  public boolean isStraddling() {
    return both().straddles();
  }

  public String getWhy() {
    return both().marking().why();
  }

  public String getFirstSummary() {
    return both().marking().firstSheet().summary();
  }

  public String getSecondSummary() {
    return both().second().sheet().summary();
  }

  /** Each criterion with what both gave, and what the form proposes for it. */
  public List<Row> getRows() {
    MarkSheet start = start();
    return both().set().assignment().guide().criteria().stream()
        .map(c -> row(c, start.part(c.id())))
        .toList();
  }

  /** What a proposal begins with: the one that waits, else the first marker's sheet. */
  private MarkSheet start() {
    return both().waiting().map(Proposal::sheet).orElse(both().marking().firstSheet());
  }

  private Row row(Criterion criterion, PartMark start) {
    PartMark first = both().marking().firstSheet().part(criterion.id());
    PartMark second = both().second().sheet().part(criterion.id());
    return new Row(
        criterion.id(),
        criterion.title(),
        criterion.marks(),
        mark(first),
        first.feedback(),
        mark(second),
        second.feedback(),
        mark(first).equals(mark(second)),
        refusedForm.typed(FORM, "mark-" + criterion.id(), mark(start)),
        refusedForm.typed(FORM, "feedback-" + criterion.id(), start.feedback()));
  }

  private static String mark(PartMark part) {
    Integer mark = part.mark();
    return mark == null ? "" : mark.toString();
  }

  public String getSummary() {
    return refusedForm.typed(FORM, "summary", start().summary());
  }

  /** What waits for an answer; null when nothing is proposed. */
  public @Nullable Proposed getProposed() {
    return both()
        .waiting()
        .map(
            p ->
                new Proposed(
                    p.id(),
                    name(p.madeBy()),
                    p.madeBy().equals(both().me()),
                    p.sheet().total(),
                    p.why()))
        .orElse(null);
  }

  /** A criterion side by side. */
  public record Row(
      String id,
      String title,
      int most,
      String first,
      String firstWords,
      String second,
      String secondWords,
      boolean alike,
      String mark,
      String feedback) {}

  /** What was proposed. */
  public record Proposed(long id, String by, boolean own, int total, String why) {}
}
