package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.app.web.frame.SentPart;
import org.fieldbook.assessment.marking.SpeakComment;

/** Takes a tutor's recording and its transcript; works without a script or a microphone. */
@WebServlet({"/marking/spoken/save", "/marking/spoken/remove"})
@MultipartConfig(
    maxFileSize = SentPart.MOST_BYTES,
    maxRequestSize = SentPart.MOST_BYTES + SentPart.REST_BYTES,
    fileSizeThreshold = SentPart.IN_MEMORY)
public class SpokenForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient SpeakComment speakComment;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    if (what.equals("remove")) {
      speakComment.remove(id);
    } else {
      save(id, request);
    }
    return Optional.of("/marking/spoken?id=" + id + "&done=" + what);
  }

  private void save(long id, HttpServletRequest request) {
    SentPart file = SentPart.of(request, "file");
    String words = OurForm.text(request, "words");
    int seen = OurForm.seen(request);
    if (file.isThere()) {
      file.to((name, bytes) -> speakComment.record(id, bytes));
      // Words that were typed with it belong to the new recording, which has none yet.
      seen = 0;
    }
    if ((!words.isBlank() || !file.isThere()) && !speakComment.transcribe(id, words, seen)) {
      throw new Overtaken();
    }
  }

  @Override
  protected long mostBytes() {
    return SentPart.MOST_BYTES + SentPart.REST_BYTES;
  }

  @Override
  protected String page(String what) {
    return "/marking/spoken.xhtml";
  }
}
