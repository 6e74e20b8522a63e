package org.fieldbook.app.demo;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Fieldbook is ready once a demonstration that was asked for is loaded. */
@Readiness
@ApplicationScoped
public class DemoReadiness implements HealthCheck {

  private volatile String state = "loading";

  void nothingToLoad() {
    state = "none";
  }

  void loaded() {
    state = "loaded";
  }

  void failed(RuntimeException cause) {
    state = "failed: " + cause.getMessage();
  }

  @Override
  public HealthCheckResponse call() {
    String now = state;
    return HealthCheckResponse.named("demonstration")
        .status(now.equals("none") || now.equals("loaded"))
        .withData("state", now)
        .build();
  }
}
