package org.fieldbook.app.web.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.fieldbook.app.identity.OpenSignIn;
import org.fieldbook.app.identity.ReviewSignIns;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.jspecify.annotations.Nullable;

/** Where the reader is signed in, and what came of a change. */
@Named
@RequestScoped
public class AccountPage {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK)
          .withZone(ZoneId.of("Europe/London"));

  @Inject ReviewSignIns reviewSignIns;
  @Inject HttpServletRequest request;

  private List<Line> signIns = List.of();

  @PostConstruct
  void open() {
    signIns =
        TokenMechanism.tokenIn(request).map(reviewSignIns::all).orElse(List.of()).stream()
            .map(AccountPage::line)
            .toList();
  }

  public List<Line> getSignIns() {
    return signIns;
  }

  public boolean isElsewhere() {
    return signIns.stream().anyMatch(line -> !line.here());
  }

  public String getIdentifier() {
    return TokenMechanism.callerOf(request).map(SignedIn::identifier).orElse("");
  }

  public List<String> getProblems() {
    @Nullable Object problems = request.getAttribute(AccountForms.PROBLEMS);
    return problems instanceof List<?> list
        ? list.stream().map(Object::toString).toList()
        : List.of();
  }

  /** What was done, in words; empty when nothing was. */
  public String getDone() {
    String done = request.getParameter("done");
    if ("password".equals(done)) {
      return "Your password is changed. You are signed out everywhere else.";
    }
    return "signins".equals(done) ? "Done. The list below is up to date." : "";
  }

  private static Line line(OpenSignIn signIn) {
    return new Line(
        signIn.mark(),
        DeviceName.of(signIn.device()),
        "Since " + moment(signIn.since()) + ", last used " + moment(signIn.seen()),
        signIn.here());
  }

  private static String moment(Instant when) {
    return MOMENT.format(when);
  }

  /** A sign-in on the page. */
  public record Line(String mark, String device, String times, boolean here) {}
}
