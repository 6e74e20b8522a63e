package org.fieldbook.app.rendition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.assessment.rendition.OfficeProgram;

/** LibreOffice where {@code FIELDBOOK_OFFICE} says, or else on the path of programs. */
@ApplicationScoped
public class InstalledOffice implements OfficeProgram {

  @Inject
  @ConfigProperty(name = "fieldbook.office")
  Optional<String> setting;

  @Override
  public Optional<Path> path() {
    return setting
        .map(s -> Stream.of(Path.of(s)))
        .orElseGet(InstalledOffice::onPath)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> onPath() {
    String path = System.getenv("PATH");
    return path == null
        ? Stream.empty()
        : Stream.of(path.split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .map(folder -> Path.of(folder, "soffice"));
  }
}
