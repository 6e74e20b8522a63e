package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.RefusedForm;
import org.fieldbook.app.web.frame.Wording;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.result.Step;
import org.fieldbook.assessment.result.Verdict;
import org.fieldbook.assessment.rules.Difference;
import org.fieldbook.assessment.rules.DryRun;
import org.fieldbook.assessment.rules.PublishRules;
import org.jspecify.annotations.Nullable;

/** The rules of a presentation, for the course office: {@code /office/rules}. */
@Named("rulesPage")
@RequestScoped
public class RulesPage {

  /** Request attribute: a dry run that has just been made. */
  static final String RUN = "rules.run";

  /** Request attribute: the file that was tried. */
  static final String TEXT = "rules.text";

  private static final ZoneId UK = ZoneId.of("Europe/London");

  @Inject Asked asked;
  @Inject HttpServletRequest request;
  @Inject PublishRules publishRules;
  @Inject RefusedForm refusedForm;
  @Inject Clock clock;

  private PublishRules.@Nullable History history;

  private PublishRules.History history() {
    if (history == null) {
      history = publishRules.history(asked.presentation("p"));
    }
    return history;
  }

  public String getCode() {
    return asked.presentation("p").value();
  }

  /** What the rules are called that hold now. */
  public String getInForce() {
    return history().inForce();
  }

  public List<Sentence> getSentences() {
    return history().sentences();
  }

  /** What is odd about the newest rules; empty for nothing. */
  public List<String> getWarnings() {
    return history().warnings();
  }

  public int getNewest() {
    return history().newest();
  }

  /** Number of the version that was before the writer; the newest when nothing was typed yet. */
  public String getSeen() {
    return request.getParameter("seen") == null
        ? Integer.toString(getNewest())
        : Integer.toString(OurForm.seen(request));
  }

  /** The file as it was typed, else as it holds. */
  public String getText() {
    Object tried = request.getAttribute(TEXT);
    return tried == null ? history().text() : tried.toString();
  }

  public String getReason() {
    return refusedForm.typed("publish", "reason", OurForm.text(request, "reason"));
  }

  public @Nullable DryRun getRun() {
    return request.getAttribute(RUN) instanceof DryRun run ? run : null;
  }

  /** The verdict on the monotonicity of the rules that were tried, in a sentence. */
  public String getVerdict() {
    DryRun run = getRun();
    Verdict verdict = run == null ? null : run.verdict();
    if (verdict == null) {
      return "";
    }
    String looked =
        verdict.complete()
            ? "Every case was looked at, "
                + String.format("%,d", verdict.cases())
                + " pairs of scores."
            : String.format("%,d", verdict.cases())
                + " pairs of scores were compared, along every boundary and at random.";
    return verdict.holds()
        ? "No better score makes a result worse. " + looked
        : "A better score can make a result worse. " + looked;
  }

  /** What to look at before publishing; empty when there is nothing. */
  public List<Example> getExamples() {
    DryRun run = getRun();
    Verdict verdict = run == null ? null : run.verdict();
    List<Example> examples = new ArrayList<>();
    if (verdict != null) {
      verdict.lower().ifPresent(e -> examples.add(Example.of("An example", e)));
      verdict
          .lostTry()
          .ifPresent(
              e ->
                  examples.add(
                      Example.of(
                          "A remark: both are a fail, but the better score takes another try away",
                          e)));
    }
    return examples;
  }

  /** Whether the office has to tick that it has seen an example. */
  public boolean isDangerous() {
    DryRun run = getRun();
    Verdict verdict = run == null ? null : run.verdict();
    return verdict != null && !verdict.holds();
  }

  /** Whether what was tried could be published. */
  public boolean isPublishable() {
    DryRun run = getRun();
    return run != null && run.faults().isEmpty() && !run.differences().isEmpty();
  }

  /** Said once after a version was published. */
  public String getDone() {
    if (!asked.text("done").equals("yes") || history().versions().isEmpty()) {
      return "";
    }
    return "Version "
        + getNewest()
        + " is published. It is in force from "
        + Wording.exactMoment(history().versions().get(0).version().inForceFrom().atZone(UK))
        + ".";
  }

  public List<Line> getVersions() {
    return history().versions().stream()
        .map(
            p ->
                new Line(
                    p.version().number(),
                    Wording.exactMoment(p.version().publishedAt().atZone(UK)),
                    p.version().inForceFrom().isAfter(clock.instant()),
                    p.version().reason(),
                    "/office/person?id=" + p.version().publishedBy(),
                    p.differences()))
        .toList();
  }

  /** A version in the history; {@code coming} while it is not in force yet. */
  public record Line(
      int number,
      String published,
      boolean coming,
      String reason,
      String by,
      List<Difference> differences) {}

  /** Two sets of scores of which the better has the worse result. */
  public record Example(
      String title,
      String scores,
      String change,
      String before,
      String after,
      List<Step> stepsBefore,
      List<Step> stepsAfter) {

    static Example of(String title, Verdict.CounterExample example) {
      StringBuilder scores = new StringBuilder();
      for (Map.Entry<String, @Nullable Integer> score : example.scores().entrySet()) {
        Integer given = score.getValue();
        scores
            .append(scores.isEmpty() ? "" : ", ")
            .append(score.getKey())
            .append(' ')
            .append(given == null ? "not submitted" : given.toString());
      }
      Integer from = example.from();
      return new Example(
          title,
          scores.toString(),
          example.item()
              + (from == null ? " not submitted" : " " + from)
              + " leads to “"
              + example.before().label()
              + "”, and "
              + example.to()
              + " to “"
              + example.after().label()
              + "”.",
          example.before().label(),
          example.after().label(),
          example.before().steps(),
          example.after().steps());
    }
  }
}
