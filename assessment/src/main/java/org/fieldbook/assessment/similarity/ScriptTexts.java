package org.fieldbook.assessment.similarity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.fieldbook.assessment.document.DocumentText;
import org.fieldbook.assessment.document.DocumentText.Outcome;
import org.fieldbook.assessment.document.DocumentWords;
import org.fieldbook.assessment.submission.KeptFiles;
import org.fieldbook.assessment.submission.ReceivedFile;
import org.fieldbook.assessment.submission.Submission;
import org.fieldbook.assessment.submission.Submissions;
import org.fieldbook.content.kernel.NotFound;

/** Reads the text of what was submitted, anew each time: no text of a script is kept. */
@ApplicationScoped
public class ScriptTexts {

  @Inject Submissions submissions;
  @Inject KeptFiles files;

  /** The text of all files of a submission, one after the other. */
  DocumentText of(long submission) {
    Submission read = submissions.find(submission).orElseThrow();
    List<ReceivedFile> received = read.files();
    if (received.isEmpty()) {
      return new DocumentText(Outcome.NONE, "", "It came on paper.");
    }
    List<String> texts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Outcome worst = Outcome.NONE;
    for (int place = 1; place <= received.size(); place++) {
      DocumentText text = of(read, place);
      if (text.outcome() == Outcome.BUSY) {
        return text;
      }
      if (text.outcome() == Outcome.UNREADABLE) {
        worst = Outcome.UNREADABLE;
      }
      if (text.outcome() == Outcome.READ) {
        texts.add(text.text());
      }
      if (!text.note().isEmpty()) {
        notes.add(
            received.size() == 1
                ? text.note()
                : received.get(place - 1).name() + ": " + text.note());
      }
    }
    return new DocumentText(
        texts.isEmpty() ? worst : Outcome.READ, String.join("\n", texts), String.join(" ", notes));
  }

  private DocumentText of(Submission submission, int place) {
    try {
      Path aside = Files.createTempFile("fieldbook-compared", ".part");
      try {
        try (InputStream in = files.of(submission, place).bytes()) {
          Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
        }
        return DocumentWords.text(
            aside, DocumentWords.Kind.valueOf(submission.file(place).type().name()));
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (NotFound held) {
      return new DocumentText(Outcome.UNREADABLE, "", "It is held back because of a virus.");
    } catch (IOException e) {
      return new DocumentText(Outcome.UNREADABLE, "", "Its file could not be opened.");
    }
  }
}
