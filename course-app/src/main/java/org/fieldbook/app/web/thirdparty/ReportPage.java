package org.fieldbook.app.web.thirdparty;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.thirdparty.DataReport.About;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.OurForm;

/**
 * The form: {@code /report-data?where=...}, open to everybody. What was typed comes back when
 * something is missing. No SQL statement for a stranger.
 */
@Named("reportPage")
@RequestScoped
public class ReportPage {

  /** Request attribute: why nothing was sent. */
  static final String PROBLEMS = "report.problems";

  @Inject HttpServletRequest request;
  @Inject Asked asked;

  /** The code of a report that has just been sent; empty before. */
  public String getSent() {
    String code = asked.text("sent");
    return code.matches("[A-Z2-9]{8}") ? code : "";
  }

  public String getWhere() {
    return OurForm.text(request, "where");
  }

  public String getWords() {
    return OurForm.text(request, "words");
  }

  public String getContact() {
    return OurForm.text(request, "contact");
  }

  public List<Choice> getChoices() {
    String chosen = OurForm.text(request, "about");
    return Arrays.stream(About.values())
        .map(
            a ->
                new Choice(
                    a.code(),
                    a.label(),
                    a.code().equals(chosen) || chosen.isEmpty() && a == About.ME))
        .toList();
  }

  public List<String> getProblems() {
    return Optional.ofNullable(request.getAttribute(PROBLEMS)).stream()
        .flatMap(all -> ((List<?>) all).stream())
        .map(String::valueOf)
        .toList();
  }

  /** Whom it is about. */
  public record Choice(String code, String label, boolean chosen) {}
}
