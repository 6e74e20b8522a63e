package org.fieldbook.assessment.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.fieldbook.assessment.marking.AnnotateScript;
import org.fieldbook.content.kernel.FileStore;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Sha256;

/** Puts documents out of what was sent back to the scripts that the tutor chose for them. */
@ApplicationScoped
public class AttachSent {

  @Inject FileStore files;
  @Inject AnnotateScript annotateScript;

  /**
   * Puts them with their scripts.
   *
   * @param chosen by line, the script
   * @return by line, what was done
   */
  Map<Integer, String> attach(SentBack sent, Map<Integer, Long> chosen) throws IOException {
    Map<Integer, String> outcomes = new TreeMap<>();
    if (chosen.isEmpty()) {
      return outcomes;
    }
    Path aside = Files.createTempFile("fieldbook-sent", ".part");
    try (InputStream in = files.area(SendBack.AREA).open(sent.file())) {
      Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
      SentZip.read(
          aside,
          sent.view().fileName(),
          found -> {
            Long script = chosen.get(found.at());
            byte[] content = found.content();
            if (script != null && content != null) {
              outcomes.put(found.at(), attach(sent, found, script, content));
            }
          });
    } finally {
      Files.deleteIfExists(aside);
    }
    return outcomes;
  }

  private String attach(SentBack sent, SentZip.Found found, long script, byte[] content)
      throws IOException {
    String expected = sent.plan().lines().get(found.at()).sha256();
    if (!Sha256.of(content).hex().equals(expected)) {
      throw new IOException("Entry " + found.at() + " is not what was looked at");
    }
    try {
      annotateScript.attach(
          script, PackNames.last(found.path()), new ByteArrayInputStream(content));
      return "Put with the script of "
          + sent.plan().choices().stream()
              .filter(c -> c.script() == script)
              .map(Plan.Choice::label)
              .findFirst()
              .orElse("its student")
          + ". The student gets it when you return the script.";
    } catch (NotFound e) {
      return "Not taken: the script is no longer yours to mark.";
    } catch (Refused e) {
      return "Not taken. " + String.join(" ", e.reasons());
    }
  }
}
