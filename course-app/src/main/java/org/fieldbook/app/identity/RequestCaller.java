package org.fieldbook.app.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.fieldbook.content.kernel.Caller;
import org.fieldbook.content.kernel.PersonId;

/** The caller of this request. Outside a request, in timers and jobs, nobody is signed in. */
@RequestScoped
public class RequestCaller implements Caller {

  @Inject HttpServletRequest request;

  @Override
  public boolean isSignedIn() {
    return signedIn().isPresent();
  }

  @Override
  public PersonId id() {
    return signedIn()
        .map(SignedIn::id)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  @Override
  public boolean has(String role) {
    return signedIn().map(s -> s.roles().contains(role)).orElse(false);
  }

  /** What is known of the caller; empty when nobody is signed in. */
  public Optional<SignedIn> signedIn() {
    try {
      return TokenMechanism.callerOf(request);
    } catch (IllegalStateException outsideARequest) {
      return Optional.empty();
    }
  }
}
