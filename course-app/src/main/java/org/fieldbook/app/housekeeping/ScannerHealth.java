package org.fieldbook.app.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fieldbook.assessment.scan.VirusScanner;

/**
 * Says how the virus scanner is. Fieldbook is ready without it: files that come meanwhile are
 * scanned later.
 */
@Readiness
@ApplicationScoped
public class ScannerHealth implements HealthCheck {

  @Inject VirusScanner scanner;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("virus scanner")
        .up()
        .withData("state", !scanner.isSet() ? "none" : scanner.answers() ? "answers" : "away")
        .build();
  }
}
