package org.fieldbook.app.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fieldbook.app.identity.SignedIn;
import org.fieldbook.app.identity.TokenMechanism;
import org.fieldbook.content.kernel.Roles;

/** Who is signed in, for the running head. */
@Named
@RequestScoped
public class Me {

  @Inject HttpServletRequest request;

  public boolean isSignedIn() {
    return TokenMechanism.callerOf(request).isPresent();
  }

  public String getName() {
    return TokenMechanism.callerOf(request).map(SignedIn::displayName).orElse("");
  }

  public String getInitials() {
    return Arrays.stream(getName().split(" "))
        .filter(part -> !part.isEmpty())
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
        .limit(2)
        .collect(Collectors.joining());
  }

  /** Keeps apart what two people leave in one browser; empty when nobody is signed in. */
  public String getKey() {
    return TokenMechanism.callerOf(request).map(s -> s.id().toString()).orElse("");
  }

  /** What scripts and forms send along with every change. */
  public String getFormToken() {
    return TokenMechanism.callerOf(request).map(SignedIn::formToken).orElse("");
  }

  public boolean isStudent() {
    return has(Roles.STUDENT);
  }

  public boolean isTutor() {
    return has(Roles.TUTOR);
  }

  public boolean isMonitor() {
    return has(Roles.MONITOR);
  }

  public boolean isCourseTeam() {
    return has(Roles.COURSE_TEAM);
  }

  public boolean isOffice() {
    return has(Roles.OFFICE);
  }

  public boolean isAdviser() {
    return has(Roles.ADVISER);
  }

  private boolean has(String role) {
    return TokenMechanism.callerOf(request).map(s -> s.roles().contains(role)).orElse(false);
  }
}
