package org.fieldbook.app.web.toolkit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.fieldbook.app.toolkit.learningset.Presented;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What the plain forms about a meeting have sent. */
final class MeetingSent {

  private MeetingSent() {}

  /**
   * The day in {@code day}; null for none.
   *
   * @throws Refused when it is no date
   */
  static @Nullable LocalDate day(HttpServletRequest request) {
    String typed = OurForm.text(request, "day");
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new Refused("Give the day of the meeting as a date.");
    }
  }

  /** Keys of parts by person, in {@code parts/12}; empty for none. */
  static Map<PersonId, String> parts(HttpServletRequest request) {
    Map<PersonId, String> parts = new LinkedHashMap<>();
    each(request, "parts/", (person, part) -> parts.put(new PersonId(person), part));
    return parts;
  }

  /**
   * Scores by question, in {@code scores/34}.
   *
   * @throws Refused when one is no whole number
   */
  static Map<Long, Integer> scores(HttpServletRequest request) {
    Map<Long, Integer> scores = new LinkedHashMap<>();
    each(
        request,
        "scores/",
        (question, score) -> {
          if (score.matches("[0-9]{1,3}")) {
            scores.put(question, Integer.valueOf(score));
          } else if (!score.isEmpty()) {
            throw new Refused("Choose each score from the list.");
          }
        });
    return scores;
  }

  private static void each(
      HttpServletRequest request, String prefix, BiConsumer<Long, String> taker) {
    for (String name : request.getParameterMap().keySet()) {
      if (name.startsWith(prefix) && name.substring(prefix.length()).matches("[1-9][0-9]{0,17}")) {
        taker.accept(
            Long.valueOf(name.substring(prefix.length())), OurForm.text(request, name).strip());
      }
    }
  }

  /** The presenter's actions: what stands beside one another in {@code action, by, result}. */
  static List<Presented.Deed> deeds(HttpServletRequest request) {
    List<Presented.Deed> deeds = new ArrayList<>();
    String[] actions = all(request, "action");
    String[] days = all(request, "by");
    String[] results = all(request, "result");
    for (int i = 0; i < actions.length; i++) {
      deeds.add(new Presented.Deed(actions[i], at(days, i), at(results, i)));
    }
    return deeds;
  }

  private static String[] all(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new String[0] : values;
  }

  private static String at(String[] values, int i) {
    return i < values.length ? values[i] : "";
  }
}
