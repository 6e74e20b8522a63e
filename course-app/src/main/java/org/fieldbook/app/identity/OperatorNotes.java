package org.fieldbook.app.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts Fieldbook has to know to get in: a sentence in {@code run/course-office} that
 * the launcher prints, and the password beside the other secrets.
 */
@ApplicationScoped
class OperatorNotes {

  @Inject
  @ConfigProperty(name = "fieldbook.data")
  @Nullable String data;

  void nobodyCanSignIn() throws IOException {
    clear();
    say(
        "Nobody of the course office can sign in yet. Set FIELDBOOK_ADMIN_EMAIL to the address of"
            + " its first account, and start again.");
  }

  /** Keeps the password where only the owner of the data can read it. */
  void oneTimePassword(String email, String password) throws IOException {
    clear();
    Path secret = secret();
    Files.createDirectories(directory("secrets"));
    Files.createFile(secret, forTheOwner(secret));
    Files.writeString(secret, password);
    say(
        "The course office signs in as "
            + email
            + ", once, with the password in "
            + secret
            + ", and then chooses one of its own.");
  }

  void clear() throws IOException {
    Files.deleteIfExists(secret());
    Files.deleteIfExists(directory("run").resolve("course-office"));
  }

  private void say(String sentence) throws IOException {
    Path run = Files.createDirectories(directory("run"));
    Files.writeString(run.resolve("course-office"), sentence + "\n");
  }

  private Path secret() {
    return directory("secrets").resolve("office-password");
  }

  private Path directory(String name) {
    if (data == null) {
      throw new IllegalStateException("FIELDBOOK_DATA is not set");
    }
    return Path.of(data, name);
  }

  private static FileAttribute<?>[] forTheOwner(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
