package org.fieldbook.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.content.publication.ContentDatabase.inTransaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Sha256;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.packaging.Problem;
import org.fieldbook.content.publication.ImportCourse.Imported;
import org.fieldbook.content.reading.Library.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a package to an edition, and what the library then has. */
class ImportTest extends Publication {

  ImportTest(@TempDir Path folder) throws SQLException {
    super(folder);
  }

  @Test
  void thePackageOnTheClassPathBecomesAnEdition() {
    Imported imported = importBundled();

    assertThat(imported.isNew()).isTrue();
    assertThat(imported.number()).isEqualTo(1);
    assertThat(library.edition(imported.editionId()).weeks()).containsKey("P22");
    assertThat(library.assessmentFiles(imported.editionId()))
        .containsOnlyKeys(
            "TMA01.yaml", "EMA.yaml", "rules.yaml", "comments/TMA01.yaml", "comments/EMA.yaml");
    assertThat(inTransaction(em, () -> editions.find(LPS820, 1)))
        .map(Edition::importedAt)
        .contains(clock.instant());
  }

  @Test
  void theSamePackageAgainMakesNoNewEdition() {
    Imported first = importBundled();
    Imported again = importBundled();

    assertThat(again.isNew()).isFalse();
    assertThat(again.editionId()).isEqualTo(first.editionId());
    assertThat(DATABASE.count("edition")).isEqualTo(1);
  }

  @Test
  void whatOthersFindWrongKeepsItFromBecomingAnEdition() {
    found = List.of(new Problem("assessment/rules.yaml", 0, "the weights make 99"));
    assertThatThrownBy(this::importBundled)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("the weights make 99");
    assertThat(DATABASE.count("edition")).isZero();
  }

  @Test
  void aChangedPackageIsTheNextEdition() throws IOException {
    writeSmallCourse("W01-A1");
    importFolder();
    writeSmallCourse("W01-A2");

    assertThat(importFolder().number()).isEqualTo(2);
    assertThat(DATABASE.count("edition")).isEqualTo(2);
  }

  @Test
  void aFailedImportChangesNothing() throws IOException {
    writeSmallCourse("W01-A1");
    write("tools/hammer.yaml", "id: nail\n");

    assertThatThrownBy(this::importFolder)
        .isInstanceOf(PackageRefused.class)
        .hasMessageContaining("tools/hammer.yaml, line 1");

    assertThat(DATABASE.count("edition")).isZero();
    assertThat(DATABASE.count("edition_document")).isZero();
    assertThat(DATABASE.count("edition_asset")).isZero();
    assertThat(store.count()).isZero();
  }

  @Test
  void aFileIsFoundByItsCourseAndEdition() throws IOException {
    writeSmallCourse("W01-A1");
    importFolder();
    CourseCode course = new CourseCode("ABC123");

    Asset asset = library.asset(course, 1, "talk.vtt");

    assertThat(asset.contentType()).isEqualTo("text/vtt");
    assertThat(asset.hash()).isEqualTo(Sha256.of("WEBVTT\n".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> library.asset(course, 2, "talk.vtt")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> library.asset(course, 1, "../course.yaml"))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theDatabaseRefusesToChangeAnEdition() {
    importBundled();

    assertThatThrownBy(() -> DATABASE.run("update content.edition set title = 'x'"))
        .hasMessageContaining("An edition never changes");
    assertThatThrownBy(() -> DATABASE.run("delete from content.edition_document"))
        .hasMessageContaining("An edition never changes");
  }
}
