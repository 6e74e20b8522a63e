package org.fieldbook.app.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.fieldbook.app.identity.ChooseFirstPassword;
import org.jspecify.annotations.Nullable;

/** Choosing a password after a one-time one. */
@Named("firstPasswordPage")
@RequestScoped
public class FirstPasswordPage {

  @Inject ChooseFirstPassword chooseFirstPassword;

  private @Nullable Boolean due;

  /** Whether one is to be chosen; else there is one already. */
  public boolean isDue() {
    if (due == null) {
      due = chooseFirstPassword.isDue();
    }
    return due;
  }
}
