package org.fieldbook.deploy.launch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of one start, checked: whoever holds an instance may rely on every one of them. A
 * setting that is missing or unsafe is refused by name, all of them at once.
 */
final class Settings {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Pattern HEAP = Pattern.compile("[1-9][0-9]*[mgMG]");
  private static final Pattern CLAMD =
      Pattern.compile("/\\S{1,100}|[A-Za-z0-9.-]{1,253}:[1-9][0-9]{0,4}");
  private static final Pattern MEMBERS =
      Pattern.compile("[A-Za-z0-9.-]+:[0-9]+(,[A-Za-z0-9.-]+:[0-9]+)*");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");
  private static final int SHORTEST_PASSWORD = 12;

  private final Map<Setting, String> given = new EnumMap<>(Setting.class);
  private final List<String> refusals = new ArrayList<>();

  private Settings(Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.name());
      if (value != null && !value.isBlank()) {
        given.put(setting, value.strip());
      }
    }
  }

  /**
   * Reads and checks.
   *
   * @throws CannotStart naming every setting that is missing or unsafe
   */
  static Settings from(Map<String, String> environment) {
    Settings settings = new Settings(environment);
    settings.check();
    if (!settings.refusals.isEmpty()) {
      throw CannotStart.because(settings.refusals);
    }
    return settings;
  }

  /** Variables that look like settings and are none: most likely misspelt. */
  static List<String> unknown(Map<String, String> environment) {
    Set<String> known =
        Stream.of(Setting.values()).map(Setting::name).collect(Collectors.toUnmodifiableSet());
    return environment.keySet().stream()
        .filter(name -> name.startsWith("FIELDBOOK_") && !known.contains(name))
        .filter(name -> !name.equals("FIELDBOOK_BROWSER"))
        .sorted()
        .toList();
  }

  private void check() {
    require(Setting.FIELDBOOK_DATA, "the directory of everything that is kept");
    port(Setting.FIELDBOOK_PORT);
    port(Setting.FIELDBOOK_DATABASE_PORT);
    port(Setting.FIELDBOOK_SMTP_PORT);
    port(Setting.FIELDBOOK_CLUSTER_PORT);
    yesOrNo(Setting.FIELDBOOK_DEMO);
    yesOrNo(Setting.FIELDBOOK_EMBEDDED);
    yesOrNo(Setting.FIELDBOOK_FRESH);
    matches(Setting.FIELDBOOK_HEAP, HEAP, "a size such as 768m or 4g");
    matches(Setting.FIELDBOOK_LOG, Pattern.compile("file|console"), "file or console");
    matches(
        Setting.FIELDBOOK_CLAMD,
        CLAMD,
        "HOST:PORT or the path of a socket, such as /run/clamd.ctl");
    matches(Setting.FIELDBOOK_CLUSTER, MEMBERS, "HOST:PORT, with commas between them");
    matches(Setting.FIELDBOOK_DEMO_STUDENTS, Pattern.compile("[1-9][0-9]{0,5}"), "a number from 1");
    matches(
        Setting.FIELDBOOK_ATTACHMENT_MB,
        Pattern.compile("[1-9][0-9]{0,2}"),
        "a number from 1 to 999");
    matches(Setting.FIELDBOOK_ADMIN_EMAIL, EMAIL, "an e-mail address");
    checkBaseUrl();
    database();
    mail();
    demo();
    office();
  }

  private void office() {
    optional(Setting.FIELDBOOK_OFFICE)
        .filter(program -> !Files.isExecutable(Path.of(program)))
        .ifPresent(
            program ->
                refuse(Setting.FIELDBOOK_OFFICE, "names no program that can be run: " + program));
  }

  private void checkBaseUrl() {
    Optional<String> url = optional(Setting.FIELDBOOK_BASE_URL);
    if (url.isEmpty()) {
      if (!demoWanted()) {
        require(Setting.FIELDBOOK_BASE_URL, "the address by which people reach Fieldbook");
      }
      return;
    }
    try {
      URI uri = new URI(url.get());
      String path = uri.getPath() == null ? "" : uri.getPath();
      boolean secure = "https".equals(uri.getScheme());
      boolean here = "http".equals(uri.getScheme()) && THIS_MACHINE.contains("" + uri.getHost());
      if (uri.getHost() == null || !(path.isEmpty() || path.equals("/"))) {
        refuse(Setting.FIELDBOOK_BASE_URL, "is no address of the form https://HOST");
      } else if (!secure && !here && !demoWanted()) {
        refuse(
            Setting.FIELDBOOK_BASE_URL,
            "is unsafe: without https, passwords would cross the network in the clear");
      }
    } catch (URISyntaxException e) {
      refuse(Setting.FIELDBOOK_BASE_URL, "is no address: " + e.getReason());
    }
  }

  private void database() {
    Optional<String> url = optional(Setting.FIELDBOOK_DATABASE_URL);
    if (url.isEmpty()) {
      if (!demoWanted() && !isTrue(Setting.FIELDBOOK_EMBEDDED)) {
        refuse(
            Setting.FIELDBOOK_DATABASE_URL,
            "is missing. Give a PostgreSQL of your own, or set FIELDBOOK_EMBEDDED=true to run the"
                + " one shipped inside");
      }
      return;
    }
    if (isTrue(Setting.FIELDBOOK_EMBEDDED)) {
      refuse(Setting.FIELDBOOK_EMBEDDED, "is true and FIELDBOOK_DATABASE_URL is set: choose one");
    }
    if (!url.get().startsWith("jdbc:postgresql:")) {
      refuse(Setting.FIELDBOOK_DATABASE_URL, "must begin with jdbc:postgresql:");
    }
    if (url.get().toLowerCase(java.util.Locale.ROOT).contains("password=")) {
      refuse(
          Setting.FIELDBOOK_DATABASE_URL,
          "is unsafe: it holds a password, and addresses are logged. Use"
              + " FIELDBOOK_DATABASE_PASSWORD");
    }
    require(Setting.FIELDBOOK_DATABASE_USER, "the role that owns the database");
    require(Setting.FIELDBOOK_DATABASE_PASSWORD, "the password of that role");
    longEnough(Setting.FIELDBOOK_DATABASE_PASSWORD);
  }

  private void mail() {
    if (optional(Setting.FIELDBOOK_SMTP_HOST).isPresent()) {
      require(Setting.FIELDBOOK_SMTP_FROM, "the address that mail comes from");
    }
  }

  private void demo() {
    if (demoWanted()) {
      if (isTrue(Setting.FIELDBOOK_FRESH) && usesOwnDatabase()) {
        refuse(
            Setting.FIELDBOOK_FRESH,
            "is true with a database of your own, which Fieldbook does not empty");
      }
      return;
    }
    if (optional(Setting.FIELDBOOK_DEMO_PASSWORD).isPresent()) {
      refuse(Setting.FIELDBOOK_DEMO_PASSWORD, "is set, but FIELDBOOK_DEMO is not true");
    }
    if (isTrue(Setting.FIELDBOOK_FRESH)) {
      refuse(
          Setting.FIELDBOOK_FRESH,
          "is unsafe here: it would empty the data at every start. It serves the demo only");
    }
  }

  private void require(Setting setting, String what) {
    if (optional(setting).isEmpty()) {
      refuse(setting, "is missing: " + what);
    }
  }

  private void port(Setting setting) {
    optional(setting)
        .filter(value -> !value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > 65_535)
        .ifPresent(value -> refuse(setting, "is no port: " + value));
  }

  private void yesOrNo(Setting setting) {
    matches(setting, Pattern.compile("true|false"), "true or false");
  }

  private void matches(Setting setting, Pattern form, String description) {
    optional(setting)
        .filter(value -> !form.matcher(value).matches())
        .ifPresent(value -> refuse(setting, "must be " + description + ", not " + value));
  }

  private void longEnough(Setting setting) {
    optional(setting)
        .filter(value -> value.length() < SHORTEST_PASSWORD)
        .ifPresent(
            value ->
                refuse(setting, "is unsafe: shorter than " + SHORTEST_PASSWORD + " characters"));
  }

  private void refuse(Setting setting, String why) {
    refusals.add(setting.name() + " " + why + ".");
  }

  private boolean demoWanted() {
    return isTrue(Setting.FIELDBOOK_DEMO);
  }

  private boolean isTrue(Setting setting) {
    return optional(setting).filter("true"::equals).isPresent();
  }

  /** The value given or standard; empty when there is neither. */
  Optional<String> optional(Setting setting) {
    String value = given.get(setting);
    return Optional.ofNullable(value == null ? setting.standard() : value);
  }

  /** A value that {@link #from} made sure of, or that has a standard. */
  String value(Setting setting) {
    return optional(setting).orElseThrow(() -> new CannotStart(setting + " is missing."));
  }

  int number(Setting setting) {
    return Integer.parseInt(value(setting));
  }

  Path data() {
    return Path.of(value(Setting.FIELDBOOK_DATA)).toAbsolutePath().normalize();
  }

  Path runtime() {
    return optional(Setting.FIELDBOOK_RUNTIME)
        .map(Path::of)
        .map(Path::toAbsolutePath)
        .orElseGet(() -> data().resolve("runtime"));
  }

  boolean isDemo() {
    return demoWanted();
  }

  boolean startsAfresh() {
    return isTrue(Setting.FIELDBOOK_FRESH);
  }

  boolean usesOwnDatabase() {
    return optional(Setting.FIELDBOOK_DATABASE_URL).isPresent();
  }

  String baseUrl() {
    String url =
        optional(Setting.FIELDBOOK_BASE_URL)
            .orElseGet(() -> "http://localhost:" + value(Setting.FIELDBOOK_PORT));
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Where the server listens: a demo, whose passwords are known, on this machine only. */
  String address() {
    String asked = given.get(Setting.FIELDBOOK_ADDRESS);
    return asked != null ? asked : isDemo() ? "127.0.0.1" : "0.0.0.0";
  }
}
