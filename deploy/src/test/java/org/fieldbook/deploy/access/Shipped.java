package org.fieldbook.deploy.access;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The application inside the shipped file: its pages by name, its classes without running them. */
final class Shipped {

  private static final Path ARTEFACT = Path.of("target", "fieldbook.jar").toAbsolutePath();
  private static final String WAR = "parts/fieldbook.war";

  private final Path unpacked;

  private Shipped(Path unpacked) {
    this.unpacked = unpacked;
  }

  /** Unpacks the application under {@code target}. */
  static Shipped open() {
    try (ZipFile artefact = new ZipFile(ARTEFACT.toFile())) {
      ZipEntry war = artefact.getEntry(WAR);
      if (war == null) {
        throw new IllegalStateException(ARTEFACT + " holds no " + WAR);
      }
      Path target = Files.createTempDirectory(ARTEFACT.resolveSibling("system"), "shipped-");
      try (ZipInputStream in = new ZipInputStream(artefact.getInputStream(war))) {
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
          keep(target, entry, in);
        }
      }
      return new Shipped(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(Path target, ZipEntry entry, InputStream in) throws IOException {
    Path place = target.resolve(entry.getName()).normalize();
    boolean wanted =
        entry.getName().endsWith(".xhtml")
            || entry.getName().endsWith(".class")
            || isModule("" + place.getFileName());
    if (!entry.isDirectory() && wanted && place.startsWith(target)) {
      Files.createDirectories(place.getParent());
      Files.copy(in, place);
    }
  }

  private static boolean isModule(String name) {
    return name.startsWith("course-content-") || name.startsWith("assessment-");
  }

  /** Names of all pages outside {@code WEB-INF}, such as {@code /study/home}. */
  List<String> pages() {
    try (var files = Files.walk(unpacked)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .map(file -> "/" + unpacked.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.startsWith("/WEB-INF/") && !name.startsWith("/META-INF/"))
          .map(name -> name.substring(0, name.length() - ".xhtml".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The classes of all three modules. */
  JavaClasses classes() {
    try (var files = Files.list(unpacked.resolve("WEB-INF/lib"))) {
      Set<Location> places = new HashSet<>();
      for (Path module : files.filter(file -> isModule("" + file.getFileName())).toList()) {
        places.add(Location.of(new JarFile(module.toFile())));
      }
      places.add(Location.of(unpacked.resolve("WEB-INF/classes")));
      return new ClassFileImporter().importLocations(places);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
