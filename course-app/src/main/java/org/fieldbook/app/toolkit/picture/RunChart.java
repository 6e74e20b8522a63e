package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.picture.RunSeries.Point;
import org.fieldbook.content.tool.ToolPicture;

/**
 * A measure over time with the rules of the chart that was asked for.
 *
 * @param run absent on a control chart, {@code xmr} on a run chart and below two values
 * @param better higher, lower, or neither
 */
record RunChart(
    RunSeries series,
    Optional<RunRules> run,
    Optional<XmrRules> xmr,
    boolean isControl,
    RunRules.Lengths lengths,
    XmrRules.Lengths controlLengths,
    Optional<BigDecimal> target,
    String better,
    String unit,
    String measure) {

  private static final String HIGHER = "higher";
  private static final String LOWER = "lower";

  static RunChart of(ToolPicture spec, Material material) {
    RunSeries series = RunSeries.of(spec, material);
    boolean control =
        spec.find("control").isPresent()
            && spec.find("control").equals(chosen(spec, material, "chart"));
    RunRules.Lengths lengths =
        new RunRules.Lengths(
            spec.number("shift").orElse(6),
            spec.number("trend").orElse(5),
            spec.number("useful").orElse(10));
    XmrRules.Lengths controlLengths =
        new XmrRules.Lengths(spec.number("oneSide").orElse(7), spec.number("rising").orElse(7));
    boolean isEmpty = series.points().isEmpty();
    return new RunChart(
        series,
        control || isEmpty ? Optional.empty() : Optional.of(RunRules.of(series, lengths)),
        control
            ? series.movingRange().map(range -> XmrRules.of(series, range, controlLengths))
            : Optional.empty(),
        control,
        lengths,
        controlLengths,
        spec.find("target").flatMap(f -> Figures.of(material.now(), f)),
        chosen(spec, material, "better").orElse(""),
        chosen(spec, material, "unit").orElse(""),
        chosen(spec, material, "measure").orElse(""));
  }

  private static Optional<String> chosen(ToolPicture spec, Material material, String setting) {
    return spec.find(setting)
        .map(f -> material.now().text(f).strip())
        .filter(text -> !text.isEmpty());
  }

  List<Point> points() {
    return series.points();
  }

  /** Median of a run chart, mean of a control chart. */
  BigDecimal centre() {
    return run.map(RunRules::median).orElseGet(series::mean);
  }

  String centreName() {
    return isControl ? "Mean" : "Median";
  }

  List<RunSignal> signals() {
    return run.map(RunRules::signals).or(() -> xmr.map(XmrRules::signals)).orElse(List.of());
  }

  /** What a move up or down would be, in view of what is better. */
  String means(int side) {
    if (!better.equals(HIGHER) && !better.equals(LOWER)) {
      return "neither better nor worse by itself";
    }
    boolean isGood = side > 0 == better.equals(HIGHER);
    return (isGood ? "better, as " : "worse, as ") + better + " is better";
  }
}
