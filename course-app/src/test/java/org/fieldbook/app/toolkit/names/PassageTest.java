package org.fieldbook.app.toolkit.names;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fieldbook.app.toolkit.EntryKind;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.Provenance;
import org.fieldbook.app.toolkit.attachment.AttachmentView;
import org.fieldbook.app.toolkit.picture.Course;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.PresentationCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in an entry the words stand that the check finds. */
class PassageTest {

  private static EntryView entry(String title, @Nullable String tool, String body, String note) {
    return new EntryView(
        7,
        new PresentationCode("LMC310-2026J"),
        "own-passages-1",
        EntryKind.TOOL,
        new Provenance(new CourseCode("LMC310"), 1, null, null, null, tool, 1),
        title,
        false,
        LocalDate.of(2026, 11, 3),
        List.of(),
        note,
        false,
        3,
        json(body),
        10,
        Instant.EPOCH,
        Instant.EPOCH,
        null);
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }

  @Test
  @Tag("R-000-039")
  void everyTextOfAToolIsLookedAtByTemplateRowAndColumn() {
    EntryView entry =
        entry(
            "With Mrs Patel",
            "force-field",
            """
            {"fields": {"present": "Sarah Jones starts.", "forces": [
              {"side": "driving", "force": "Staff want it", "strength": 3},
              {"side": "restraining", "force": "Mr Khan is against it", "strength": 2}]}}
            """,
            "I spoke to Delroy.");

    List<Finding> found =
        Passage.of(entry, Course.tool("force-field")).stream()
            .flatMap(p -> Finding.in(entry, p, Set.of()).stream())
            .toList();

    assertThat(found)
        .extracting(f -> f.passage().field(), f -> f.found().words())
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("env-title", "Mrs Patel"),
            org.assertj.core.groups.Tuple.tuple("present", "Sarah Jones"),
            org.assertj.core.groups.Tuple.tuple("forces-1", "Mr Khan"),
            org.assertj.core.groups.Tuple.tuple("env-note", "Delroy"));
    assertThat(found)
        .filteredOn(f -> f.passage().field().equals("forces-1"))
        .singleElement()
        .satisfies(f -> assertThat(f.passage().label()).contains("row 2"))
        .satisfies(f -> assertThat(f.passage().pointer()).isEqualTo("/fields/forces/1/force"))
        .satisfies(
            f ->
                assertThat(f.getBefore() + f.found().words() + f.getAfter())
                    .isEqualTo("Mr Khan is against it"));
  }

  @Test
  void aResponseWithoutATemplateIsLookedAtWhole() {
    EntryView entry = entry("Rows", null, "{\"rows\": [{\"a~b/c\": \"Ask Mrs Patel\"}]}", "");

    assertThat(Passage.of(entry, null))
        .extracting(Passage::pointer)
        .containsExactly("title", "/rows/0/a~0b~1c");
  }

  @Test
  void theSameWordsHaveOneMarkInAnEntryAndOthersAnother() {
    EntryView entry = entry("Mrs Patel", null, "{\"text\": \"MRS  PATEL and Mr Khan\"}", "");

    List<String> marks =
        Passage.of(entry, null).stream()
            .flatMap(p -> Finding.in(entry, p, Set.of()).stream())
            .map(Finding::mark)
            .toList();

    assertThat(marks).hasSize(3);
    assertThat(marks.get(0)).isEqualTo(marks.get(1)).isNotEqualTo(marks.get(2));
  }

  @ParameterizedTest
  @CsvSource({
    "Mrs_Patel_care_plan.pdf, Mrs Patel",
    "Handover for Sarah Jones.docx, Sarah Jones",
    "IMG_20261103_141522.jpg,",
    "PXL_20261103_141522123~2.jpg,",
    "WhatsApp Image 2026-11-03 at 14.15.22.jpeg,",
    "Screenshot 2026-11-03 141522.png,",
    "DSC01234.JPG,",
    "Voice note.webm,"
  })
  void aNameInTheNameOfAFileIsFoundAndWhatACameraCallsItIsNot(String name, @Nullable String found) {
    AttachmentView file = new AttachmentView(5, name, true, false, 9, "", "", Instant.EPOCH);
    EntryView entry = entry("", null, "{}", "");

    assertThat(Passage.of(file).stream().flatMap(p -> Finding.in(entry, p, Set.of()).stream()))
        .extracting(f -> f.found().words())
        .isEqualTo(found == null ? List.of() : List.of(found));
  }

  @Test
  void whatIsSaidOfAFileIsLookedAtUnderTheNameOfTheFile() {
    EntryView entry = entry("", null, "{}", "");
    AttachmentView photo =
        new AttachmentView(
            5, "photo.jpg", true, false, 9, "Mrs Patel’s room", "With Mr Khan", Instant.EPOCH);
    AttachmentView plan = new AttachmentView(6, "plan.pdf", false, false, 9, "", "", Instant.EPOCH);

    List<Passage> passages = Passage.of(photo);

    assertThat(passages)
        .extracting(Passage::label)
        .containsExactly(
            "Name of the file photo.jpg", "What photo.jpg shows", "Words beside photo.jpg");
    assertThat(passages)
        .extracting(Passage::field)
        .containsExactly("called-5", "alt-5", "beside-5");
    assertThat(passages).allMatch(Passage::isBesideFile);
    assertThat(passages.stream().flatMap(p -> Finding.in(entry, p, Set.of()).stream()).toList())
        .extracting(f -> f.found().words())
        .containsExactly("Mrs Patel", "Mr Khan");
    assertThat(Passage.of(plan)).extracting(Passage::text).containsExactly("plan");
    assertThat(Passage.of(entry("Mrs Patel", null, "{}", ""), null))
        .noneMatch(Passage::isBesideFile);
  }
}
