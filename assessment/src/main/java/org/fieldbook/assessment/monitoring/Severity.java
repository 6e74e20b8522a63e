package org.fieldbook.assessment.monitoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.fieldbook.content.kernel.PersonId;

/**
 * How far each tutor's marks are from the module's, for one assignment.
 *
 * <p>The difference is the mean of the marks that a tutor gave less the mean of all marks of the
 * assignment, before anything is taken off for lateness. Its interval is that of a group mean
 * against the overall mean in a one-way analysis of variance: difference ± t(0.975; N − k) × s ×
 * √(1/n − 1/N), where s is the standard deviation within groups, pooled over all k tutors, n the
 * tutor's scripts and N all scripts. Among many tutors some intervals miss zero by chance, one in
 * twenty; so a tutor counts as far only beyond the limits of 99.8 %, as is usual in funnel plots
 * (D. J. Spiegelhalter, “Funnel plots for comparing institutional performance”, <i>Statistics in
 * Medicine</i> 24 (2005) 1185–1202). Nothing is adjusted for: groups are not drawn at random and
 * may differ in strength, so a difference is a reason to read scripts, and no verdict.
 *
 * @param mean of all marks
 * @param scripts how many marks there are
 * @param within the pooled standard deviation within groups; 0 when it cannot be estimated
 * @param tutors the farthest from the module first
 */
public record Severity(double mean, long scripts, double within, List<Tutor> tutors) {

  private static final double USUAL = 0.975;
  private static final double FAR = 0.999;

  /** More than so many degrees of freedom are as good as infinitely many. */
  private static final long MANY = 1000;

  public Severity {
    tutors = List.copyOf(tutors);
  }

  /** How a tutor stands. */
  public enum Standing {
    /** Gives less than the module, beyond chance. */
    SEVERE,
    /** Gives more than the module, beyond chance. */
    GENEROUS,
    /** Outside the interval of 95 %, but not beyond chance. */
    TO_WATCH,
    /** As the module. */
    ALIKE
  }

  /**
   * A tutor.
   *
   * @param scripts how many they have marked
   * @param mean of the marks they gave
   * @param difference theirs less the module's; negative is severe
   * @param half half the width of the interval of 95 %; 0 when there is none
   */
  public record Tutor(
      PersonId tutor,
      long scripts,
      double mean,
      double difference,
      double half,
      Standing standing) {

    public double low() {
      return difference - half;
    }

    public double high() {
      return difference + half;
    }
  }

  /**
   * What a tutor gave.
   *
   * @param variance of their marks; anything when there is one script
   */
  public record Given(long tutor, long scripts, double mean, double variance) {}

  /** Works it out. */
  static Severity of(List<Given> given) {
    long all = given.stream().mapToLong(Given::scripts).sum();
    if (all == 0) {
      return new Severity(0, 0, 0, List.of());
    }
    double mean = given.stream().mapToDouble(g -> g.mean() * g.scripts()).sum() / all;
    long freedom = all - given.size();
    double squares =
        given.stream()
            .filter(g -> g.scripts() > 1)
            .mapToDouble(g -> g.variance() * (g.scripts() - 1))
            .sum();
    double within = freedom > 0 ? Math.sqrt(squares / freedom) : 0;
    double usual = quantile(USUAL, freedom);
    double far = quantile(FAR, freedom);
    List<Tutor> tutors = new ArrayList<>();
    for (Given g : given) {
      double error = within * Math.sqrt(Math.max(0, 1.0 / g.scripts() - 1.0 / all));
      double difference = g.mean() - mean;
      tutors.add(
          new Tutor(
              new PersonId(g.tutor()),
              g.scripts(),
              g.mean(),
              difference,
              usual * error,
              standing(difference, usual * error, far * error)));
    }
    tutors.sort(
        Comparator.comparingDouble((Tutor t) -> -Math.abs(t.difference()))
            .thenComparing(t -> t.tutor().value()));
    return new Severity(mean, all, within, tutors);
  }

  private static double quantile(double probability, long freedom) {
    if (freedom < 1) {
      return 0;
    }
    return freedom > MANY
        ? new NormalDistribution().inverseCumulativeProbability(probability)
        : new TDistribution(freedom).inverseCumulativeProbability(probability);
  }

  private static Standing standing(double difference, double usual, double far) {
    if (usual == 0 || Math.abs(difference) <= usual) {
      return Standing.ALIKE;
    }
    if (Math.abs(difference) <= far) {
      return Standing.TO_WATCH;
    }
    return difference < 0 ? Standing.SEVERE : Standing.GENEROUS;
  }
}
