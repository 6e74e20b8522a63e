package org.fieldbook.app.toolkit.feedback;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.tool.FeedbackForm;
import org.fieldbook.content.tool.FeedbackForm.Question;
import org.fieldbook.content.tool.ToolField;
import org.fieldbook.content.tool.ToolTemplate;

/**
 * What a round is to ask of whom, read from the entry and the choice of questions.
 *
 * @param questions ids, in the order of the form
 * @param groups by key, in the order of the form
 */
record Plan(
    String purpose, String ownQuestion, List<String> questions, Map<String, GroupPlan> groups) {

  static final int MOST_ASKED = 40;
  private static final int LONGEST_PURPOSE = 600;
  private static final int LONGEST_QUESTION = 300;
  private static final int LONGEST_DAYS = 366;

  /** How many of a group are to be asked, and the last day on which they can answer. */
  record GroupPlan(int planned, LocalDate closesOn) {}

  /**
   * Reads the plan.
   *
   * @param chosen ids of questions
   * @throws Refused naming all that is missing
   */
  static Plan of(ToolTemplate template, Answers entry, Collection<String> chosen, LocalDate today) {
    return new Reader(template, entry, today).read(chosen);
  }

  /** What the entry still lacks before a round can be opened, as sentences; empty for nothing. */
  static List<String> missing(ToolTemplate template, Answers entry, LocalDate today) {
    Reader reader = new Reader(template, entry, today);
    reader.groups();
    reader.purpose();
    return List.copyOf(reader.missing);
  }

  /** Reads an entry and notes what it lacks. */
  private static final class Reader {

    private final ToolTemplate template;
    private final FeedbackForm form;
    private final Answers entry;
    private final LocalDate today;
    private final List<String> missing = new ArrayList<>();

    Reader(ToolTemplate template, Answers entry, LocalDate today) {
      this.template = template;
      this.form = template.findFeedback().orElseThrow();
      this.entry = entry;
      this.today = today;
    }

    Plan read(Collection<String> chosen) {
      Map<String, GroupPlan> groups = groups();
      String purpose = purpose();
      String own = entry.text(form.places().ownQuestion()).strip();
      if (own.length() > LONGEST_QUESTION) {
        missing.add("Your own question takes at most 300 characters. Shorten it.");
      }
      List<String> questions = new ArrayList<>();
      for (String group : groups.keySet()) {
        List<String> of =
            form.of(group).stream().map(Question::id).filter(chosen::contains).toList();
        if (of.size() < FeedbackForm.FEWEST) {
          missing.add("Choose three questions or more for “" + label(group) + "”.");
        }
        questions.addAll(of);
      }
      if (!missing.isEmpty()) {
        throw new Refused(missing);
      }
      return new Plan(purpose, own, questions, groups);
    }

    private String purpose() {
      String purpose = entry.text(form.places().purpose()).strip();
      if (purpose.isEmpty()) {
        missing.add(named(form.places().purpose()) + " is empty. Everyone you ask will read it.");
      } else if (purpose.length() > LONGEST_PURPOSE) {
        missing.add(named(form.places().purpose()) + " takes at most 600 characters. Shorten it.");
      }
      if (entry.keys(form.places().permission()).isEmpty()) {
        missing.add("Tick what is so under " + named(form.places().permission()) + " first.");
      }
      return purpose;
    }

    private Map<String, GroupPlan> groups() {
      Map<String, GroupPlan> found = new LinkedHashMap<>();
      for (Answers row : entry.rows(form.places().groups())) {
        String group = row.text("group");
        if (form.groups().contains(group)) {
          if (found.containsKey(group)) {
            missing.add("“" + label(group) + "” stands twice. Make one line of them.");
          } else {
            found.put(group, plan(group, row));
          }
        }
      }
      if (found.isEmpty()) {
        missing.add("Say under " + named(form.places().groups()) + " who is to answer.");
      }
      int all = found.values().stream().mapToInt(GroupPlan::planned).sum();
      if (all > MOST_ASKED) {
        missing.add("You can ask " + MOST_ASKED + " people in a round, not " + all + ".");
      }
      Map<String, GroupPlan> ordered = new LinkedHashMap<>();
      form.groups().stream().filter(found::containsKey).forEach(g -> ordered.put(g, found.get(g)));
      return ordered;
    }

    private GroupPlan plan(String group, Answers row) {
      int planned = number(row);
      boolean signed = form.isSigned(group);
      if (planned < 1 || planned > MOST_ASKED) {
        missing.add("Say how many of “" + label(group) + "” you will ask: a number up to 40.");
      } else if (signed && planned > 1) {
        missing.add("“" + label(group) + "” is one person, whose answer is signed. Plan one.");
      }
      LocalDate closes = today;
      try {
        closes = LocalDate.parse(row.text("close"));
        if (!closes.isAfter(today) || closes.isAfter(today.plusDays(LONGEST_DAYS))) {
          missing.add(
              "The closing date of “" + label(group) + "” must be after today, within a year.");
        }
      } catch (DateTimeException none) {
        missing.add("“" + label(group) + "” has no closing date yet.");
      }
      return new GroupPlan(planned, closes);
    }

    private static int number(Answers row) {
      return row.number("planned")
          .filter(n -> n.scale() <= 0 && n.precision() <= 3)
          .map(java.math.BigDecimal::intValue)
          .orElse(0);
    }

    private String label(String group) {
      return Results.label(template, group);
    }

    private String named(String field) {
      return "“" + template.field(field).map(ToolField::label).orElse(field) + "”";
    }
  }
}
