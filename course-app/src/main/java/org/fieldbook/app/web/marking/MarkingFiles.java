package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.content.kernel.PresentationCode;

/** A marker's files, and the way to the next script. */
@WebServlet(urlPatterns = {"/marking/file", "/marking/annotated", "/marking/next"})
public class MarkingFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient ReadScript readScript;
  @Inject transient MarkingQueue markingQueue;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getServletPath()) {
      case "/marking/file" ->
          Download.send(response, readScript.file(asked.number("id"), asked.place("n")));
      case "/marking/annotated" ->
          Download.send(response, readScript.annotated(asked.number("id")));
      default -> response.sendRedirect(next(asked.presentation("p"), asked.number("after")));
    }
  }

  /** The script after this one in the queue, of the same assignment first; else the queue. */
  private String next(PresentationCode presentation, long after) {
    List<MarkingQueue.Item> toMark = markingQueue.of(presentation).toMark();
    String assignment = asked.text("a");
    List<Long> order =
        java.util.stream.Stream.concat(
                toMark.stream().filter(i -> i.line().assignment().equals(assignment)),
                toMark.stream().filter(i -> !i.line().assignment().equals(assignment)))
            .map(i -> i.line().id())
            .toList();
    int at = order.indexOf(after);
    List<Long> others = order.stream().filter(id -> id != after).toList();
    if (others.isEmpty()) {
      return "/marking/queue?p=" + presentation.value();
    }
    long next = at < 0 || at + 1 >= order.size() ? others.get(0) : order.get(at + 1);
    return "/marking/script?id=" + next;
  }
}
