package org.fieldbook.app.web.toolkit;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Tells where the theme's files are when the application comes into service. */
@WebListener
public class ThemeStart implements ServletContextListener {

  @Inject ThemeFiles files;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    files.from(event.getServletContext());
  }
}
