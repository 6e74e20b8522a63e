package org.fieldbook.app.suite;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/**
 * Lets Arquillian's own requests pass the application's gate, and no others: they are handed on
 * before the gate asks who is there. Inside them nobody is signed in.
 */
@WebListener
public class SuiteDoor implements ServletContextListener {

  private static final String RUNNER = "ArquillianServletRunnerEE9";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Filter past =
        (request, response, chain) ->
            event.getServletContext().getNamedDispatcher(RUNNER).forward(request, response);
    FilterRegistration.Dynamic door = event.getServletContext().addFilter("SuiteDoor", past);
    door.setAsyncSupported(true);
    door.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/" + RUNNER);
  }
}
