package org.fieldbook.content.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a week has, and how hard it is to read.
 *
 * @param text words of its study text
 * @param story words of its cases
 * @param script words of its recordings
 * @param words all words to read, with tasks, answers, glossary and readings
 * @param figures drawings that say something
 * @param ease Flesch reading ease of text and cases, 100 for very easy; 60 to 70 is plain English
 *     (Flesch, 1948, ‘A new readability yardstick’)
 * @param age reading age in years: the grade of Kincaid and others (1975) and five
 */
public record WeekFigures(
    String week,
    Week.Status status,
    int text,
    int story,
    int script,
    int words,
    int activities,
    int figures,
    int minutes,
    int ease,
    int age) {

  private static final Pattern DRAWING = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);
  private static final Pattern TAG = Pattern.compile("<[^>]+>");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
  private static final Pattern SENTENCE_END = Pattern.compile("[.?!:](?=\\s|$|”|’)");
  private static final Pattern VOWELS = Pattern.compile("[aeiouyáéíóú]+");

  /** The figures of a week. */
  public static WeekFigures of(Week week) {
    String text = plain(week, Part.Kind.TEXT);
    String story = plain(week, Part.Kind.CASE);
    String prose = text + " " + story;
    List<String> words = words(prose);
    double perSentence = (double) words.size() / Math.max(1, sentences(prose));
    double perWord =
        words.stream().mapToInt(WeekFigures::syllables).sum() / (double) Math.max(1, words.size());
    return new WeekFigures(
        week.id(),
        week.status(),
        words(text).size(),
        words(story).size(),
        words(script(week)).size(),
        words(everything(week)).size(),
        week.activities().size(),
        week.parts().stream().mapToInt(p -> drawings(p.html())).sum(),
        week.minutes(),
        words.isEmpty() ? 0 : (int) Math.round(206.835 - 1.015 * perSentence - 84.6 * perWord),
        words.isEmpty() ? 0 : (int) Math.round(0.39 * perSentence + 11.8 * perWord - 15.59) + 5);
  }

  private static String plain(Week week, Part.Kind kind) {
    return week.parts().stream()
        .filter(p -> p.kind() == kind)
        .map(p -> plain(p.html()))
        .collect(Collectors.joining(" "));
  }

  private static String script(Week week) {
    return week.parts().stream()
        .flatMap(p -> Stream.ofNullable(p.video()))
        .flatMap(v -> v.transcript().stream())
        .map(line -> plain(line.html()))
        .collect(Collectors.joining(" "));
  }

  /** All that a learner meets, as words. */
  private static String everything(Week week) {
    return Stream.of(
            week.coreQuestions().stream(),
            week.outcomes().stream(),
            week.concepts().stream().map(c -> c.title() + ". " + plain(c.definition())),
            week.parts().stream().map(p -> p.title() + ". " + plain(p.html())),
            week.parts().stream()
                .flatMap(p -> Stream.ofNullable(p.video()))
                .map(v -> plain(v.introHtml())),
            Stream.of(script(week)),
            week.activities().stream().flatMap(WeekFigures::task))
        .flatMap(s -> s)
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> task(Activity a) {
    return Stream.of(
            Stream.of(a.questionHtml()),
            Stream.ofNullable(a.insteadHtml()),
            Stream.ofNullable(a.answerHtml()),
            Stream.ofNullable(a.openingHtml()),
            Stream.ofNullable(a.specimenHtml()),
            a.options().stream().map(Activity.Choice::label),
            a.columns().stream().map(Activity.Column::label),
            a.rowHeads().stream(),
            a.items().stream()
                .flatMap(
                    i ->
                        Stream.concat(
                            Stream.of(i.questionHtml()),
                            i.options().stream()
                                .flatMap(o -> Stream.of(o.labelHtml(), o.feedbackHtml())))))
        .flatMap(s -> s)
        .map(WeekFigures::plain);
  }

  /** HTML as its words: what is drawn is no prose. */
  public static String plain(String html) {
    return TAG.matcher(DRAWING.matcher(html).replaceAll(" "))
        .replaceAll(" ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static int drawings(String html) {
    return (int) DRAWING.matcher(html).results().count();
  }

  private static List<String> words(String plain) {
    return WORD.matcher(plain).results().map(r -> r.group()).toList();
  }

  private static int sentences(String plain) {
    return (int) SENTENCE_END.matcher(plain).results().count();
  }

  /** Groups of vowels, without the silent e: good enough for an average. */
  private static int syllables(String word) {
    String lower = word.toLowerCase(java.util.Locale.UK);
    Matcher vowels = VOWELS.matcher(lower);
    int count = (int) vowels.results().count();
    boolean silent = lower.endsWith("e") && !lower.endsWith("le") && count > 1;
    return Math.max(1, silent ? count - 1 : count);
  }
}
