package org.fieldbook.app.web.forum;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.fieldbook.app.forum.ReadThread;
import org.fieldbook.app.forum.ReadThread.EarlierWordings;
import org.fieldbook.content.reading.Library;

/** What a post said before it was edited: for its author and the tutor. */
@Named
@RequestScoped
public class EarlierPage {

  @Inject ReadThread readThread;
  @Inject Library library;
  @Inject Clock clock;
  @Inject HttpServletRequest request;

  @SuppressWarnings("NullAway.Init")
  private EarlierWordings earlier;

  private List<Wording> wordings = List.of();

  @PostConstruct
  void read() {
    earlier = readThread.earlierWordings(Numbers.required(request, "post"));
    Times times =
        new Times(
            library.presentation(earlier.head().presentation()).calendar().zone(), clock.instant());
    wordings =
        earlier.wordings().stream()
            .map(w -> new Wording(w.html(), "Until " + times.since(w.until())))
            .toList();
  }

  public List<Wording> getWordings() {
    return wordings;
  }

  public String getThreadTitle() {
    return earlier.head().title();
  }

  public String getPostHref() {
    return "/forum/thread?id="
        + earlier.head().id()
        + "&page="
        + org.fieldbook.app.forum.ThreadPage.pageOf(earlier.number())
        + "#post-"
        + earlier.number();
  }

  /** An earlier wording as clean HTML, and until when it stood. */
  public record Wording(String html, String until) {}
}
