package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.fieldbook.assessment.hold.Hold;
import org.fieldbook.assessment.hold.Holds;
import org.fieldbook.assessment.strategy.Assignments;
import org.fieldbook.assessment.strategy.SimilarityRule;
import org.fieldbook.content.kernel.PresentationCode;

/**
 * Compares prints, reads those scripts again whose prints have enough in common, and puts a flag
 * and a hold on those that the rule asks somebody to look at.
 */
@ApplicationScoped
public class FlagScripts {

  private static final int PRINTS_AT_ONCE = 1_000;

  /** The scripts that are most like one; who copies from more than that is among them. */
  private static final int MOST_CANDIDATES = 20;

  /** Somebody who looks at so many pairs of one script knows enough of it. */
  private static final int MOST_FLAGS = 5;

  private static final int TEXTS_KEPT = 32;

  @Inject Fingerprints prints;
  @Inject SimilarityFlags flags;
  @Inject FlagEvidence evidence;
  @Inject Assignments assignments;
  @Inject Holds holds;
  @Inject Clock clock;

  /** Two prints that have parts in common, and how many. */
  private record Candidate(KnownPrint other, int alike) {}

  private record Pair(long one, long other) {

    static Pair of(long one, long other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * Compares scripts of a presentation with those for the same assignment in all presentations of
   * the course, and with those for the other assignments in this one, as far as they have been
   * read.
   *
   * @param first id of the first script
   * @param last id of the last
   * @param least parts that two prints have in common at least
   * @return what came of it, in words
   */
  String compare(
      PresentationCode presentation, String assignment, long first, long last, int least) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<KnownPrint> mine = prints.of(presentation, assignment, first, last);
    SimilarityRule rule = assignments.strategy(presentation).rules().similarity();
    Map<Long, PriorityQueue<Candidate>> candidates =
        candidates(presentation, assignment, mine, rule.ownWork(), least);
    Set<Pair> seen = new HashSet<>();
    flags
        .ofSubmissions(mine.stream().map(KnownPrint::submission).toList())
        .forEach(f -> seen.add(Pair.of(f.submission(), f.otherSubmission())));
    FlagEvidence.Reader reader = evidence.reader(presentation, assignment, TEXTS_KEPT);
    int made = 0;
    for (KnownPrint one : mine) {
      List<Candidate> best = new ArrayList<>(candidates.getOrDefault(one.script(), none()));
      best.sort(Comparator.comparingInt(Candidate::alike).reversed());
      int ofThis = 0;
      for (Candidate candidate : best) {
        if (ofThis < MOST_FLAGS
            && seen.add(Pair.of(one.submission(), candidate.other().submission()))) {
          ofThis += look(presentation, one, candidate.other(), rule, reader, now) ? 1 : 0;
        }
      }
      made += ofThis;
    }
    prints.compared(mine.stream().map(KnownPrint::submission).toList(), now);
    return made == 0 ? "" : made == 1 ? "1 flag to judge" : made + " flags to judge";
  }

  private static PriorityQueue<Candidate> none() {
    return new PriorityQueue<>(1, Comparator.comparingInt(Candidate::alike));
  }

  /** Of each script those whose prints are most like its own. */
  private Map<Long, PriorityQueue<Candidate>> candidates(
      PresentationCode presentation,
      String assignment,
      List<KnownPrint> mine,
      boolean ownWork,
      int least) {
    Map<Long, PriorityQueue<Candidate>> found = new HashMap<>();
    long after = 0;
    for (List<KnownPrint> some = next(presentation, assignment, after);
        !some.isEmpty();
        some = next(presentation, assignment, after)) {
      for (KnownPrint one : mine) {
        for (KnownPrint other : some) {
          int alike =
              one.script() == other.script()
                      || one.student() == other.student() && !ownWork
                      || one.knows(other)
                  ? 0
                  : Print.alike(one.parts(), other.parts());
          if (alike >= least) {
            PriorityQueue<Candidate> best = found.computeIfAbsent(one.script(), s -> none());
            best.add(new Candidate(other, alike));
            if (best.size() > MOST_CANDIDATES) {
              best.remove();
            }
          }
        }
      }
      after = some.get(some.size() - 1).script();
    }
    return found;
  }

  private List<KnownPrint> next(PresentationCode presentation, String assignment, long after) {
    return prints.after(presentation, assignment, after, PRINTS_AT_ONCE);
  }

  private boolean look(
      PresentationCode presentation,
      KnownPrint one,
      KnownPrint other,
      SimilarityRule rule,
      FlagEvidence.Reader reader,
      Instant now) {
    if (one.student() == other.student()) {
      return one.submission() > other.submission()
          ? ownWork(one, other, rule, reader, now)
          : ownWork(other, one, rule, reader, now);
    }
    ScriptText mine = reader.read(one.submission());
    ScriptText theirs = reader.read(other.submission());
    Likeness likeness = CommonPassages.of(mine, theirs, rule.run());
    boolean held = likeness.share() >= rule.share();
    boolean otherHeld =
        likeness.otherShare() >= rule.share() && other.presentation().equals(presentation.value());
    if (!held && !otherHeld) {
      return false;
    }
    SimilarityFlag flag =
        held
            ? new SimilarityFlag(one, other, otherHeld, likeness, rule.run(), now)
            : new SimilarityFlag(
                other, one, false, CommonPassages.of(theirs, mine, rule.run()), rule.run(), now);
    flags.add(flag);
    for (long script : flag.held()) {
      holds.place(
          script,
          Hold.Kind.SIMILARITY,
          "Passages of this script stand in another one as well.",
          null,
          now);
    }
    return true;
  }

  /** What a student used again of their own is said, and holds nothing back. */
  private boolean ownWork(
      KnownPrint later,
      KnownPrint earlier,
      SimilarityRule rule,
      FlagEvidence.Reader reader,
      Instant now) {
    Likeness likeness =
        CommonPassages.of(
            reader.read(later.submission()), reader.read(earlier.submission()), rule.run());
    if (likeness.share() < rule.share()) {
      return false;
    }
    flags.add(SimilarityFlag.ownWork(later, earlier, likeness, rule.run(), now));
    return true;
  }
}
