package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fieldbook.app.toolkit.namedreader.FillAsReader;
import org.fieldbook.app.toolkit.namedreader.Typed;
import org.fieldbook.app.web.frame.OurForm;
import org.fieldbook.app.web.frame.Overtaken;
import org.fieldbook.app.web.frame.PlainForm;
import org.fieldbook.content.kernel.NotFound;

/** Takes what a named reader writes in somebody's entry; works without a script. */
@WebServlet("/toolkit/shared/fill")
public class FillForm extends PlainForm {

  private static final long serialVersionUID = 1;

  /** Before the id of a field, in the name of its control. */
  static final String FIELD = "field/";

  /** Before the id of a field, in the name of what says how the reader found it. */
  static final String SEEN = "seen/";

  @Inject transient FillAsReader fillAsReader;

  @Override
  protected Optional<String> act(String what, HttpServletRequest request) {
    long id = OurForm.number(request, "entry");
    try {
      if (!fillAsReader.fill(id, typed(request))) {
        throw new Overtaken();
      }
    } catch (NotFound gone) {
      if (words(request).isEmpty()) {
        throw gone;
      }
      throw new PageGone("/toolkit/unsaved-words.xhtml");
    }
    return Optional.of("/toolkit/shared?entry=" + id + "&done=fill#fill");
  }

  private static List<String> fields(HttpServletRequest request) {
    return Collections.list(request.getParameterNames()).stream()
        .filter(name -> name.startsWith(FIELD))
        .map(name -> name.substring(FIELD.length()))
        .toList();
  }

  private static List<Typed> typed(HttpServletRequest request) {
    return fields(request).stream()
        .map(f -> new Typed(f, OurForm.text(request, FIELD + f), OurForm.text(request, SEEN + f)))
        .toList();
  }

  /** What was written in the form; what the reader left as they found it is not theirs. */
  static List<String> words(HttpServletRequest request) {
    return typed(request).stream()
        .filter(t -> !t.isUntouched() && !t.words().isBlank())
        .map(Typed::words)
        .toList();
  }

  @Override
  protected String page(String what) {
    return "/toolkit/shared.xhtml";
  }
}
