package org.fieldbook.app.toolkit.picture;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.tool.ToolPicture;

/**
 * An entry of a tool with the day it stands for.
 *
 * @param isThis whether it is the entry that the picture belongs to
 */
record Dated(LocalDate date, Answers answers, boolean isThis) {

  /**
   * The entry with the owner's others, oldest first. {@code same} leaves out those with another
   * value in that field, {@code last} all but the latest of those up to this one.
   */
  static List<Dated> of(ToolPicture spec, Material material) {
    Dated now = dated(spec, material.now(), material.date(), true);
    List<Dated> all =
        Stream.concat(
                material.others().stream().map(o -> dated(spec, o.answers(), o.date(), false)),
                Stream.of(now))
            .filter(e -> e.isThis() || alike(spec, e.answers(), now.answers()))
            .filter(e -> spec.number("last").isEmpty() || !e.date().isAfter(now.date()))
            .sorted(Comparator.comparing(Dated::date).thenComparing(Dated::isThis))
            .toList();
    int last = Math.max(1, spec.number("last").orElse(all.size()));
    return all.subList(Math.max(0, all.size() - last), all.size());
  }

  private static Dated dated(ToolPicture spec, Answers answers, LocalDate date, boolean isThis) {
    LocalDate own = spec.find("date").flatMap(f -> Figures.day(answers, f)).orElse(date);
    return new Dated(own, answers, isThis);
  }

  private static boolean alike(ToolPicture spec, Answers one, Answers other) {
    return spec.find("same")
        .map(f -> !key(one, f).isEmpty() && key(one, f).equals(key(other, f)))
        .orElse(true);
  }

  private static String key(Answers answers, String field) {
    return answers.text(field).strip().toLowerCase(Locale.UK);
  }

  String day() {
    return Figures.said(date);
  }
}
