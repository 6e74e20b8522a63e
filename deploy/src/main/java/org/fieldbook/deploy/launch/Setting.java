package org.fieldbook.deploy.launch;

import org.jspecify.annotations.Nullable;

/**
 * Every setting Fieldbook has, in one table: the name of the environment variable, what holds when
 * it is not given, and what it means. The README's table is this one (a test compares them).
 */
enum Setting {
  FIELDBOOK_DATA(null, "Directory of everything that is kept. Required."),
  FIELDBOOK_BASE_URL(
      null,
      "Address by which people reach Fieldbook, without a path. Required; https unless it is this"
          + " machine. The demo's is http://localhost:PORT."),
  FIELDBOOK_PORT("8080", "Port for HTTP."),
  FIELDBOOK_ADDRESS(
      "0.0.0.0", "Address of this machine to listen on. The demo listens on 127.0.0.1 only."),
  FIELDBOOK_DATABASE_URL(
      null, "jdbc:postgresql://HOST/NAME of a PostgreSQL of your own, version 16 or newer."),
  FIELDBOOK_DATABASE_USER(null, "The role that owns that database."),
  FIELDBOOK_DATABASE_PASSWORD(null, "Its password: 12 characters or more."),
  FIELDBOOK_EMBEDDED(
      "false", "true runs the PostgreSQL that is shipped inside, in place of one of your own."),
  FIELDBOOK_DATABASE_PORT(
      null, "Port of the shipped PostgreSQL, on 127.0.0.1. Else a free one, kept with the data."),
  FIELDBOOK_ADMIN_EMAIL(
      null,
      "Address of the first account of the course office. While nobody of the office can sign in, a"
          + " start gives it a one-time password and says where that is."),
  FIELDBOOK_SMTP_HOST(null, "Mail server. Without one, mail waits in the outbox."),
  FIELDBOOK_SMTP_PORT("587", "Its port."),
  FIELDBOOK_SMTP_USER(null, "Name to sign in with at the mail server, if it asks for one."),
  FIELDBOOK_SMTP_PASSWORD(null, "Password for it."),
  FIELDBOOK_SMTP_FROM(null, "Address that mail comes from. Required with a mail server."),
  FIELDBOOK_CLAMD(
      null,
      "clamd that scans what students submit: HOST:PORT, or the path of its socket. Without one,"
          + " nothing is scanned."),
  FIELDBOOK_ATTACHMENT_MB("50", "Largest file that a student can add to a toolkit entry, in MB."),
  FIELDBOOK_OFFICE(
      null,
      "LibreOffice's program soffice, by which tutors read scripts of word processors in the page."
          + " Else the one on the path; without one, such scripts are downloaded."),
  FIELDBOOK_HEAP("1g", "Largest Java heap of the application server, such as 768m or 4g."),
  FIELDBOOK_LOG("file", "file keeps logs under FIELDBOOK_DATA/log; console prints them."),
  FIELDBOOK_RUNTIME(
      null,
      "Directory for the unpacked server and database programs; may serve several data"
          + " directories. Else FIELDBOOK_DATA/runtime."),
  FIELDBOOK_JAVA_OPTIONS("", "Further options for the Java of the application server."),
  FIELDBOOK_CLUSTER(
      null, "HOST:PORT of each node, with commas, when several nodes share one database."),
  FIELDBOOK_CLUSTER_PORT("6900", "Port of this node for the others."),
  FIELDBOOK_DEMO(
      "false",
      "true loads the sample courses and a demo cohort with known passwords. Never where real"
          + " people study."),
  FIELDBOOK_DEMO_PASSWORD(
      null, "Password of the demo accounts. Else a random one, kept with the data and printed."),
  FIELDBOOK_DEMO_STUDENTS("100", "Number of students in the demo cohort."),
  FIELDBOOK_FRESH("false", "true empties the data directory of a demo before the start.");

  private final @Nullable String standard;
  private final String meaning;

  Setting(@Nullable String standard, String meaning) {
    this.standard = standard;
    this.meaning = meaning;
  }

  /** What holds when the variable is absent or empty; null when nothing does. */
  @Nullable String standard() {
    return standard;
  }

  String meaning() {
    return meaning;
  }
}
