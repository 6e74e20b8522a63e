package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.app.web.frame.SentPart;
import org.fieldbook.assessment.conduct.DecideCase;
import org.fieldbook.assessment.conduct.Decision;
import org.fieldbook.assessment.conduct.TakeUpCase;

/** The steps of the office in a case; works without a script. */
@WebServlet({
  "/office/case/open",
  "/office/case/dismiss",
  "/office/case/evidence",
  "/office/case/decide"
})
@MultipartConfig(
    maxFileSize = SentPart.MOST_BYTES,
    maxRequestSize = SentPart.MOST_BYTES + SentPart.REST_BYTES,
    fileSizeThreshold = SentPart.IN_MEMORY)
public class CaseForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient TakeUpCase takeUpCase;
  @Inject transient DecideCase decideCase;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "id");
    switch (what) {
      case "open" -> takeUpCase.open(id, OurForm.text(request, "allegation"));
      case "dismiss" -> takeUpCase.dismiss(id, OurForm.text(request, "why"));
      case "evidence" ->
          SentPart.of(request, "file")
              .required("Choose the file first: it is empty.")
              .to((name, bytes) -> takeUpCase.addEvidence(id, name, bytes));
      default -> decideCase.decide(id, decision(request));
    }
    return Optional.of("/office/case?id=" + id);
  }

  static Decision.Typed decision(HttpServletRequest request) {
    return new Decision.Typed(
        OurForm.text(request, "outcome"),
        OurForm.text(request, "most"),
        OurForm.text(request, "again"),
        OurForm.text(request, "reasons"));
  }

  @Override
  protected long mostBytes() {
    return SentPart.MOST_BYTES + SentPart.REST_BYTES;
  }

  @Override
  protected String page(String what) {
    return "/office/case.xhtml";
  }
}
