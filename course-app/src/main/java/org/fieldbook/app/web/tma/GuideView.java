package org.fieldbook.app.web.tma;

import java.util.List;
import org.fieldbook.assessment.strategy.MarkingGuide;

/** A marking guide with its bands in marks, as tables and the marking bench show it. */
public record GuideView(List<Row> criteria, List<BandRow> bands, int total) {

  public GuideView {
    criteria = List.copyOf(criteria);
    bands = List.copyOf(bands);
  }

  /** A criterion; its bands are the guide's unless it has its own. */
  public record Row(String id, String title, String looksFor, int marks, List<BandRow> bands) {

    public Row {
      bands = List.copyOf(bands);
    }
  }

  /** A band of a criterion, from and to in marks, or of the guide in per cent. */
  public record BandRow(int from, int to, String text) {}

  /** Puts a guide into rows. */
  public static GuideView of(MarkingGuide guide) {
    return new GuideView(
        guide.criteria().stream()
            .map(
                c ->
                    new Row(
                        c.id(),
                        c.title(),
                        c.looksFor(),
                        c.marks(),
                        guide.bandsOf(c).stream()
                            .map(b -> inMarks(b, c.marks()))
                            .filter(b -> b.from() <= b.to())
                            .toList()))
            .toList(),
        guide.bands().stream().map(b -> new BandRow(b.min(), b.max(), b.text())).toList(),
        guide.total());
  }

  /** What the guide says of that many marks for a criterion; empty when it says nothing. */
  static String bandOf(MarkingGuide guide, MarkingGuide.Criterion criterion, int mark) {
    return guide.bandsOf(criterion).stream()
        .map(b -> inMarks(b, criterion.marks()))
        .filter(b -> b.from() <= mark && mark <= b.to())
        .map(BandRow::text)
        .findFirst()
        .orElse("");
  }

  /** The whole marks whose share of the criterion's marks lies in the band. */
  static BandRow inMarks(MarkingGuide.Band band, int marks) {
    int from = (band.min() * marks + 99) / 100;
    int to = band.max() >= 100 ? marks : ((band.max() + 1) * marks + 99) / 100 - 1;
    return new BandRow(from, to, band.text());
  }
}
