package org.fieldbook.app.web.marking;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.assessment.marking.MarkingQueue;
import org.fieldbook.assessment.marking.PreviewMarked;
import org.fieldbook.assessment.marking.ReadScript;
import org.fieldbook.assessment.marking.ViewScript;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Refused;

/** A marker's files, and the way to the next script and to the one before. */
@WebServlet(
    urlPatterns = {
      "/marking/file",
      "/marking/pdf",
      "/marking/marked",
      "/marking/annotated",
      "/marking/next",
      "/marking/previous"
    })
public class MarkingFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient Asked asked;
  @Inject transient ReadScript readScript;
  @Inject transient ViewScript viewScript;
  @Inject transient PreviewMarked previewMarked;
  @Inject transient MarkingQueue markingQueue;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (request.getServletPath()) {
      case "/marking/file" ->
          Download.send(response, readScript.file(asked.number("id"), asked.place("n")));
      case "/marking/pdf" ->
          Download.send(
              response,
              viewScript.pdf(asked.number("id"), asked.place("n"), asked.numberIfAny("s")));
      case "/marking/marked" -> marked(response);
      case "/marking/annotated" ->
          Download.send(response, readScript.annotated(asked.number("id")));
      default ->
          response.sendRedirect(
              next(
                  asked.presentation("p"),
                  asked.number("after"),
                  request.getServletPath().equals("/marking/previous")));
    }
  }

  private void marked(HttpServletResponse response) throws IOException {
    try {
      Download.send(response, previewMarked.pdf(asked.number("id"), asked.place("n")));
    } catch (Refused e) {
      Download.send(
          response, "no-pdf.txt", "text/plain;charset=UTF-8", String.join("\n", e.reasons()));
    }
  }

  /** The script after this one in the queue, of the same assignment first; else the queue. */
  private String next(PresentationCode presentation, long after, boolean backwards) {
    List<MarkingQueue.Item> toMark = markingQueue.of(presentation).toMark();
    String assignment = asked.text("a");
    List<Long> order =
        Stream.concat(
                toMark.stream().filter(i -> i.line().assignment().equals(assignment)),
                toMark.stream().filter(i -> !i.line().assignment().equals(assignment)))
            .map(i -> i.line().id())
            .collect(Collectors.toCollection(ArrayList::new));
    if (backwards) {
      Collections.reverse(order);
    }
    int at = order.indexOf(after);
    List<Long> others = order.stream().filter(id -> id != after).toList();
    if (others.isEmpty()) {
      return "/marking/queue?p=" + presentation.value();
    }
    long next = at < 0 || at + 1 >= order.size() ? others.get(0) : order.get(at + 1);
    return "/marking/script?id=" + next;
  }
}
