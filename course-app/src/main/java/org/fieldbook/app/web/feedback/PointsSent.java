package org.fieldbook.app.web.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.fieldbook.app.web.frame.OurForm;

/** The points that a form sends, in fields {@code q-} with the id of the question. */
final class PointsSent {

  private static final String QUESTION = "q-";
  private static final int MOST = 200;

  private PointsSent() {}

  static Map<String, String> of(HttpServletRequest request) {
    Map<String, String> points = new HashMap<>();
    Collections.list(request.getParameterNames()).stream()
        .filter(name -> name.startsWith(QUESTION))
        .limit(MOST)
        .forEach(
            name -> points.put(name.substring(QUESTION.length()), OurForm.text(request, name)));
    return points;
  }
}
