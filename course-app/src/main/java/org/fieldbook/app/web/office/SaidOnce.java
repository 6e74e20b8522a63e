package org.fieldbook.app.web.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** A one-time password between making and showing it: gone with the request, kept in no session. */
@Named("saidOnce")
@RequestScoped
public class SaidOnce {

  private String password = "";

  void say(String oneTimePassword) {
    password = oneTimePassword;
  }

  public String getPassword() {
    return password;
  }
}
