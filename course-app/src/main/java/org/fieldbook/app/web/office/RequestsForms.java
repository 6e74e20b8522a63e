package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.extension.SpecialCircumstances;
import org.fieldbook.assessment.paper.RecordPaper;
import org.fieldbook.assessment.submission.Declaration;
import org.fieldbook.assessment.submission.Posted;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** Agrees or declines extensions in special circumstances, and records work on paper. */
@WebServlet({
  "/office/requests/grant",
  "/office/requests/refuse",
  "/office/requests/agree",
  "/office/requests/record"
})
public class RequestsForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient SpecialCircumstances specialCircumstances;
  @Inject transient RecordPaper recordPaper;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    switch (what) {
      case "grant" ->
          specialCircumstances.grant(
              OurForm.number(request, "id"),
              date(request, "date", "the new date"),
              OurForm.text(request, "answer"));
      case "refuse" ->
          specialCircumstances.refuse(
              OurForm.number(request, "id"), OurForm.text(request, "answer"));
      case "agree" ->
          specialCircumstances.agree(
              presentation,
              OurForm.text(request, "identifier"),
              OurForm.text(request, "assignment"),
              date(request, "date", "the new date"),
              OurForm.text(request, "reason"),
              OurForm.text(request, "words"),
              OurForm.text(request, "answer"));
      default -> record(request);
    }
    return Optional.of("/office/requests?p=" + presentation + "&done=" + what);
  }

  private void record(HttpServletRequest request) {
    recordPaper.record(
        OurForm.number(request, "id"),
        new Posted(date(request, "posted", "the day of posting"), OurForm.text(request, "proof")),
        date(request, "received", "the day on which it came"),
        Declaration.of(
            !OurForm.text(request, "ownWork").isEmpty(),
            OurForm.text(request, "ai"),
            OurForm.text(request, "aiWords")));
  }

  private static LocalDate date(HttpServletRequest request, String field, String what) {
    try {
      return LocalDate.parse(OurForm.text(request, field));
    } catch (DateTimeParseException e) {
      throw new Refused("Give " + what + " as year, month and day, such as 2027-05-13.");
    }
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return switch (what) {
      case "agree" -> what;
      case "record" -> "paper-" + OurForm.number(request, "id");
      default -> "request-" + OurForm.number(request, "id");
    };
  }

  @Override
  protected String page(String what) {
    return "/office/requests.xhtml";
  }
}
