package org.fieldbook.app.web.office;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.second.GiveSecondMarkers;
import org.fieldbook.assessment.second.NameForSecond;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** The office names scripts to be marked twice and gives them to markers; without a script. */
@WebServlet({"/office/second/name", "/office/second/give"})
public class SecondMarkingForms extends PlainForm {

  private static final long serialVersionUID = 1;
  private static final long MOST_BYTES = 64L * 1024;

  @Inject transient NameForSecond nameForSecond;
  @Inject transient GiveSecondMarkers giveSecondMarkers;

  @Override
  protected long mostBytes() {
    return MOST_BYTES;
  }

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    int n =
        switch (what) {
          case "name" ->
              nameForSecond.name(
                  presentation,
                  numbers(OurForm.text(request, "scripts")),
                  OurForm.text(request, "why"));
          default -> give(presentation, request);
        };
    return Optional.of("/office/second?p=" + presentation + "&done=" + what + "&n=" + n);
  }

  private int give(PresentationCode presentation, HttpServletRequest request) {
    if (OurForm.text(request, "marker").isEmpty()) {
      throw new Refused("Choose a marker first.");
    }
    giveSecondMarkers.give(
        presentation,
        OurForm.number(request, "id"),
        new PersonId(OurForm.number(request, "marker")));
    return 1;
  }

  private static List<Long> numbers(String typed) {
    List<String> words = Arrays.stream(typed.split("[\\s,;]+")).filter(w -> !w.isEmpty()).toList();
    words.stream()
        .filter(w -> !w.matches("[1-9][0-9]{0,17}"))
        .findFirst()
        .ifPresent(
            w -> {
              throw new Refused(
                  "“"
                      + (w.length() > 20 ? w.substring(0, 20) + "…" : w)
                      + "” is no number of a script. Nothing was named.");
            });
    return words.stream().map(Long::valueOf).toList();
  }

  @Override
  protected String form(String what, HttpServletRequest request) {
    return what.equals("give") ? "give-" + OurForm.text(request, "id") : what;
  }

  @Override
  protected String page(String what) {
    return "/office/second.xhtml";
  }
}
