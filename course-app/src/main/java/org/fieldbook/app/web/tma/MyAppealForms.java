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
import org.fieldbook.assessment.conduct.MakeAppeal;

/** A student's appeal against a decision or a result; works without a script. */
@WebServlet({
  "/tma/case/appeal-save",
  "/tma/case/appeal-send",
  "/tma/case/appeal-detach",
  "/tma/appeal/save",
  "/tma/appeal/send",
  "/tma/appeal/detach"
})
@MultipartConfig(
    maxFileSize = SentPart.MOST_BYTES,
    maxRequestSize = SentPart.MOST_BYTES + SentPart.REST_BYTES,
    fileSizeThreshold = SentPart.IN_MEMORY)
public class MyAppealForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient MakeAppeal makeAppeal;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    boolean ofCase = what.startsWith("appeal-");
    MakeAppeal.Against against =
        new MakeAppeal.Against(
            OurForm.presentation(request), ofCase ? OurForm.number(request, "id") : null);
    if (what.endsWith("detach")) {
      makeAppeal.detach(against, OurForm.number(request, "file"));
    } else {
      keep(against, request);
      if (what.endsWith("send")) {
        makeAppeal.send(against);
      }
    }
    return Optional.of(
        (ofCase
                ? "/tma/case?id=" + against.conductCase()
                : "/tma/appeal?p=" + against.presentation())
            + "#appeal");
  }

  private void keep(MakeAppeal.Against against, HttpServletRequest request) {
    if (makeAppeal
        .draft(against, OurForm.text(request, "words"), OurForm.seen(request))
        .isEmpty()) {
      throw new Overtaken();
    }
    SentPart file = SentPart.of(request, "file");
    if (file.isThere()) {
      file.to((name, bytes) -> makeAppeal.attach(against, name, bytes));
    }
  }

  @Override
  protected long mostBytes() {
    return SentPart.MOST_BYTES + SentPart.REST_BYTES;
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return "appeal";
  }

  @Override
  protected String page(String what) {
    return what.startsWith("appeal-") ? "/tma/case.xhtml" : "/tma/appeal.xhtml";
  }
}
