package org.fieldbook.app.web.office;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.fieldbook.app.identity.CreateAccount;
import org.fieldbook.app.identity.NewAccount;
import org.fieldbook.app.web.frame.Me;
import org.fieldbook.content.kernel.NotFound;
import org.fieldbook.content.kernel.Refused;
import org.fieldbook.content.kernel.Roles;
import org.jspecify.annotations.Nullable;

/** The course office opens an account. The one-time password is shown once and kept nowhere. */
@Named("newAccountPage")
@RequestScoped
public class AccountPage {

  @Inject CreateAccount createAccount;
  @Inject Me me;

  private @Nullable String identifier;
  private @Nullable String email;
  private @Nullable String givenName;
  private @Nullable String familyName;
  private @Nullable String role = Roles.STUDENT;
  private List<String> problems = List.of();
  private CreateAccount.@Nullable Opened opened;

  /** The page of nobody else: it asks no use case before its form is sent. */
  @PostConstruct
  void isForTheOffice() {
    if (!me.isOffice()) {
      throw new NotFound("page");
    }
  }

  /** Opens it. */
  public void open() {
    try {
      opened =
          createAccount.open(
              new NewAccount(
                  text(identifier), text(email), text(givenName), text(familyName), text(role)));
      problems = List.of();
    } catch (Refused refused) {
      problems = refused.reasons();
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  public Map<String, String> getRoles() {
    return RoleNames.choices();
  }

  public List<String> getProblems() {
    return problems;
  }

  public boolean isOpened() {
    return opened != null;
  }

  public String getPassword() {
    return opened == null ? "" : opened.oneTimePassword();
  }

  public long getOpenedId() {
    return opened == null ? 0 : opened.person().value();
  }

  public @Nullable String getIdentifier() {
    return identifier;
  }

  public void setIdentifier(@Nullable String identifier) {
    this.identifier = identifier;
  }

  public @Nullable String getEmail() {
    return email;
  }

  public void setEmail(@Nullable String email) {
    this.email = email;
  }

  public @Nullable String getGivenName() {
    return givenName;
  }

  public void setGivenName(@Nullable String givenName) {
    this.givenName = givenName;
  }

  public @Nullable String getFamilyName() {
    return familyName;
  }

  public void setFamilyName(@Nullable String familyName) {
    this.familyName = familyName;
  }

  public @Nullable String getRole() {
    return role;
  }

  public void setRole(@Nullable String role) {
    this.role = role;
  }
}
