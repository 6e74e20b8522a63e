package org.fieldbook.assessment.submission;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fieldbook.content.kernel.PersonId;
import org.fieldbook.content.kernel.PresentationCode;
import org.fieldbook.content.kernel.Sha256;

/**
 * What a receipt says. Its canonical text has one line for each statement, in a fixed order, in
 * UTF-8 with line feeds: those bytes are what is signed.
 *
 * @param name the student's name
 * @param identifier the student's personal identifier
 * @param submission 1 for the first submission for this assignment, 2 for the next
 * @param size of the file in bytes
 * @param arrived when the file had arrived: the instant that counts for lateness
 * @param confirmed when the student confirmed it as the submission
 * @param lateFrom the due date that lateness is counted from
 * @param standing how it stands to that date, in words
 * @param rules the edition whose rules hold
 * @param key the key that signs
 */
public record Receipt(
    ReceiptCode code,
    PersonId student,
    String name,
    String identifier,
    PresentationCode presentation,
    String assignment,
    int submission,
    String fileName,
    long size,
    Sha256 sha256,
    Instant arrived,
    Instant confirmed,
    Instant lateFrom,
    ZoneId zone,
    String standing,
    String rules,
    String key) {

  private static final String HEAD = "Fieldbook receipt, form 1";
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm:ss zzz (xxx)", Locale.UK);

  public Receipt {
    name = oneLine(name);
    identifier = oneLine(identifier);
    fileName = oneLine(fileName);
  }

  /** When it arrived, in the presentation's zone. */
  public ZonedDateTime arrivedLocal() {
    return arrived.atZone(zone);
  }

  /** The bytes that are signed. */
  public byte[] canonicalBytes() {
    return canonicalText().getBytes(StandardCharsets.UTF_8);
  }

  /** The statements, a line each. */
  public String canonicalText() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    lines().forEach((k, v) -> text.append(k).append(": ").append(v).append('\n'));
    return text.toString();
  }

  private Map<String, String> lines() {
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("code", code.value());
    lines.put("student", student.toString());
    lines.put("name", name);
    lines.put("identifier", identifier);
    lines.put("presentation", presentation.value());
    lines.put("assignment", assignment);
    lines.put("submission", Integer.toString(submission));
    lines.put("file", fileName);
    lines.put("size", Long.toString(size));
    lines.put("sha256", sha256.hex());
    lines.put("arrived", arrived.toString());
    lines.put("arrived-local", LOCAL.format(arrivedLocal()));
    lines.put("confirmed", confirmed.toString());
    lines.put("late-from", lateFrom.toString());
    lines.put("zone", zone.getId());
    lines.put("standing", standing);
    lines.put("rules", rules);
    lines.put("key", key);
    return lines;
  }

  /**
   * Reads a canonical text again.
   *
   * @throws IllegalArgumentException when the text is not a receipt
   */
  public static Receipt parse(String text) {
    String[] all = text.split("\n", -1);
    if (!all[0].equals(HEAD)) {
      throw new IllegalArgumentException("This is not a receipt");
    }
    Map<String, String> lines = new LinkedHashMap<>();
    for (int i = 1; i < all.length; i++) {
      int colon = all[i].indexOf(": ");
      if (colon > 0) {
        lines.put(all[i].substring(0, colon), all[i].substring(colon + 2));
      }
    }
    try {
      return new Receipt(
          new ReceiptCode(line(lines, "code")),
          new PersonId(Long.parseLong(line(lines, "student"))),
          line(lines, "name"),
          line(lines, "identifier"),
          new PresentationCode(line(lines, "presentation")),
          line(lines, "assignment"),
          Integer.parseInt(line(lines, "submission")),
          line(lines, "file"),
          Long.parseLong(line(lines, "size")),
          new Sha256(line(lines, "sha256")),
          Instant.parse(line(lines, "arrived")),
          Instant.parse(line(lines, "confirmed")),
          Instant.parse(line(lines, "late-from")),
          ZoneId.of(line(lines, "zone")),
          line(lines, "standing"),
          line(lines, "rules"),
          line(lines, "key"));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("A date in this receipt cannot be read", e);
    }
  }

  private static String line(Map<String, String> lines, String key) {
    String line = lines.get(key);
    if (line == null) {
      throw new IllegalArgumentException("This receipt does not say: " + key);
    }
    return line;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", " ").strip();
  }
}
