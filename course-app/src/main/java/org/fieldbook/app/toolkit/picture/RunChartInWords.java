package org.fieldbook.app.toolkit.picture;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.fieldbook.app.toolkit.picture.RunSeries.Point;

/** What a run or control chart says: centre, signals and what they mean, the rules used. */
final class RunChartInWords {

  private final RunChart chart;

  RunChartInWords(RunChart chart) {
    this.chart = chart;
  }

  String sentence() {
    String lacking = Lacking.rows(chart.series().lacking(), "a date or a number");
    List<Point> points = chart.points();
    if (points.isEmpty()) {
      return "No value has a date and a number yet." + lacking;
    }
    String about =
        "%s from %s to %s%s: %s %s%s."
            .formatted(
                Said.sentence(Said.count(points.size(), "point", "points")),
                Figures.said(points.get(0).day()),
                Figures.said(points.get(points.size() - 1).day()),
                chart.measure().isEmpty() ? "" : " of “" + Said.shortly(chart.measure()) + "”",
                chart.centreName().toLowerCase(Locale.UK),
                number(chart.centre()),
                limits());
    return about + signals() + target() + lacking;
  }

  /** A mean has the places that its limits have, a median as many as it needs. */
  String number(BigDecimal value) {
    return chart.isControl() ? Figures.fixed(value, 2) : Figures.plain(value);
  }

  private String limits() {
    return chart
        .xmr()
        .map(
            x ->
                ", %slimits %s to %s"
                    .formatted(provisional(), number(x.lower()), number(x.upper())))
        .orElse("");
  }

  private String provisional() {
    return chart.series().baseline() < XmrRules.ENOUGH ? "provisional " : "";
  }

  private String signals() {
    if (chart.isControl() && chart.xmr().isEmpty()) {
      return " One value has no difference to a neighbour: there are no limits yet.";
    }
    List<RunSignal> signals = chart.signals();
    String untested =
        chart
            .run()
            .filter(r -> r.limits().isEmpty())
            .map(
                r ->
                    " The number of runs is not tested: that needs %d useful points, and there are %d."
                        .formatted(chart.lengths().useful(), r.useful()))
            .orElse("");
    if (signals.isEmpty()) {
      return " No signal: by these rules the values vary as they ordinarily do." + untested;
    }
    List<String> said = signals.stream().map(this::said).toList();
    int most = Math.min(said.size(), 4);
    return " "
        + Said.sentence(Said.count(signals.size(), "signal", "signals"))
        + ". "
        + String.join(" ", said.subList(0, most))
        + weak(signals)
        + (said.size() > most ? " The table marks the other " + (said.size() - most) + "." : "")
        + untested;
  }

  private static String weak(List<RunSignal> signals) {
    return signals.stream().anyMatch(s -> s.kind().equals("trend"))
        ? " Simulation found the trend rule weak."
        : "";
  }

  /** A signal, where it is, and what it may mean. */
  String said(RunSignal signal) {
    String side = signal.side() > 0 ? "above" : "below";
    String moves = signal.side() > 0 ? "rising" : "falling";
    String means = chart.means(signal.side());
    return switch (signal.kind()) {
      case "shift" ->
          "Shift: %d in a row %s the median, %s (%s)."
              .formatted(signal.points().size(), side, days(signal), means);
      case "trend" ->
          "Trend: %d in a row %s, %s (%s)."
              .formatted(signal.points().size(), moves, days(signal), means);
      case "runs" -> runs(signal);
      case "outside" ->
          "Outside a limit: %s on %s, %s the %s limit (%s)."
              .formatted(
                  Figures.plain(chart.points().get(signal.first()).value()),
                  Figures.said(chart.points().get(signal.first()).day()),
                  side,
                  signal.side() > 0 ? "upper" : "lower",
                  means);
      case "one side" ->
          "One side: %d in a row %s the mean, %s (%s)."
              .formatted(signal.points().size(), side, days(signal), means);
      case "rising" ->
          "%d in a row %s, %s (%s).".formatted(signal.points().size(), moves, days(signal), means);
      default ->
          "Two of three in a row in the outer third %s the mean, %s (%s)."
              .formatted(side, days(signal), means);
    };
  }

