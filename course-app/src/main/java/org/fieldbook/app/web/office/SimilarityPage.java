package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.cohort.Learner;
import org.fieldbook.assessment.retry.AllAssignments;
import org.fieldbook.assessment.similarity.Fingerprint;
import org.fieldbook.assessment.similarity.FlagLine;
import org.fieldbook.assessment.similarity.NotCompared;
import org.fieldbook.assessment.similarity.ReadSimilarity;
import org.fieldbook.assessment.similarity.SimilarityFlag;
import org.fieldbook.assessment.similarity.Uncompared;
import org.fieldbook.content.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Scripts of a presentation that are alike, for the course office: {@code /office/similarity}. */
@Named("similarityPage")
@RequestScoped
public class SimilarityPage {

  @Inject Asked asked;
  @Inject ReadSimilarity readSimilarity;
  @Inject AllAssignments all;

  private @Nullable List<About> abouts;

  private ReadSimilarity.@Nullable Overview overview;

  private ReadSimilarity.Overview overview() {
    if (overview == null) {
      overview = readSimilarity.of(asked.presentation("p"));
    }
    return overview;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** What was done just now; empty as a rule. */
  public String getDone() {
    return switch (asked.text("done")) {
      case "no-case" -> "Judged to be no case. It holds no mark any more.";
      case "case" -> "A case is made of it. It waits under Cases and appeals for you to open it.";
      default -> "";
    };
  }

  /** The assignments whose scripts can be compared, as jobs name them. */
  public List<About> getAssignments() {
    if (abouts == null) {
      abouts =
          all.of(asked.presentation("p")).stream()
              .map(a -> new About(getCode() + " " + a.id(), Wording.assignment(a.id())))
              .toList();
    }
    return abouts;
  }

  public List<Row> getOpen() {
    return overview().flags().stream().filter(f -> f.flag().isOpen()).map(this::row).toList();
  }

  public List<Row> getJudged() {
    return overview().flags().stream().filter(f -> !f.flag().isOpen()).map(this::row).toList();
  }

  public List<Silent> getNotCompared() {
    return overview().notCompared().stream().map(this::silent).toList();
  }

  /** What a night has passed over, as sentences; empty as a rule. */
  public List<String> getOverdue() {
    return overview().overdue().stream().map(this::overdue).toList();
  }

  private String overdue(Uncompared.Pile pile) {
    return Wording.assignment(pile.assignment())
        + ": "
        + Wording.count(pile.scripts(), "script waits", "scripts wait")
        + " to be compared, since "
        + Wording.dayAndYear(
            pile.since()
                .atZone(all.get(asked.presentation("p"), pile.assignment()).zone())
                .toLocalDate())
        + ".";
  }

  private Row row(FlagLine line) {
    SimilarityFlag flag = line.flag();
    return new Row(
        flag.id(),
        Wording.assignment(line.assignment()),
        name(line.student()),
        other(line),
        flag.share() + "%",
        flag.otherShare() + "%",
        Wording.count(flag.passages(), "passage", "passages")
            + ", the longest of "
            + flag.longest()
            + " words",
        said(flag));
  }

  private String other(FlagLine line) {
    return (line.flag().isOwnWork() ? "Own work used again" : name(line.otherStudent()))
        + elsewhere(line);
  }

  /** Where the other script is from when it is not of the same assignment and presentation. */
  static String elsewhere(FlagLine line) {
    return (line.isAcrossAssignments() ? ", " + Wording.assignment(line.otherAssignment()) : "")
        + (line.isAcrossPresentations() ? ", " + line.otherPresentation() : "");
  }

  static String said(SimilarityFlag flag) {
    return switch (flag.state()) {
      case OPEN -> "To judge";
      case NO_CASE -> "No case";
      case CASE -> "A case";
    };
  }

  private Silent silent(NotCompared not) {
    return new Silent(
        Wording.assignment(not.assignment()),
        name(new PersonId(not.student())),
        not.outcome() == Fingerprint.Outcome.PARTLY ? "Only in part" : "Not at all",
        not.note());
  }

  private String name(PersonId person) {
    Map<PersonId, Learner> people = overview().people();
    Learner learner = people.get(person);
    return learner == null
        ? "Somebody who is not here any more"
        : learner.name() + ", " + learner.identifier();
  }

  /** What a job is to be about. */
  public record About(String value, String label) {}

  /** A flag. */
  public record Row(
      long id,
      String assignment,
      String student,
      String other,
      String share,
      String otherShare,
      String passages,
      String state) {}

  /** A script of which nothing, or not all, was compared. */
  public record Silent(String assignment, String student, String how, String why) {}
}
