package org.fieldbook.app.web.tma;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.app.web.frame.SentPart;
import org.fieldbook.assessment.conduct.AnswerCase;

/** A student's answer to a case; works without a script. */
@WebServlet({"/tma/case/save", "/tma/case/send", "/tma/case/detach"})
@MultipartConfig(
    maxFileSize = SentPart.MOST_BYTES,
    maxRequestSize = SentPart.MOST_BYTES + SentPart.REST_BYTES,
    fileSizeThreshold = SentPart.IN_MEMORY)
public class MyCaseForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient AnswerCase answerCase;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    if (what.equals("detach")) {
      answerCase.detach(id, OurForm.number(request, "file"));
    } else {
      if (answerCase.draft(id, OurForm.text(request, "words"), OurForm.seen(request)).isEmpty()) {
        throw new Overtaken();
      }
      SentPart file = SentPart.of(request, "file");
      if (file.isThere()) {
        file.to((name, bytes) -> answerCase.attach(id, name, bytes));
      }
      if (what.equals("send")) {
        answerCase.send(id);
      }
    }
    return Optional.of("/tma/case?id=" + id + "#answer");
  }

  @Override
  protected long mostBytes() {
    return SentPart.MOST_BYTES + SentPart.REST_BYTES;
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return "answer";
  }

  @Override
  protected String page(String what) {
    return "/tma/case.xhtml";
  }
}
