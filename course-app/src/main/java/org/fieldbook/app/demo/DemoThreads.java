package org.fieldbook.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.forum.Words;
import org.fieldbook.content.reading.Activity;
import org.fieldbook.content.reading.PublishedPresentation;
import org.jspecify.annotations.Nullable;

/**
 * The threads of the demonstration with their posts, as rows for the scripts. The words of a post
 * are one text, one of several that are given in turn to different groups, or put together from two
 * lists, so that in no group two people say the same.
 */
final class DemoThreads {

  private final PublishedPresentation presentation;
  private final DemoTexts texts;
  private final List<@Nullable Object[]> threads = new ArrayList<>();
  private final List<@Nullable Object[]> words = new ArrayList<>();
  private final List<@Nullable Object[]> posts = new ArrayList<>();

  private DemoThreads(PublishedPresentation presentation) {
    this.presentation = presentation;
    this.texts = DemoTexts.read("forum.yaml", presentation.start());
  }

  static DemoThreads of(PublishedPresentation presentation) {
    DemoThreads all = new DemoThreads(presentation);
    all.texts.list("group").forEach(t -> all.thread("GROUP", DemoTexts.map(t)));
    all.texts.list("module").forEach(t -> all.thread("MODULE", DemoTexts.map(t)));
    return all;
  }

  List<@Nullable Object[]> threads() {
    return threads;
  }

  List<@Nullable Object[]> texts() {
    return words;
  }

  List<@Nullable Object[]> posts() {
    return posts;
  }

  private void thread(String scope, Map<String, Object> thread) {
    int number = threads.size();
    Object activity = thread.get("activity");
    Object kind = thread.getOrDefault("kind", activity == null ? "OPEN" : "ACTIVITY");
    threads.add(
        new @Nullable Object[] {
          number,
          scope,
          kind,
          activity,
          activity == null ? thread.get("title") : title(String.valueOf(activity)),
          Boolean.TRUE.equals(thread.get("pinned"))
        });
    int place = 0;
    for (Object post : DemoTexts.list(thread.getOrDefault("posts", List.of()))) {
      post(number, place++, DemoTexts.map(post));
    }
    if (thread.get("mixed") != null) {
      mixed(number, place, DemoTexts.map(thread.get("mixed")));
    }
  }

  private String title(String activity) {
    return presentation
        .course()
        .findActivity(activity)
        .map(Activity::title)
        .orElseThrow(() -> new IllegalStateException("No discussion " + activity));
  }

  private void post(int thread, int place, Map<String, Object> post) {
    Object said = post.get("words");
    List<String> alternatives =
        said instanceof List<?> ? DemoTexts.strings(said) : List.of(DemoTexts.text(post, "words"));
    int base = words.size();
    alternatives.forEach(this::say);
    row(thread, place, by(post), post, base, place, alternatives.size(), 1);
  }

  /** Many short posts, each put together from one of two lists each. */
  private void mixed(int thread, int from, Map<String, Object> mixed) {
    List<String> first = DemoTexts.strings(mixed.getOrDefault("first", List.of()));
    List<String> second = DemoTexts.strings(mixed.getOrDefault("second", List.of()));
    int base = words.size();
    // In one round everybody has another beginning and another end; each round shifts the ends.
    for (int round = 0; round < second.size(); round++) {
      for (int i = 0; i < first.size(); i++) {
        say(first.get(i) + "\n\n" + second.get((3 * i + round) % second.size()));
      }
    }
    int count = (int) DemoTexts.number(mixed, "count", first.size());
    double day = DemoTexts.number(mixed, "day", 0);
    double step = DemoTexts.number(mixed, "step", 0.1);
    for (int i = 0; i < count; i++) {
      Map<String, Object> post = Map.of("day", day + step * i);
      boolean group = "GROUP".equals(threads.get(thread)[1]);
      row(thread, from + i, group ? i : 0, post, base, i, first.size(), second.size());
    }
  }

  private void say(String text) {
    Words clean = Words.of(text);
    words.add(new @Nullable Object[] {words.size(), clean.text(), clean.html()});
  }

  private void row(
      int thread,
      int place,
      int slot,
      Map<String, Object> post,
      int base,
      int turn,
      int alternatives,
      int rounds) {
    Object ago = post.get("ago");
    Object answers = post.get("answers");
    posts.add(
        new @Nullable Object[] {
          thread,
          place,
          slot,
          ago == null ? DemoTexts.number(post, "day", 0) : null,
          ago == null ? null : ((Number) ago).doubleValue(),
          answers,
          base,
          turn,
          alternatives,
          rounds,
          "tutor".equals(post.get("by"))
        });
  }

  private static int by(Map<String, Object> post) {
    return post.get("by") instanceof Integer slot ? slot : 0;
  }
}