  private String runs(RunSignal signal) {
    return chart
        .run()
        .flatMap(
            r ->
                r.limits()
                    .map(
                        l ->
                            "Runs: %d, where %d to %d are to be expected of %d useful points: %s."
                                .formatted(
                                    r.runs(),
                                    l.lower(),
                                    l.upper(),
                                    r.useful(),
                                    signal.side() < 0
                                        ? "values keep to one side for longer than chance would"
                                            + " have it"
                                        : "values change sides more often than chance would have"
                                            + " it, as when two things are mixed in one chart")))
        .orElse("");
  }

  private String days(RunSignal signal) {
    return Figures.said(chart.points().get(signal.first()).day())
        + " to "
        + Figures.said(chart.points().get(signal.last()).day());
  }

  private String target() {
    return chart
        .target()
        .map(
            t -> {
              long met =
                  chart.points().stream()
                      .filter(
                          p ->
                              chart.better().equals("lower")
                                  ? p.value().compareTo(t) <= 0
                                  : p.value().compareTo(t) >= 0)
                      .count();
              return " %d of %d points are at the target of %s or %s it; a target is not a limit."
                  .formatted(
                      met,
                      chart.points().size(),
                      Figures.plain(t),
                      chart.better().equals("lower") ? "below" : "above");
            })
        .orElse("");
  }

  /** The rules as they stand on the chart, with the number of points used. */
  List<String> rules() {
    int all = chart.points().size();
    int base = chart.series().baseline();
    String used =
        base < all
            ? "the first %d of %d points".formatted(base, all)
            : all == 1 ? "one point" : "all %d points".formatted(all);
    List<String> rules = new ArrayList<>();
    if (chart.isControl()) {
      rules.add(
          "Mean of "
              + used
              + ". Limits: mean plus and minus 2.66 times the mean moving range"
              + chart.xmr().map(x -> " (" + Figures.fixed(x.movingRange(), 3) + ")").orElse("")
              + ".");
      chart
          .xmr()
          .filter(XmrRules::lowerAtZero)
          .ifPresent(
              x ->
                  rules.add(
                      "The lower limit would be below zero and is drawn at zero: no count or rate"
                          + " can be less."));
      if (base < XmrRules.ENOUGH) {
        rules.add("Provisional limits: fewer than " + XmrRules.ENOUGH + " points.");
      }
      rules.add(
          "Signals: a point outside a limit; %d in a row on one side; %d in a row rising or falling; 2 of 3 in a row in the outer third on one side."
              .formatted(chart.controlLengths().oneSide(), chart.controlLengths().rising()));
    } else {
      rules.add("Median of " + used + ".");
      rules.add(
          "Shift: %d or more in a row on one side, points on the median left out. Trend: %d or more in a row rising or falling; simulation found this rule weak."
              .formatted(chart.lengths().shift(), chart.lengths().trend()));
      chart.run().ifPresent(r -> rules.add(runsRule(r)));
    }
    rules.add("Does one point look wholly unlike the rest? That is for you to judge.");
    return rules;
  }

  private String runsRule(RunRules rules) {
    return rules
        .limits()
        .map(
            l ->
                "Runs: %d to %d are to be expected of %d useful points; there are %d."
                    .formatted(l.lower(), l.upper(), rules.useful(), rules.runs()))
        .orElseGet(
            () ->
                "Runs: not tested with fewer than %d useful points; there are %d."
                    .formatted(chart.lengths().useful(), rules.useful()));
  }

  DataTable table(String title, String table) {
    List<Point> points = chart.points();
    List<DataTable.Row> rows =
        IntStream.range(0, points.size())
            .mapToObj(
                i -> {
                  Point point = points.get(i);
                  List<String> found =
                      chart.signals().stream()
                          .filter(s -> s.points().contains(i))
                          .map(RunSignal::kind)
                          .distinct()
                          .toList();
                  return new DataTable.Row(
                      table + "-" + point.row(),
                      List.of(
                          Figures.said(point.day()),
                          Figures.plain(point.value()),
                          point.phase(),
                          point.note(),
                          Said.sentence(String.join(", ", found))));
                })
            .toList();
    // A drawing is an image to a screen reader, so that its rules are said here too.
    String caption = points.isEmpty() ? title : title + ". " + String.join(" ", rules());
    return new DataTable(
        caption,
        List.of(
            "Date",
            chart.unit().isEmpty() ? "Value" : "Value, " + chart.unit(),
            "Phase",
            "Note",
            "Signal"),
        rows);
  }
}
