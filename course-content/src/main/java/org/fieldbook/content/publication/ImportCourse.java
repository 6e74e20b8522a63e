package org.fieldbook.content.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldbook.content.kernel.CourseCode;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.Roles;
import org.fieldbook.content.packaging.BundledCourse;
import org.fieldbook.content.packaging.CheckedPackage;
import org.fieldbook.content.packaging.PackageFiles;
import org.fieldbook.content.packaging.PackageFolder;
import org.fieldbook.content.packaging.PackageRefused;
import org.fieldbook.content.packaging.PackageZip;
import org.fieldbook.content.packaging.Problem;

/**
 * Makes an edition of a course package. All of the package is checked before anything is kept; a
 * package with faults is refused with every one of them and changes nothing.
 */
@Stateless
@RolesAllowed({Roles.COURSE_TEAM, Roles.SYSTEM})
public class ImportCourse {

  @Inject Editions editions;
  @Inject FileStore store;
  @Inject PackageReviews reviews;
  @Inject Clock clock;

  /**
   * What an import has led to.
   *
   * @param isNew false when the same package had been imported before: there is no second edition
   */
  public record Imported(long editionId, CourseCode course, int number, boolean isNew) {}

  /**
   * Imports an uploaded zip.
   *
   * @throws org.fieldbook.content.packaging.PackageRefused when the package has faults
   */
  public Imported zip(InputStream upload) {
    try (PackageZip zip = PackageZip.unpack(upload)) {
      return keep(zip.files());
    } catch (IOException e) {
      throw new UncheckedIOException("The upload broke off", e);
    }
  }

  /**
   * Imports a folder.
   *
   * @throws org.fieldbook.content.packaging.PackageRefused when the package has faults
   */
  public Imported folder(Path folder) {
    try {
      return keep(PackageFolder.at(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  /**
   * Imports a course that comes with Fieldbook.
   *
   * @throws org.fieldbook.content.kernel.NotFound when none with that code does
   * @throws org.fieldbook.content.packaging.PackageRefused when the package has faults
   */
  public Imported bundled(CourseCode course) {
    return keep(BundledCourse.of(course));
  }

  /**
   * Imports a package that was put together here.
   *
   * @throws org.fieldbook.content.packaging.PackageRefused when the package has faults
   */
  public Imported files(PackageFiles files) {
    return keep(files);
  }

  private Imported keep(PackageFiles files) {
    return editions
        .of(CheckedPackage.hash(files))
        .map(ImportCourse::again)
        .orElseGet(() -> keep(reviewed(CheckedPackage.of(files))));
  }

  private CheckedPackage reviewed(CheckedPackage checked) {
    List<Problem> faults = reviews.faults(checked.documents());
    if (!faults.isEmpty()) {
      throw new PackageRefused(faults);
    }
    return checked;
  }

  private static Imported again(Edition same) {
    return new Imported(same.id(), same.course(), same.number(), false);
  }

  private Imported keep(CheckedPackage checked) {
    CourseCode course = checked.code();
    int number = editions.nextNumber(course);
    // Somebody else may have imported the same while this one waited for its number.
    Optional<Edition> same = editions.of(checked.hash());
    if (same.isPresent()) {
      return again(same.get());
    }
    Edition edition =
        new Edition(
            course,
            number,
            checked.title(),
            checked.hash(),
            clock.instant(),
            checked.documents(),
            keepMedia(checked));
    editions.add(edition);
    return new Imported(edition.id(), course, number, true);
  }

  /** Files are kept by content: should the transaction fail, they are there but nobody's. */
  private Map<String, KeptFile> keepMedia(CheckedPackage checked) {
    Map<String, KeptFile> kept = new LinkedHashMap<>();
    for (CheckedPackage.Media media : checked.media()) {
      try (InputStream bytes = checked.open(media)) {
        kept.put(
            media.path(),
            new KeptFile(media.contentType(), store.store(bytes, CheckedPackage.LARGEST_MEDIA)));
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot keep " + media.path(), e);
      }
    }
    return kept;
  }
}
