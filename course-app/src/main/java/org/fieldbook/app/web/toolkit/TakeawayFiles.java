package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.app.toolkit.EntryHistory;
import org.fieldbook.app.toolkit.EntryView;
import org.fieldbook.app.toolkit.ReadEntries;
import org.fieldbook.app.toolkit.order.MyTakeaways;
import org.fieldbook.app.toolkit.takeaway.Format;
import org.fieldbook.app.toolkit.takeaway.Takeable;
import org.fieldbook.app.toolkit.takeaway.Takeaway;
import org.fieldbook.app.web.frame.Asked;
import org.fieldbook.app.web.frame.Download;
import org.fieldbook.app.web.frame.StudyContext;
import org.fieldbook.content.kernel.NotFound;

/**
 * Files to take away: {@code /toolkit/takeaway-file?f=} one that the job made, and {@code
 * /toolkit/entry-file?e=} one entry as a single page, written as it is sent. Both change nothing,
 * so that they need no form token; both work after withdrawal and after the course has ended.
 */
@WebServlet(urlPatterns = {"/toolkit/takeaway-file", "/toolkit/entry-file"})
public class TakeawayFiles extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient StudyContext study;
  @Inject transient Asked asked;
  @Inject transient MyTakeaways myTakeaways;
  @Inject transient ReadEntries readEntries;
  @Inject transient EntryHistory history;
  @Inject transient ThemeFiles theme;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getServletPath().equals("/toolkit/entry-file")) {
      entry(request, response);
    } else {
      made(response);
    }
  }

  private void made(HttpServletResponse response) throws IOException {
    MyTakeaways.Opened file = myTakeaways.file(asked.number("f"));
    try (InputStream in = file.bytes()) {
      Download.head(response, file.name(), file.format().contentType());
      response.setContentLengthLong(file.size());
      in.transferTo(response.getOutputStream());
    }
  }

  private void entry(HttpServletRequest request, HttpServletResponse response) throws IOException {
    SignedIn learner =
        TokenMechanism.callerOf(request).orElseThrow(() -> new NotFound("take-away"));
    EntryView entry = readEntries.one(study.membership().presentation(), asked.text("e"));
    Takeaway takeaway =
        new Takeaway(
            learner.displayName(),
            learner.identifier(),
            study.getPresentation(),
            study.today(),
            "One entry",
            false,
            taken(entry).toList());
    Download.head(response, Format.PAGE.fileName(takeaway.stem()), Format.PAGE.contentType());
    Takeable.of(Format.PAGE, theme)
        .write(takeaway, Takeable.Progress.NONE, response.getOutputStream());
  }

  private Stream<Takeaway.Taken> taken(EntryView entry) {
    return study.getPresentation().course().tools().values().stream()
        .filter(tool -> tool.id().equals(entry.provenance().tool()))
        .map(
            tool ->
                new Takeaway.Taken(
                    entry,
                    tool,
                    Takeaway.Words.of(
                        entry.body(), history.of(entry.presentation(), entry.slot()))));
  }
}
