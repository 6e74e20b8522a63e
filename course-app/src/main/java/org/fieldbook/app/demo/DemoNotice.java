package org.fieldbook.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** Leaves a note of the sign-ins, one for each role, for whoever started the demonstration. */
@ApplicationScoped
class DemoNotice {

  @Inject
  @ConfigProperty(name = "fieldbook.data")
  @Nullable String data;

  /** Writes {@code run/demo-sign-ins.tsv}: role, then e-mail address and name. */
  void write() {
    if (data == null) {
      throw new IllegalStateException("FIELDBOOK_DATA is not set");
    }
    List<String> lines = new ArrayList<>();
    lines.add(Roles.STUDENT + "\t" + DemoSignIns.STUDENT + "  Josie Adair");
    DemoSignIns.STAFF.stream()
        .filter(p -> !p.email().startsWith("tutor2"))
        .forEach(
            p ->
                lines.add(
                    p.role() + "\t" + p.email() + "  " + p.givenName() + " " + p.familyName()));
    try {
      Path run = Files.createDirectories(Path.of(data, "run"));
      Files.write(run.resolve("demo-sign-ins.tsv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
