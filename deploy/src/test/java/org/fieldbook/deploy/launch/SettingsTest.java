package org.fieldbook.deploy.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  private static Map<String, String> real() {
    Map<String, String> environment = new HashMap<>();
    environment.put("FIELDBOOK_DATA", "/srv/fieldbook");
    environment.put("FIELDBOOK_BASE_URL", "https://study.example.org");
    environment.put("FIELDBOOK_DATABASE_URL", "jdbc:postgresql://db.example.org/fieldbook");
    environment.put("FIELDBOOK_DATABASE_USER", "fieldbook");
    environment.put("FIELDBOOK_DATABASE_PASSWORD", "long enough to keep");
    return environment;
  }

  private static Map<String, String> demo() {
    return new HashMap<>(Map.of("FIELDBOOK_DATA", "/tmp/demo", "FIELDBOOK_DEMO", "true"));
  }

  @Test
  void aRealSiteStartsWithItsDataAddressAndDatabase() {
    Settings settings = Settings.from(real());
    assertThat(settings.usesOwnDatabase()).isTrue();
    assertThat(settings.isDemo()).isFalse();
    assertThat(settings.address()).isEqualTo("0.0.0.0");
    assertThat(settings.baseUrl()).isEqualTo("https://study.example.org");
  }

  @Test
  void aDemoNeedsItsDataDirectoryOnlyAndListensHereOnly() {
    Settings settings = Settings.from(demo());
    assertThat(settings.usesOwnDatabase()).isFalse();
    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
  }

  @ParameterizedTest
  @CsvSource({
    "FIELDBOOK_DATA, '', FIELDBOOK_DATA is missing",
    "FIELDBOOK_BASE_URL, '', FIELDBOOK_BASE_URL is missing",
    "FIELDBOOK_BASE_URL, http://study.example.org, FIELDBOOK_BASE_URL is unsafe",
    "FIELDBOOK_BASE_URL, study.example.org, FIELDBOOK_BASE_URL is no address",
    "FIELDBOOK_BASE_URL, https://example.org/study, FIELDBOOK_BASE_URL is no address",
    "FIELDBOOK_DATABASE_URL, '', FIELDBOOK_DATABASE_URL is missing",
    "FIELDBOOK_DATABASE_URL, jdbc:mysql://db/x, FIELDBOOK_DATABASE_URL must begin",
    "FIELDBOOK_DATABASE_URL, jdbc:postgresql://db/x?password=y, FIELDBOOK_DATABASE_URL is unsafe",
    "FIELDBOOK_DATABASE_USER, '', FIELDBOOK_DATABASE_USER is missing",
    "FIELDBOOK_DATABASE_PASSWORD, '', FIELDBOOK_DATABASE_PASSWORD is missing",
    "FIELDBOOK_DATABASE_PASSWORD, postgres, FIELDBOOK_DATABASE_PASSWORD is unsafe",
    "FIELDBOOK_EMBEDDED, true, FIELDBOOK_EMBEDDED is true and",
    "FIELDBOOK_ADMIN_EMAIL, the office, FIELDBOOK_ADMIN_EMAIL must be",
    "FIELDBOOK_DEMO, yes, FIELDBOOK_DEMO must be true or false",
    "FIELDBOOK_DEMO_PASSWORD, hello, FIELDBOOK_DEMO_PASSWORD is set",
    "FIELDBOOK_FRESH, true, FIELDBOOK_FRESH is unsafe",
    "FIELDBOOK_SMTP_HOST, mail.example.org, FIELDBOOK_SMTP_FROM is missing",
    "FIELDBOOK_PORT, 70000, FIELDBOOK_PORT is no port",
    "FIELDBOOK_HEAP, lots, FIELDBOOK_HEAP must be a size",
    "FIELDBOOK_CLAMD, clamd, FIELDBOOK_CLAMD must be HOST:PORT",
    "FIELDBOOK_CLAMD, host:0, FIELDBOOK_CLAMD must be HOST:PORT",
    "FIELDBOOK_OFFICE, /no/such/soffice, FIELDBOOK_OFFICE names no program",
  })
  void refusesByNameWhatIsMissingOrUnsafe(String setting, String value, String refusal) {
    Map<String, String> environment = real();
    environment.put(setting, value);
    assertThatThrownBy(() -> Settings.from(environment))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(refusal);
  }

  @Test
  void namesAllRefusalsAtOnce() {
    assertThatThrownBy(() -> Settings.from(Map.of()))
        .hasMessageContaining("FIELDBOOK_DATA ")
        .hasMessageContaining("FIELDBOOK_BASE_URL ")
        .hasMessageContaining("FIELDBOOK_DATABASE_URL ");
  }

  @Test
  void neverEmptiesADatabaseOfOnesOwn() {
    Map<String, String> environment = real();
    environment.put("FIELDBOOK_DEMO", "true");
    assertThatCode(() -> Settings.from(environment)).doesNotThrowAnyException();
    environment.put("FIELDBOOK_FRESH", "true");
    assertThatThrownBy(() -> Settings.from(environment)).hasMessageContaining("does not empty");
  }

  @Test
  void noticesMisspeltNames() {
    assertThat(Settings.unknown(Map.of("FIELDBOOK_DATABSE_URL", "x", "FIELDBOOK_DATA", "y")))
        .containsExactly("FIELDBOOK_DATABSE_URL");
  }
}
