package org.fieldbook.app.toolkit.takeaway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldbook.app.toolkit.Answers;
import org.fieldbook.app.toolkit.Calculated;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.KeptVersion;
import org.fieldbook.app.toolkit.Options;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.paper.SpecimenSheet;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.app.toolkit.picture.Material;
import org.fieldbook.app.toolkit.picture.Pictures;
import org.fieldbook.content.reading.PublishedCourse;
import org.fieldbook.content.reading.PublishedPresentation;
import org.fieldbook.content.tool.ToolTemplate;
import org.junit.jupiter.api.Test;

/** Pictures that look at other entries, in a toolkit that has many of one tool. */
class NeighboursTest {

  private static final LocalDate LAST = LocalDate.of(2026, 11, 28);

  @Test
  void howOftenWordsAreReadGrowsWithTheEntriesAndNotWithTheirPairs() throws IOException {
    for (Format format : Format.values()) {
      int few = readsFor(format, "pdsa", 3);
      int many = readsFor(format, "pdsa", 9);

      assertThat(many).as("%s, tool whose pictures compare", format).isEqualTo(3 * few);
    }
  }

  @Test
  void aToolWhosePicturesLookAtNoOtherEntryIsReadOnceForEach() throws IOException {
    assertThat(readsFor(Format.PRINT, "incident-review", 12)).isEqualTo(12);
    assertThat(readsFor(Format.PRINT, "pdsa", 12)).isEqualTo(24);
  }

  @Test
  void everyPictureIsTheSameAsWhenAllWordsOfAllOthersAreThere() {
    for (PublishedCourse course : List.of(Course.LMC310, Course.LPS820)) {
      Options options = Options.of(course);
      for (ToolTemplate tool : course.tools().values()) {
        JsonObject body = SpecimenSheet.of(course, tool).orElseThrow().body();
        Takeaway all = takeaway(course, tool, body, 4, new AtomicInteger());
        Neighbours neighbours = new Neighbours(all);
        Takeaway.Taken taken = all.entries().get(0);
        Material whole =
            Material.of(tool, options, body, LAST, all.made())
                .among(
                    all.entries().stream()
                        .filter(t -> t != taken)
                        .sorted(Comparator.comparing(t -> t.entry().date()))
                        .map(
                            t ->
                                new Material.Other(
                                    t.entry().title(),
                                    t.entry().date(),
                                    Calculated.of(tool, options, Answers.of(body))))
                        .toList());

        assertThat(Pictures.figures(neighbours.material(taken, body), "p").toString())
            .as(tool.id())
            .isEqualTo(Pictures.figures(whole, "p").toString());
      }
    }
  }

  private static int readsFor(Format format, String tool, int entries) throws IOException {
    AtomicInteger reads = new AtomicInteger();
    JsonObject body = SpecimenSheet.of(Course.LMC310, Course.tool(tool)).orElseThrow().body();
    Takeable.of(format, SampleTakeaway.THEME_FILES)
        .write(
            takeaway(Course.LMC310, Course.tool(tool), body, entries, reads),
            Takeable.Progress.NONE,
            OutputStream.nullOutputStream());
    return reads.get();
  }

  /** Entries of one tool, a day between each and the next, latest first. */
  private static Takeaway takeaway(
      PublishedCourse course,
      ToolTemplate tool,
      JsonObject body,
      int entries,
      AtomicInteger reads) {
    PublishedPresentation presentation = Course.from(LocalDate.of(2026, 10, 3));
    List<Takeaway.Taken> taken = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      Instant saved = Instant.parse("2026-11-28T21:52:00Z").minusSeconds(i);
      EntryView entry =
          new EntryView(
              i + 1,
              presentation.code(),
              "own-neighbour-" + i,
              EntryKind.TOOL,
              new Provenance(course.code(), 1, null, null, null, tool.id(), 1),
              "Entry " + i,
              true,
              LAST.minusDays(i),
              List.of(),
              "",
              false,
              1,
              body,
              9,
              saved,
              saved,
              null);
      taken.add(new Takeaway.Taken(entry, tool, counted(body, reads)));
    }
    return new Takeaway(
        "Josie Adair",
        "F1234567",
        new PublishedPresentation(
            presentation.code(), presentation.start(), course, presentation.calendar()),
        LAST.plusDays(1),
        "All entries",
        false,
        taken);
  }

  private static Takeaway.Words counted(JsonObject body, AtomicInteger reads) {
    return new Takeaway.Words() {
      @Override
      public JsonObject body() {
        reads.incrementAndGet();
        return body;
      }

      @Override
      public Iterable<KeptVersion> versions() {
        return List.of();
      }
    };
  }
}
