package org.fieldbook.assessment.offline;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lines that a tutor typed into a summary where nothing is taken from. They are said, so that they
 * are not lost unseen.
 */
final class Strays {

  private static final int MOST = 20;

  private Strays() {}

  static List<String> of(FilledSummary filled, PackedScript from, Standing standing) {
    if (filled.outside().isEmpty()) {
      return List.of();
    }
    PackedWork work = new PackedWork(from, standing.desk(), List.of());
    List<String> labels =
        Stream.concat(
                SummaryText.facts(work).stream().map(f -> f[0]), Stream.of(SummaryText.EVIDENCE))
            .map(label -> label + ": ")
            .toList();
    Set<String> ours =
        SummaryDocx.outside(work).stream().map(Strays::plain).collect(Collectors.toSet());
    return filled.outside().stream()
        .filter(line -> !ours.contains(plain(line)))
        // Facts are worded anew each time: an extension may have been granted since.
        .filter(line -> labels.stream().noneMatch(line::startsWith))
        .limit(MOST)
        .toList();
  }

  private static String plain(String line) {
    return line.replaceAll("[\\s\\u00A0]+", " ").strip();
  }
}
