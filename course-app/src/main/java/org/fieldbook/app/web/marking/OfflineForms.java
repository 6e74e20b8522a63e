package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.assessment.offline.Choices;
import org.fieldbook.assessment.offline.ConfirmSentBack;
import org.fieldbook.assessment.offline.Line;
import org.fieldbook.assessment.offline.LineKind;
import org.fieldbook.assessment.offline.MakePack;
import org.fieldbook.assessment.offline.SendBack;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.PresentationCode;

/** Makes a pack, and takes what was sent back; works without a script. */
@WebServlet({"/marking/offline/pack", "/marking/offline/confirm"})
public class OfflineForms extends PlainForm {

  private static final long serialVersionUID = 1;

  @Inject transient MakePack makePack;
  @Inject transient SendBack sendBack;
  @Inject transient ConfirmSentBack confirmSentBack;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    return Optional.of(what.equals("pack") ? pack(request) : confirm(request));
  }

  private String pack(HttpServletRequest request) {
    PresentationCode presentation = OurForm.presentation(request);
    String made = makePack.make(presentation, OurForm.text(request, "a"), ticked(request));
    return "/marking/offline?a="
        + OurForm.encoded(request, "a")
        + "&p="
        + presentation.value()
        + "&made="
        + made
        + "#packs";
  }

  /** What was ticked in a form, by number. */
  static SortedSet<Long> ticked(HttpServletRequest request) {
    SortedSet<Long> numbers = new TreeSet<>();
    String[] ticked = request.getParameterValues("s");
    for (String id : ticked == null ? new String[0] : ticked) {
      numbers.add(number(id));
    }
    return numbers;
  }

  private static long number(String typed) {
    if (!typed.matches("[1-9][0-9]{0,17}")) {
      throw new NotFound("script " + typed);
    }
    return Long.parseLong(typed);
  }

  private String confirm(HttpServletRequest request) {
    String id = OurForm.text(request, "r");
    Map<Long, Integer> sheets = new HashMap<>();
    Map<Integer, Long> files = new HashMap<>();
    for (Line line : sendBack.show(id).plan().lines()) {
      String chosen = OurForm.text(request, "s" + line.script());
      if (line.kind().isSheet() && chosen.matches("-?[0-9]{1,9}")) {
        sheets.put(line.script(), Integer.valueOf(chosen));
      } else if (line.kind() == LineKind.CHANGED) {
        // A box whose tick was taken off is not sent.
        sheets.put(line.script(), Choices.ONLINE);
      }
      String script = OurForm.text(request, "f" + line.at());
      if (line.kind() == LineKind.FILE && !script.isEmpty()) {
        files.put(line.at(), number(script));
      }
    }
    boolean named = !OurForm.text(request, "named").isEmpty();
    try {
      confirmSentBack.confirm(id, new Choices(sheets, files, named));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "/marking/offline-return?r=" + id + "&p=" + OurForm.encoded(request, "p");
  }

  @Override
  protected String page(String what) {
    return what.equals("pack") ? "/marking/offline.xhtml" : "/marking/offline-return.xhtml";
  }
}
