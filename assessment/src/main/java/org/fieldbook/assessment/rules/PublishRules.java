package org.fieldbook.assessment.rules;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.board.CompareResults;
import org.fieldbook.assessment.board.Engines;
import org.fieldbook.assessment.result.MonotonicityCheck;
import org.fieldbook.assessment.result.ResultEngine;
import org.fieldbook.assessment.result.RulesAsSentences;
import org.fieldbook.assessment.result.Sentence;
import org.fieldbook.assessment.result.Verdict;
import org.fieldbook.assessment.strategy.AssessmentStrategy;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.RuleVersion;
import org.fieldbook.assessment.strategy.RuleVersions;
import org.fieldbook.assessment.strategy.YamlNode;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.reading.Library;

/** The office reads the rules of a presentation, tries others, and publishes a version of them. */
@Stateless
@RolesAllowed(Roles.OFFICE)
public class PublishRules {

  private static final int MOST_REASON = 1000;

  @Inject Caller caller;
  @Inject Assignments assignments;
  @Inject RuleVersions versions;
  @Inject CompareResults compare;
  @Inject Library library;
  @Inject Clock clock;

  /**
   * The rules and their history.
   *
   * @throws NotFound when there is no such presentation
   */
  public History history(PresentationCode presentation) {
    String own = assignments.editionRules(presentation);
    List<RuleVersion> all = versions.all(presentation);
    List<Published> published = new ArrayList<>();
    String before = own;
    for (RuleVersion version : all) {
      published.add(
          0,
          new Published(
              version,
              differences(
                  before,
                  sentences(presentation, before),
                  version.rules(),
                  sentences(presentation, version.rules()))));
      before = version.rules();
    }
    return new History(
        assignments.strategy(presentation).edition(),
        sentences(presentation, before),
        warnings(presentation, before),
        published,
        before);
  }

  /**
   * What other rules would do. Two seconds at most, and nothing is kept.
   *
   * @throws NotFound when there is no such presentation
   */
  public DryRun dryRun(PresentationCode presentation, String text) {
    AssessmentStrategy strategy;
    ResultEngine engine;
    List<Difference> differences;
    try {
      YamlNode results = YamlNode.read("rules.yaml", text).node("results");
      String course = results.optionalText("course").orElse(presentation.course().value());
      if (!course.equals(presentation.course().value())) {
        return DryRun.fault(
            "rules.yaml: results: course is " + course + ", and not " + presentation.course());
      }
      strategy = assignments.strategyBy(presentation, text);
      engine = Engines.engine(strategy);
      String newest = newest(presentation);
      differences =
          differences(
              newest,
              sentences(presentation, newest),
              text,
              RulesAsSentences.of(strategy, engine.rules()));
    } catch (IllegalArgumentException e) {
      return DryRun.fault(String.valueOf(e.getMessage()));
    }
    CompareResults.Compared compared = compare.with(presentation, engine);
    return new DryRun(
        List.of(),
        differences,
        Warnings.of(strategy, library.presentation(presentation).calendar()),
        MonotonicityCheck.of(engine.rules()),
        compared.results(),
        compared.changed());
  }

  /**
   * Publishes a version, which comes into force a few seconds later on all nodes at once.
   *
   * @param seen number of the newest version that the caller has seen; 0 for the edition's own
   * @param typed why
   * @param accepted whether the caller has seen that a better score can make a result worse
   * @return the version
   * @throws NotFound when there is no such presentation
   * @throws Refused with the reasons
   */
  public RuleVersion publish(
      PresentationCode presentation, String text, int seen, String typed, boolean accepted) {
    versions.hold(presentation);
    List<RuleVersion> all = versions.all(presentation);
    int newest = all.isEmpty() ? 0 : all.get(all.size() - 1).number();
    List<String> refusals = new ArrayList<>();
    if (newest != seen) {
      refusals.add(
          "Version " + newest + " has been published meanwhile. Look at it, then try yours again.");
    }
    String reason = typed.strip().replace("\0", "");
    if (reason.isEmpty() || reason.length() > MOST_REASON) {
      refusals.add("Write why the rules change, in at most " + MOST_REASON + " characters.");
    }
    DryRun run = dryRun(presentation, text);
    refusals.addAll(run.faults());
    if (run.faults().isEmpty() && run.differences().isEmpty()) {
      refusals.add("These rules say the same as those that hold. There is nothing to publish.");
    }
    Verdict verdict = run.verdict();
    if (verdict != null && !verdict.holds() && !accepted) {
      refusals.add(
          "By these rules a better score can make a result worse. Look at the example; if it is"
              + " meant to be so, tick that you have seen it.");
    }
    if (!refusals.isEmpty()) {
      throw new Refused(refusals);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RuleVersion version =
        new RuleVersion(
            presentation, newest + 1, text, caller.id(), now, now.plus(RuleVersions.AHEAD), reason);
    versions.add(version);
    return version;
  }

  /**
   * What differs, in words; where no sentence says it, by the entries of the files. Empty only when
   * the files have the same entries: then there is nothing to publish.
   */
  static List<Difference> differences(
      String before, List<Sentence> was, String after, List<Sentence> is) {
    List<Difference> said = Difference.between(was, is);
    return said.isEmpty() ? Difference.betweenFiles(before, after) : said;
  }

  private String newest(PresentationCode presentation) {
    List<RuleVersion> all = versions.all(presentation);
    return all.isEmpty() ? assignments.editionRules(presentation) : all.get(all.size() - 1).rules();
  }

  /** Rules in words; those of an edition may be at fault, and then it is said how. */
  private List<Sentence> sentences(PresentationCode presentation, String text) {
    try {
      AssessmentStrategy strategy = assignments.strategyBy(presentation, text);
      return RulesAsSentences.of(strategy, Engines.engine(strategy).rules());
    } catch (IllegalArgumentException e) {
      return List.of(new Sentence("Fault", String.valueOf(e.getMessage())));
    }
  }

  /** What is odd about rules; nothing is said of those that are at fault. */
  private List<String> warnings(PresentationCode presentation, String text) {
    try {
      return Warnings.of(
          assignments.strategyBy(presentation, text),
          library.presentation(presentation).calendar());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  /** A version with what it changed. */
  public record Published(RuleVersion version, List<Difference> differences) {}

  /**
   * The rules of a presentation.
   *
   * @param inForce what the rules are called that hold now
   * @param sentences the newest rules in words
   * @param warnings what is odd about them
   * @param versions the newest first; empty while the edition's own hold
   * @param text the newest rules as a file
   */
  public record History(
      String inForce,
      List<Sentence> sentences,
      List<String> warnings,
      List<Published> versions,
      String text) {

    /** Number of the newest version; 0 for the edition's own. */
    public int newest() {
      return versions.isEmpty() ? 0 : versions.get(0).version().number();
    }
  }
}
