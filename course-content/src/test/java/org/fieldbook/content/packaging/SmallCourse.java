package org.fieldbook.content.packaging;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The smallest course that uses every part of a package; tests spoil one thing in it each. */
final class SmallCourse implements PackageFiles {

  static final String COURSE =
      """
      course:
        code: ABC123
        title: A small course
        credits: 5
        level: 6
        notionalHours: 50
        hoursPerWeek: 5
        partLabel: Block
        zone: Europe/London
        about: For tests.
      outcomes:
        - {id: LO-1, text: do one thing}
      blocks:
        - id: B1
          title: The only block
          weeks:
            - {id: W01, title: The only week, status: full}
      calendar:
        weekStarts: saturday
        breaks:
          - {id: BR1, after: W01, weeks: 1, title: Rest, kind: break}
      events:
        - {id: TUT01, week: W01, title: Meeting, minutes: 90}
      people:
        - {id: mgr-ada, name: Ada, role: manager}
      competences:
        - {id: gen-learn, family: generic, title: Learning}
      weekCompetences:
        W01: [gen-learn]
      """;

  static final String WEEK =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
      <head><title>The only week</title>
      <meta name="week" content="W01"/><meta name="status" content="full"/></head>
      <body>
      <section data-part="questions"><ul><li id="W01-Q1">Why?</li></ul></section>
      <section data-part="concepts"><dl>
      <dt id="W01-K1" data-cites="kotter1990">Power &amp; place</dt><dd>An <em>entry</em>.</dd>
      </dl></section>
      <section data-part="text" id="W01-S1" data-minutes="30"><h2>First</h2>
      <p id="W01-S1-p1">See <a data-cite="kotter1990">Kotter</a>, <a data-term="W01-K1">power</a>,
      <a href="#W01-A1">the activity</a>, <a href="W01">this week</a> and <a href="https://example.org/?a=1&amp;b=2">there</a>.</p>
      <table id="W01-S1-t1"><caption>Numbers</caption>
      <thead><tr><th>a</th></tr></thead><tbody><tr><td>1 &lt; 2</td></tr></tbody></table>
      <figure id="W01-S1-f1"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>A line</title><path class="s-ink" d="M0 0h10"/></svg><figcaption>A line.</figcaption></figure>
      </section>
      <section data-part="video" id="W01-V" data-speaker="mgr-ada" data-media="v.webm" data-captions="v.vtt" data-minutes="5">
      <ol data-role="transcript"><li data-at="0:00"><p>Hello.</p></li></ol></section>
      <section data-part="activity" id="W01-A1" data-type="free" data-minutes="10"><h2>Think</h2>
      <div data-role="question"><p>What?</p></div></section>
      <section data-part="activity" id="W01-A2" data-type="tool" data-tool="journal"><h2>Keep</h2>
      <div data-role="question"><p>Write.</p></div></section>
      </body></html>
      """;

  static final String TOOL =
      """
      id: journal
      number: 1
      title: Journal
      purpose: To keep.
      restsOn: Kolb
      families: [generic]
      competences: [gen-learn]
      introduced: W01
      minutes: 30
      takeaway: All of it.
      fields:
        - {id: what, label: What happened?, type: longtext, required: true}
        - {id: idea, label: Which idea?, type: choice, optionsFrom: concepts}
        - {id: mood, label: Mood, type: scale, min: 0, max: 4}
        - {id: when, label: When, type: date}
        - {id: places, label: Where, type: multichoice, options: [{key: home, label: Home}, {key: work, label: Work}]}
        - {id: rows, label: Things, type: table, columns: [{id: item, type: text, label: Thing}, {id: count, type: number, label: Count}]}
        - {id: ratings, label: Ratings, type: matrix, rows: [{key: wet, label: Wet}], columns: [{key: now, label: Now}], cell: {type: scale, min: 0, max: 4}}
        - {id: sum, label: Sum, type: diagram-data, formula: all of it}
      """;

  static final String SPECIMEN =
      """
      tool: journal
      title: A day
      by: mgr-ada
      about: Ada is made up.
      date: 2026-10-05
      fields:
        what: It rained.
        mood: 3
        when: 2026-10-04
        places: [home, work]
        rows:
          - {item: Coat, count: 1.5}
        ratings:
          wet: {now: 4}
      """;

  static final String ASSIGNMENT =
      """
      id: TMA01
      title: One
      covers: [W01]
      outcomes: [LO-1]
      brief: |
        <p>Write.</p>
      evidence: {required: [journal]}
      """;

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  SmallCourse() {
    put("course.yaml", COURSE);
    put("references.yaml", "kotter1990: Kotter, J. (1990) A Force for Change & more.\n");
    put("weeks/W01.xhtml", WEEK);
    put("tools/journal.yaml", TOOL);
    put("specimens/journal.yaml", SPECIMEN);
    put("assessment/TMA01.yaml", ASSIGNMENT);
    put("media/v.vtt", "WEBVTT\n");
    files.put("media/v.webm", new byte[] {0x1a, 0x45, (byte) 0xdf, (byte) 0xa3, 0});
  }

  SmallCourse put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  SmallCourse put(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  SmallCourse without(String path) {
    files.remove(path);
    return this;
  }

  /** Spoils a file: what is replaced must be there, or the test would test nothing. */
  SmallCourse with(String path, String text, String instead) {
    String before = new String(bytes(path), StandardCharsets.UTF_8);
    if (!before.contains(text)) {
      throw new IllegalArgumentException("Not in " + path + ": " + text);
    }
    return put(path, before.replace(text, instead));
  }

  byte[] bytes(String path) {
    byte @Nullable [] bytes = files.get(path);
    if (bytes == null) {
      throw new IllegalArgumentException("Not in the package: " + path);
    }
    return bytes;
  }

  @Override
  public SortedSet<String> paths() {
    return new TreeSet<>(files.keySet());
  }

  @Override
  public long size(String path) {
    return bytes(path).length;
  }

  @Override
  public InputStream open(String path) {
    return new ByteArrayInputStream(bytes(path));
  }
}
